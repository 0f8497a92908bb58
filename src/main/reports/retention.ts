import { dayOf } from '../../contract/calendar-day.ts'
import { dayMilliseconds } from '../../contract/day-length.ts'

/** How long plays are kept, in days. */
export const playDaysKept = 400

/** The first day that is still there at `now`, where days are kept for so long. */
export function firstKept(now: Date, days: number): string {
  return dayOf(new Date(now.getTime() - days * dayMilliseconds))
}
