import type { StaffLanguage } from '../../../contract/settings/settings-languages.ts'
import type { StaffReason } from '../../../contract/views/programme-view.ts'
import { dayNames, staffDay } from '../parts/staff-time.ts'
import type { NowWords } from '../words/now.de.ts'

/** Why a playlist is on, in one line without a full stop. */
export function becauseOf(reason: StaffReason, words: NowWords['because'], language: StaffLanguage): string {
  if (reason.kind !== 'schedule') return words[reason.kind]
  const { days, hours, validFrom, validUntil, interrupt } = reason
  const day = (instant: string | null) => instant && staffDay(instant, language)
  const parts = [
    words.schedule(days && dayNames(days, language), hours && words.hours(hours.from, hours.until)),
    words.dates(day(validFrom), day(validUntil)),
    interrupt && words.interrupt,
  ]
  return parts.filter(Boolean).join(', ')
}
