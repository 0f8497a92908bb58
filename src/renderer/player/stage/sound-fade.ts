import type { StageClock } from './clock.ts'

const stepMilliseconds = 40
const fadeMilliseconds = 480

/** A gain from 0 to 1 that goes to where it is sent in half a second: sound that stops at once would startle. */
export function createSoundFade(clock: StageClock, apply: (gain: number) => void) {
  let gain = 1
  let goal = 1
  let cancel = (): void => undefined
  const step = (size: number): void => {
    gain = Math.abs(goal - gain) <= size ? goal : gain + Math.sign(goal - gain) * size
    apply(gain)
    if (gain !== goal) cancel = clock.after(stepMilliseconds, () => step(size))
  }
  return {
    gain: (): number => gain,
    jumpTo(next: number): void {
      cancel()
      gain = next
      goal = next
      apply(gain)
    },
    fadeTo(next: number): void {
      if (next === goal) return
      goal = next
      cancel()
      step((Math.abs(goal - gain) * stepMilliseconds) / fadeMilliseconds)
    },
    dispose: (): void => cancel(),
  }
}
