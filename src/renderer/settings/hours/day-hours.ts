import { dayMilliseconds } from '../../../contract/day-length.ts'
import type { OpenStretch } from '../../../contract/settings/settings-hours.ts'
import { endAfter, sinceMidnight, writtenTime } from '../../../contract/time-of-day.ts'

const hour = 3_600_000

/** The stretch that is offered when one is added: after the last one, or a day's work. */
export function furtherStretch(day: readonly OpenStretch[]): OpenStretch {
  const last = day.reduce((latest, { from, until }) => (until > from && until > latest ? until : latest), '')
  if (last === '') return { from: '08:00', until: '20:00' }
  const from = Math.min(sinceMidnight(last) + hour, 23 * hour)
  return { from: writtenTime(from), until: writtenTime(Math.min(from + 2 * hour, dayMilliseconds)) }
}

/** What is said beside the times of a stretch, where they alone do not tell when it ends. */
export function endNote({ from, until }: OpenStretch): 'wholeDay' | 'nextDay' | undefined {
  if (until === from) return 'wholeDay'
  return until < from && until !== '00:00' ? 'nextDay' : undefined
}

/** Whether two stretches of a day hold at the same time. */
export function overlaps(day: readonly OpenStretch[]): boolean {
  const spans = day.map((stretch) => {
    const from = sinceMidnight(stretch.from)
    return [from, endAfter(from, sinceMidnight(stretch.until))] as const
  })
  return spans.some(([from, until], place) =>
    spans.slice(place + 1).some(([otherFrom, otherUntil]) => from < otherUntil && otherFrom < until),
  )
}
