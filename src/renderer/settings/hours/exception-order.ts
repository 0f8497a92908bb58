import type { HoursException } from '../../../contract/settings/settings-hours.ts'
import { settingsLimits } from '../../../contract/settings/settings-limits.ts'

const byDate = (one: HoursException, other: HoursException): number => one.date.localeCompare(other.date)

/** Those to come, the next one first; then those that are over, the last one first. `today`: `2026-01-05`. */
export function exceptionsInOrder(exceptions: readonly HoursException[], today: string): readonly HoursException[] {
  const sorted = exceptions.toSorted(byDate)
  const over = sorted.filter(({ date }) => date < today)
  return [...sorted.slice(over.length), ...over.toReversed()]
}

/** The exceptions with one more. Where that were more than there can be, the oldest leave. */
export function withException(exceptions: readonly HoursException[], added: HoursException): HoursException[] {
  return [...exceptions, added].toSorted(byDate).slice(-settingsLimits.hoursExceptions)
}
