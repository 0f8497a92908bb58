import { z } from 'zod'
import { dayMilliseconds } from '../contract/day-length.ts'
import { instantNamed, type WallClock } from '../main/base/time/wall-clock.ts'

const withOffset = z.iso.datetime({ offset: true })
const withoutOffset = z.iso.datetime({ local: true })

/**
 * The instant that somebody wrote down, in milliseconds since 1970: `2026-12-24T18:00:00+01:00`, or without an offset what the
 * wall clock shows. Undefined: it is neither, as a day alone, which would begin at another hour in every time zone.
 */
export function instantIn(text: string, wallClock: WallClock): number | undefined {
  if (withOffset.safeParse(text).success) return Date.parse(text)
  if (!withoutOffset.safeParse(text).success) return undefined
  const shown = Date.parse(`${text}Z`)
  const day = Math.floor(shown / dayMilliseconds)
  return instantNamed(wallClock, day, shown - day * dayMilliseconds).at
}
