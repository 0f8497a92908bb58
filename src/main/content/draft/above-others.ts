import { dayMilliseconds } from '../../../contract/day-length.ts'
import type { ScheduleEntry } from '../../../contract/package/package.ts'
import { type DayStretch, endAfter, sinceMidnight } from '../../../contract/time-of-day.ts'
import { weekdays } from '../../../contract/weekdays.ts'
import type { TimedEntry } from './draft-times.ts'

const highestPriority = 9
const weekMilliseconds = weekdays.length * dayMilliseconds

/** When an entry is in force in any week, in milliseconds since its Monday began; a Sunday night ends behind the week. */
function stretchesOf({ days = [...weekdays], from, until }: TimedEntry): readonly DayStretch[] {
  const begins = from === undefined ? 0 : sinceMidnight(from)
  const ends = endAfter(begins, until === undefined ? dayMilliseconds : sinceMidnight(until))
  return days.map((day) => {
    const midnight = weekdays.indexOf(day) * dayMilliseconds
    return { from: midnight + begins, until: midnight + ends }
  })
}

function overlap(one: DayStretch, other: DayStretch): boolean {
  return [-weekMilliseconds, 0, weekMilliseconds].some(
    (shift) => one.from < other.until + shift && other.from + shift < one.until,
  )
}

const instant = (text: string | undefined, none: number): number => (text === undefined ? none : Date.parse(text))

/** Whether two entries may be in force at the same time. */
export function mayMeet(one: TimedEntry, other: TimedEntry): boolean {
  const begins = Math.max(instant(one.validFrom, -Infinity), instant(other.validFrom, -Infinity))
  const ends = Math.min(instant(one.validUntil, Infinity), instant(other.validUntil, Infinity))
  if (begins >= ends) return false
  const others = stretchesOf(other)
  return stretchesOf(one).some((stretch) => others.some((each) => overlap(stretch, each)))
}

const highestOf = (entries: readonly ScheduleEntry[]): number =>
  entries.reduce((most, { priority }) => Math.max(most, priority), -1)

/**
 * A schedule with one more entry, which goes in front of all others that may be in force with it; an interrupt that the package
 * plans above those stays above it, too. The priorities are counted anew from 0, in the order that they had, so that none is
 * used up by a gap. undefined: more would lie one above the other than a package can say.
 */
export function withEntryAbove(
  schedule: readonly ScheduleEntry[],
  entry: TimedEntry,
): readonly ScheduleEntry[] | undefined {
  const levels = [...new Set(schedule.map(({ priority }) => priority))].toSorted((one, other) => one - other)
  const counted = schedule.map((each) => ({ ...each, priority: levels.indexOf(each.priority) }))
  const met = counted.filter((each) => mayMeet(each, entry))
  const priority = highestOf(met.filter(({ interrupt }) => !interrupt)) + 1
  // Equals take turns: an interrupt that stands where the entry comes moves up, with all that is above it.
  const taken = met.some((each) => each.priority === priority)
  const raised = taken
    ? counted.map((each) => (each.priority >= priority ? { ...each, priority: each.priority + 1 } : each))
    : counted
  const all = [...raised, { ...entry, priority }]
  return highestOf(all) <= highestPriority ? all : undefined
}
