import type { StageClock } from './clock.ts'

const stepMilliseconds = 40
const usualMilliseconds = 480

export type SoundFade = {
  gain(): number
  jumpTo(next: number): void
  /** Sound that stops or begins at once would startle, or click. */
  fadeTo(next: number, milliseconds?: number): void
  dispose(): void
}

/** A gain from 0 to 1, at first `gain`, that goes where it is sent in even steps; `apply` is told each of them. */
export function createSoundFade(clock: StageClock, gain: number, apply: () => void): SoundFade {
  let now = gain
  let goal = gain
  let cancel = (): void => undefined
  const step = (size: number): void => {
    now = Math.abs(goal - now) <= size ? goal : now + Math.sign(goal - now) * size
    apply()
    if (now !== goal) cancel = clock.after(stepMilliseconds, () => step(size))
  }
  return {
    gain: () => now,
    jumpTo(next) {
      cancel()
      now = next
      goal = next
      apply()
    },
    fadeTo(next, milliseconds = usualMilliseconds) {
      if (next === goal) return
      goal = next
      cancel()
      step((Math.abs(goal - now) * stepMilliseconds) / Math.max(milliseconds, stepMilliseconds))
    },
    dispose: () => cancel(),
  }
}
