import { dayMilliseconds } from '../../contract/day-length.ts'
import type { ScheduleEntry } from '../../contract/package/package.ts'
import { type DayStretch, endAfter, holdsAt, sinceMidnight } from '../../contract/time-of-day.ts'
import { weekdays } from '../../contract/weekdays.ts'
import { instantAhead, type WallClock, type WallTime } from '../base/time/wall-clock.ts'
import { edgesOf, edgesReached, nextEdge } from './edges.ts'

type CompiledEntry = DayStretch & {
  /** Its place in the manifest. */
  readonly index: number
  readonly playlist: string
  readonly priority: number
  readonly interrupt: boolean
  /** By weekday, Monday first: whether it begins on that day. */
  readonly days: readonly boolean[]
  readonly validFrom: number
  readonly validUntil: number
  /** It names neither day nor time, so it is in force whatever the clock says. */
  readonly timeless: boolean
}

/** A schedule made ready for looking up; entries keep their order. */
export type Schedule = {
  readonly entries: readonly CompiledEntry[]
  /** The entries once more, the highest priority first. */
  readonly ranked: readonly CompiledEntry[]
  /** Whether any entry is an interrupt. */
  readonly interrupts: boolean
  readonly edgesOfDay: readonly number[]
  readonly edges: readonly number[]
}

function compileEntry(entry: ScheduleEntry, index: number): CompiledEntry {
  const from = entry.from === undefined ? 0 : sinceMidnight(entry.from)
  const until = entry.until === undefined ? dayMilliseconds : sinceMidnight(entry.until)
  return {
    index,
    playlist: entry.playlist,
    priority: entry.priority,
    interrupt: entry.interrupt ?? false,
    days: weekdays.map((day) => entry.days?.includes(day) ?? true),
    from,
    until: endAfter(from, until),
    validFrom: entry.validFrom === undefined ? -Infinity : Date.parse(entry.validFrom),
    validUntil: entry.validUntil === undefined ? Infinity : Date.parse(entry.validUntil),
    timeless: [entry.days, entry.from, entry.until, entry.validFrom, entry.validUntil].every((at) => at === undefined),
  }
}

/**
 * Times of day are the player's wall clock, half-open `[from, until)`. An `until` at or before `from` lies on the next
 * day, and the part after midnight belongs to the day it began; equal ones make a whole day.
 */
export function compileSchedule(entries: readonly ScheduleEntry[]): Schedule {
  const compiled = entries.map(compileEntry)
  return {
    entries: compiled,
    ranked: compiled.toSorted((a, b) => b.priority - a.priority),
    interrupts: compiled.some(({ interrupt }) => interrupt),
    edgesOfDay: edgesOf([0, ...compiled.flatMap(({ from, until }) => [from, until % dayMilliseconds])]),
    edges: edgesOf(compiled.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil])),
  }
}

function inForce(entry: CompiledEntry, now: number, wall: WallTime): boolean {
  if (entry.timeless) return true
  if (now < entry.validFrom || now >= entry.validUntil) return false
  const { weekday, milliseconds } = wall
  if (entry.days[weekday] && holdsAt(entry, milliseconds)) return true
  return entry.days[(weekday + 6) % 7] === true && holdsAt(entry, milliseconds + dayMilliseconds)
}

/** Stays as it is as long as the same entries hold: another weekday, time of day or date of one is another stand. */
export function standOf({ edgesOfDay, edges }: Schedule, now: number, { weekday, milliseconds }: WallTime): string {
  return `${weekday} ${edgesReached(edgesOfDay, milliseconds)} ${edgesReached(edges, now)}`
}

/** What an entry, by its place, brings onto the screen; null: its playlist has nothing to show. */
type Find<Found> = (entry: number) => Found | null

/** What the entries of the highest priority bring, among those that hold and bring anything; in the manifest's order. */
function highest<Found>({ ranked }: Schedule, holds: (entry: CompiledEntry) => boolean, find: Find<Found>) {
  const all: Found[] = []
  let priority = -1
  for (const entry of ranked) {
    if (entry.priority < priority) break
    if (!holds(entry)) continue
    const found = find(entry.index)
    if (found === null) continue
    priority = entry.priority
    all.push(found)
  }
  return all
}

/** What the entries in force that share the loop bring: those of the highest priority among all that bring anything. */
export function foundInForce<Found>(
  schedule: Schedule,
  now: number,
  wall: WallTime,
  find: Find<Found>,
): readonly Found[] {
  return highest(schedule, (entry) => inForce(entry, now, wall), find)
}

/** What is in force where nobody knows what time it is: an entry that names a time is set aside, the others remain. */
export function foundTimeless<Found>(schedule: Schedule, find: Find<Found>): readonly Found[] {
  return highest(schedule, ({ timeless }) => timeless, find)
}

/** The next instant at which another set of entries may be in force; never later than the first that is. */
export function nextScheduleChange(schedule: Schedule, now: number, clock: WallClock): number {
  const { milliseconds } = clock(now)
  const edge = nextEdge(schedule.edgesOfDay, milliseconds)
  const ahead = (edge === Infinity ? dayMilliseconds : edge) - milliseconds
  return Math.min(instantAhead(clock, now, ahead), nextEdge(schedule.edges, now))
}
