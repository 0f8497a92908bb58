import { dayOf } from '../../../contract/calendar-day.ts'
import type { DraftPlace } from '../../../contract/draft.ts'
import type { ScheduleEntry } from '../../../contract/package/package.ts'
import { weekdays } from '../../../contract/weekdays.ts'

export type DraftTimes = Extract<DraftPlace, { kind: 'times' }>

/** An entry of a schedule before it is known what it lies above. */
export type TimedEntry = Omit<ScheduleEntry, 'priority'>

/** Where hours end that go past midnight: on the next day at that time; undefined: they end with their own day. */
function endsOnNextDay(hours: DraftTimes['hours']): string | undefined {
  return hours && hours.until <= hours.from && hours.until !== '00:00' ? hours.until : undefined
}

/** The instant at which the last day is over, by this computer's own time zone; hours past midnight belong to the day they began. */
function overAt(lastDay: string, hours: DraftTimes['hours']): string {
  const [year = 0, month = 1, day = 1] = lastDay.split('-').map(Number)
  const [hour = 0, minute = 0] = (endsOnNextDay(hours) ?? '00:00').split(':').map(Number)
  return new Date(year, month - 1, day + 1, hour, minute).toISOString().replace(/\.\d+Z$/, 'Z')
}

/** The last day of hours that are over at an instant: what `overAt` was given. */
function lastDayOf(over: string, hours: DraftTimes['hours']): string {
  const at = new Date(over)
  return endsOnNextDay(hours) === undefined
    ? dayOf(new Date(at.getTime() - 1))
    : dayOf(new Date(at.getFullYear(), at.getMonth(), at.getDate() - 1))
}

/** The entry that brings a playlist onto the screen at these times. */
export function entryOf({ days, hours, lastDay }: DraftTimes, playlist: string): TimedEntry {
  return {
    playlist,
    ...(days.length < weekdays.length && { days: [...days] }),
    ...hours,
    ...(lastDay !== undefined && { validUntil: overAt(lastDay, hours) }),
  }
}

/** The times that an entry has; undefined: it says what the editor could not say again. */
export function timesOf(entry: ScheduleEntry): DraftTimes | undefined {
  const { days, from, until, validUntil } = entry
  if (entry.validFrom !== undefined || entry.interrupt !== undefined || entry.volume !== undefined) return undefined
  if ((from === undefined) !== (until === undefined)) return undefined
  const hours = from !== undefined && until !== undefined ? { from, until } : null
  return {
    kind: 'times',
    days: weekdays.filter((day) => days?.includes(day) ?? true),
    hours,
    ...(validUntil !== undefined && { lastDay: lastDayOf(validUntil, hours) }),
  }
}
