import { dayMilliseconds } from '../../../contract/day-length.ts'
import type { WeekDay } from '../../../contract/views/preview-view.ts'
import { instantAhead, instantNamed, type WallClock, wallMilliseconds } from '../../base/time/wall-clock.ts'
import type { ContentIndex } from '../content-index.ts'
import { previewDay } from './day-preview.ts'

/** A calendar day as days since 1970-01-01. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMilliseconds
}

/** The dates of the week that a day lies in, from Monday on. */
export function weekOf(date: string): readonly string[] {
  const day = dayNumber(date)
  // 1970-01-01 was a Thursday.
  const monday = day - ((((day + 3) % 7) + 7) % 7)
  return Array.from({ length: 7 }, (_, ahead) =>
    new Date((monday + ahead) * dayMilliseconds).toISOString().slice(0, 10),
  )
}

/** The general programme of a calendar day, and whether the clocks are changed on it. */
export function previewWeekDay(content: ContentIndex, date: string, wallClock: WallClock): WeekDay {
  // No zone changes its clocks at noon.
  const noon = instantNamed(wallClock, dayNumber(date), dayMilliseconds / 2).at
  const view = previewDay(content, noon, wallClock)
  const [from, last] = [Date.parse(view.from), Date.parse(view.until) - 1]
  const offsetAt = (instant: number): number => wallMilliseconds(wallClock(instant)) - instant
  const minutes = Math.round((offsetAt(last) - offsetAt(from)) / 60_000)
  const at = instantAhead(wallClock, from, last - from)
  return { date, ...view, shift: minutes === 0 ? null : { at: new Date(at).toISOString(), minutes } }
}
