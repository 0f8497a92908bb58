import { weekdays } from '../../contract/package/package.ts'
import type { PlanReason } from '../../contract/plan.ts'
import type { StaffReason } from '../../contract/views/programme-view.ts'
import type { ContentIndex } from './content-index.ts'

const dayMinutes = 1440

const timeOfDay = (milliseconds: number): string => {
  const minutes = (milliseconds / 60_000) % dayMinutes
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
const instant = (at: number): string | null => (Number.isFinite(at) ? new Date(at).toISOString() : null)

/** A plan's reason with what staff need to find it in the package: of a schedule's entry, when it holds. */
export function staffReason(content: Pick<ContentIndex, 'schedule'> | null, reason: PlanReason): StaffReason {
  if (reason.kind !== 'schedule') return reason
  const entry = content?.schedule.entries[reason.entry]
  const allDay = !entry || entry.until - entry.from === dayMinutes * 60_000
  return {
    ...reason,
    days: !entry || entry.days.every(Boolean) ? null : weekdays.filter((_, place) => entry.days[place]),
    hours: allDay ? null : { from: timeOfDay(entry.from), until: timeOfDay(entry.until) },
    validFrom: instant(entry?.validFrom ?? -Infinity),
    validUntil: instant(entry?.validUntil ?? Infinity),
    interrupt: entry?.interrupt ?? false,
  }
}
