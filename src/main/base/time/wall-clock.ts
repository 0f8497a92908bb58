import { dayMilliseconds } from '../../../contract/day-length.ts'

/** What a clock on the wall shows: the date as days since 1970-01-01, 0 (Monday) to 6, and milliseconds since midnight. */
export type WallTime = { readonly day: number; readonly weekday: number; readonly milliseconds: number }

/** Tells the local time of an instant, given in milliseconds since 1970-01-01T00:00Z. */
export type WallClock = (instant: number) => WallTime

/** Milliseconds on the wall since 1970-01-01, as if every day had 24 hours. */
export function wallMilliseconds(time: WallTime): number {
  return time.day * dayMilliseconds + time.milliseconds
}

/** The wall clock of a time zone, named as in the IANA database, e.g. `Europe/Berlin`. */
export function createWallClock(timeZone: string): WallClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (instant) => {
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
    for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value)
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
    const days = Date.UTC(year, month - 1, day) / dayMilliseconds
    const within = (((instant % 1000) + 1000) % 1000) + ((hour * 60 + minute) * 60 + second) * 1000
    // 1970-01-01 was a Thursday.
    return { day: days, weekday: (((days + 3) % 7) + 7) % 7, milliseconds: within }
  }
}

/** Wall clocks by time zone. The last one is kept: making one costs more than a decision may. */
export function createWallClocks(): (timeZone: string) => WallClock {
  let known: { readonly timeZone: string; readonly clock: WallClock } | undefined
  return (timeZone) => {
    if (known?.timeZone !== timeZone) known = { timeZone, clock: createWallClock(timeZone) }
    return known.clock
  }
}

/** The earliest instant after `early`, and `late` at the latest, for which `holds`; it holds for all that follow up to `late`. */
function firstInstant(early: number, late: number, holds: (instant: number) => boolean): number {
  let [before, after] = [early, late]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (holds(middle)) after = middle
    else before = middle
  }
  return after
}

/**
 * The instant at which the wall clock next shows something `ahead` milliseconds later, or the change of the clocks
 * (summer time) if that comes first: whoever waits looks again there. `ahead` is at most a day.
 */
export function instantAhead(clock: WallClock, now: number, ahead: number): number {
  const offset = (instant: number): number => wallMilliseconds(clock(instant)) - instant
  const target = now + ahead
  const before = offset(now)
  if (offset(target) === before) return target
  return firstInstant(now, target, (instant) => offset(instant) !== before)
}

/** An instant at which a wall clock shows a time that was named, and whether that time comes not at all or twice. */
export type NamedInstant = { readonly at: number; readonly clock: 'plain' | 'skipped' | 'twice' }

/**
 * The instant at which a wall clock shows `milliseconds` since midnight on a day, counted from 1970-01-01. Where clocks
 * go forward over that time, it is the instant that lies as much later; where they go back, it is the first of the two.
 */
export function instantNamed(clock: WallClock, day: number, milliseconds: number): NamedInstant {
  const wanted = day * dayMilliseconds + milliseconds
  const offsetAt = (instant: number): number => wallMilliseconds(clock(instant)) - instant
  // Zones lie within 14 hours of UTC: these two are before and after whatever happens around that time.
  const [first, second] = [wanted - offsetAt(wanted - dayMilliseconds), wanted - offsetAt(wanted + dayMilliseconds)]
  const shows = (instant: number): boolean => wallMilliseconds(clock(instant)) === wanted
  if (shows(first))
    return {
      at: Math.min(first, shows(second) ? second : first),
      clock: first !== second && shows(second) ? 'twice' : 'plain',
    }
  return shows(second) ? { at: second, clock: 'plain' } : { at: first, clock: 'skipped' }
}

/** The first instant at which the wall showed the day of `now`, also where the clocks are changed around midnight. */
function beginOfDay(now: number, clock: WallClock): number {
  const { day, milliseconds } = clock(now)
  const guess = now - milliseconds
  const wall = clock(guess)
  const midnight = guess - (wall.milliseconds - (wall.day < day ? dayMilliseconds : 0))
  const isDay = (instant: number): boolean => clock(instant).day === day
  // Where the clocks go back to midnight, it comes twice, and this is the second.
  return isDay(midnight - 1) ? firstInstant(midnight - dayMilliseconds, midnight, isDay) : midnight
}

/** A stretch of time, half-open, in milliseconds since 1970. */
export type Stretch = { readonly from: number; readonly until: number }

/** The day on the wall that `now` lies in, from its first instant to that of the next day. */
export function dayAround(now: number, clock: WallClock): Stretch {
  const from = beginOfDay(now, clock)
  // Whichever way the clocks are changed, 36 hours later it is the next day.
  return { from, until: beginOfDay(from + 1.5 * dayMilliseconds, clock) }
}

/** A day of the calendar, as `2026-01-05`, on the wall. */
export function dayNamed(date: string, clock: WallClock): Stretch {
  const noon = Date.parse(`${date}T12:00:00Z`)
  // Where it is noon in Greenwich, it is the day before or after at the ends of the world.
  const aside = clock(noon).day - Math.floor(noon / dayMilliseconds)
  return dayAround(noon - aside * dayMilliseconds, clock)
}
