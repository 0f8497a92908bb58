import { dayMilliseconds } from '../../contract/day-length.ts'
import type { PlanReason } from '../../contract/plan.ts'
import { writtenTime } from '../../contract/time-of-day.ts'
import type { StaffReason } from '../../contract/views/programme-view.ts'
import { weekdays } from '../../contract/weekdays.ts'
import type { ContentIndex } from './content-index.ts'

const instant = (at: number): string | null => (Number.isFinite(at) ? new Date(at).toISOString() : null)

/** A plan's reason with what staff need to find it in the package: of a schedule's entry, when it holds. */
export function staffReason(content: Pick<ContentIndex, 'schedule'> | null, reason: PlanReason): StaffReason {
  if (reason.kind !== 'schedule') return reason
  const entry = content?.schedule.entries[reason.entry]
  const allDay = !entry || entry.until - entry.from === dayMilliseconds
  return {
    ...reason,
    days: !entry || entry.days.every(Boolean) ? null : weekdays.filter((_, place) => entry.days[place]),
    hours: allDay ? null : { from: writtenTime(entry.from), until: writtenTime(entry.until) },
    validFrom: instant(entry?.validFrom ?? -Infinity),
    validUntil: instant(entry?.validUntil ?? Infinity),
    interrupt: entry?.interrupt ?? false,
  }
}
