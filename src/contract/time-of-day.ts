import { dayMilliseconds } from './day-length.ts'

/** Milliseconds since midnight of a time of day as HH:MM. */
export function sinceMidnight(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) * 60_000
}

/** The time of day as HH:MM, so many milliseconds after midnight; a day later it is the same again. */
export function writtenTime(milliseconds: number): string {
  const minutes = Math.floor((milliseconds % dayMilliseconds) / 60_000)
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** From when until when on a day, each as HH:MM, as people read it: what ends at midnight ends at 24:00. */
export function writtenStretch({ from, until }: { readonly from: string; readonly until: string }): string {
  return `${from}–${until === '00:00' ? '24:00' : until}`
}

/** A stretch of a day in milliseconds since its midnight, half-open; `until` past 24 hours: it ends on the next day. */
export type DayStretch = { readonly from: number; readonly until: number }

/**
 * Whether a stretch holds at a time of the day that it began on. What is after midnight belongs to that day: on the next one it
 * is asked with 24 hours more.
 */
export function holdsAt({ from, until }: DayStretch, milliseconds: number): boolean {
  return milliseconds >= from && milliseconds < until
}

/**
 * Where a stretch that begins at `from` ends, both in milliseconds since the midnight before it: an `until` at or before
 * `from` lies on the next day; equal ones make a whole day.
 */
export function endAfter(from: number, until: number): number {
  return until <= from ? until + dayMilliseconds : until
}
