import { dayMilliseconds } from './day-length.ts'

/** Milliseconds since midnight of a time of day as HH:MM. */
export function sinceMidnight(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) * 60_000
}

/**
 * Where a stretch that begins at `from` ends, both in milliseconds since the midnight before it: an `until` at or before
 * `from` lies on the next day; equal ones make a whole day.
 */
export function endAfter(from: number, until: number): number {
  return until <= from ? until + dayMilliseconds : until
}
