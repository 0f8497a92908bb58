import type { StaffLanguage } from '../../../contract/settings-languages.ts'

// Shops are in Europe: the day before the month, and hours to 24.
const locales: Readonly<Record<StaffLanguage, string>> = { de: 'de-DE', en: 'en-GB' }

/** A moment for staff: the time of day, with weekday and date unless it is today. */
export function staffTime(instant: string, now: Date, language: StaffLanguage): string {
  const moment = new Date(instant)
  const today = moment.toDateString() === now.toDateString()
  return new Intl.DateTimeFormat(locales[language], {
    ...(!today && { weekday: 'short', day: 'numeric', month: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(moment)
}

/** A calendar day, `2026-01-05`, for staff. */
export function staffDay(day: string, language: StaffLanguage): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}
