import type { StaffLanguage } from '../../../contract/settings/settings-languages.ts'
import type { StaffReason } from '../../../contract/views/programme-view.ts'
import { dayNames, staffDay, staffDayAndTime } from '../parts/formats/staff-time.ts'
import type { NowWords } from '../words/now.de.ts'

const beginsDay = (instant: string): boolean => new Date(instant).setHours(0, 0, 0, 0) === Date.parse(instant)

/** From when on something is: the day, with the time of day unless it is the day's first. */
function fromWhen(instant: string, language: StaffLanguage): string {
  return beginsDay(instant) ? staffDay(instant, language) : staffDayAndTime(instant, language)
}

/** Until when: what is over at midnight had the day before as its last, as its coupon says. */
function untilWhen(instant: string, language: StaffLanguage): string {
  if (!beginsDay(instant)) return staffDayAndTime(instant, language)
  return staffDay(new Date(Date.parse(instant) - 1).toISOString(), language)
}

/** Why a playlist is on, in one line without a full stop. */
export function becauseOf(reason: StaffReason, words: NowWords['because'], language: StaffLanguage): string {
  if (reason.kind !== 'schedule') return words[reason.kind]
  const { days, hours, validFrom, validUntil, interrupt } = reason
  const parts = [
    words.schedule(days && dayNames(days, language), hours && words.hours(hours.from, hours.until)),
    words.dates(validFrom && fromWhen(validFrom, language), validUntil && untilWhen(validUntil, language)),
    interrupt && words.interrupt,
  ]
  return parts.filter(Boolean).join(', ')
}
