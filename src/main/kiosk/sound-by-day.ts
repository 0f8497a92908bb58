import type { SoundSettings } from '../../contract/settings/settings-sound.ts'
import type { Clock } from '../base/time/clock.ts'
import { soundGain } from './sound-now.ts'

const minuteMilliseconds = 60_000

export type SoundByDay = {
  /** What an item's own volume is multiplied with now, 0 to 1. */
  gain(): number
  dispose(): void
}

/** Follows the curve of sound through the day: looks at the clock once a minute, and tells when something changed. */
export function followSound(
  clock: Clock,
  settings: () => SoundSettings,
  /** Milliseconds since midnight on the wall; null while the clock cannot be right. */
  timeOfDay: () => number | null,
  changed: () => void,
): SoundByDay {
  const gainAt = (time: number | null): number =>
    soundGain(settings(), time === null ? null : Math.floor(time / minuteMilliseconds))
  let told = gainAt(timeOfDay())
  let cancel = (): void => undefined
  const wait = (): void => {
    const untilMinute = minuteMilliseconds - ((timeOfDay() ?? 0) % minuteMilliseconds)
    cancel = clock.after(untilMinute, () => {
      const gain = gainAt(timeOfDay())
      wait()
      if (gain === told) return
      told = gain
      changed()
    })
  }
  wait()
  return {
    gain() {
      told = gainAt(timeOfDay())
      return told
    },
    dispose: () => cancel(),
  }
}
