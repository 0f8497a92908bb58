import { writtenTime } from '../../../contract/time-of-day.ts'
import type { WeekDay } from '../../../contract/views/preview-view.ts'

/** A part of a stretch where the day's wall clock shows it, in minutes from midnight; `first` and `second`: an hour that comes twice. */
export type Piece = {
  readonly from: number
  readonly until: number
  readonly lane: 'whole' | 'first' | 'second'
}

/** How many lines of text stand whole in a piece, where an hour is as high as `linesInHour` lines; one is tried in any case. */
export function linesIn({ from, until }: Pick<Piece, 'from' | 'until'>, linesInHour: number): number {
  return Math.max(1, Math.floor(((until - from) / 60) * linesInHour - 0.5))
}

/** The part of a day that no clock shows. */
export type Gap = { readonly from: number; readonly until: number }

type Run = { readonly begins: number; readonly later: number; readonly lane: Piece['lane'] }

const minutesOf = (day: Pick<WeekDay, 'from'>, instant: string): number =>
  (Date.parse(instant) - Date.parse(day.from)) / 60_000

/** What to add to the minutes since midnight to get those of the clock: one run before, others after a change of clocks. */
function runsOf(day: Pick<WeekDay, 'from' | 'shift'>): readonly Run[] {
  const whole = { begins: 0, later: 0, lane: 'whole' } as const
  if (!day.shift) return [whole]
  const at = minutesOf(day, day.shift.at)
  const { minutes } = day.shift
  if (minutes > 0) return [whole, { begins: at, later: minutes, lane: 'whole' }]
  return [
    whole,
    { begins: at + minutes, later: 0, lane: 'first' },
    { begins: at, later: minutes, lane: 'second' },
    { begins: at - minutes, later: minutes, lane: 'whole' },
  ]
}

/** Where a stretch of a day is drawn: also when the clocks are changed in it. */
export function piecesOf(
  day: Pick<WeekDay, 'from' | 'shift'>,
  stretch: { readonly from: string; readonly until: string },
): readonly Piece[] {
  const [from, until] = [minutesOf(day, stretch.from), minutesOf(day, stretch.until)]
  const runs = runsOf(day)
  return runs.flatMap(({ begins, later, lane }, place) => {
    const begin = Math.max(from, begins)
    const end = Math.min(until, runs[place + 1]?.begins ?? Number.POSITIVE_INFINITY)
    return begin < end ? [{ from: begin + later, until: end + later, lane }] : []
  })
}

/** The time that the clocks show just before they are changed, as `HH:MM`; undefined: they are not changed on this day. */
export function shiftTime(day: Pick<WeekDay, 'from' | 'shift'>): string | undefined {
  if (!day.shift) return undefined
  return writtenTime(Date.parse(day.shift.at) - Date.parse(day.from))
}

/** The time of day that is left out where clocks go forward; null: none is. */
export function gapOf(day: Pick<WeekDay, 'from' | 'shift'>): Gap | null {
  if (!day.shift || day.shift.minutes < 0) return null
  const at = minutesOf(day, day.shift.at)
  return { from: at, until: at + day.shift.minutes }
}
