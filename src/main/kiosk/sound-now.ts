import type { SoundSettings, SoundStep } from '../../contract/settings/settings-sound.ts'
import { sinceMidnight } from '../../contract/time-of-day.ts'

const minutesADay = 24 * 60

function minutesFrom({ from }: SoundStep, minute: number): number {
  return (minute - sinceMidnight(from) / 60_000 + minutesADay) % minutesADay
}

/**
 * What an item's own volume is multiplied with, 0 to 1, at `minute` of the day. Where the time of day is not known (null)
 * the curve is set aside. Half the level is about half as loud to the ear, hence the square.
 */
export function soundGain({ level, mute, curve }: SoundSettings, minute: number | null): number {
  if (mute) return 0
  const [first, ...rest] = minute === null ? [] : curve
  const began = (step: SoundStep): number => minutesFrom(step, minute ?? 0)
  const step = first && rest.reduce((latest, one) => (began(one) < began(latest) ? one : latest), first)
  return ((level / 100) * ((step?.percent ?? 100) / 100)) ** 2
}
