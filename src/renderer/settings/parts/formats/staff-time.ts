import type { StaffLanguage } from '../../../../contract/settings/settings-languages.ts'
import { weekdays } from '../../../../contract/weekdays.ts'

// Shops are in Europe: the day before the month, and hours to 24.
const locales: Readonly<Record<StaffLanguage, string>> = { de: 'de-DE', en: 'en-GB' }

/** A moment for staff: the time of day, with weekday and date unless it is today, and with the year unless it is this one. */
export function staffTime(instant: string, now: Date, language: StaffLanguage): string {
  const moment = new Date(instant)
  const today = moment.toDateString() === now.toDateString()
  return new Intl.DateTimeFormat(locales[language], {
    ...(!today && { weekday: 'short', day: 'numeric', month: 'short' }),
    ...(moment.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(moment)
}

/** The time of day of a moment, for staff. */
export function timeOfDay(instant: string, language: StaffLanguage): string {
  return new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit' }).format(new Date(instant))
}

/** The time of day at which something ends, for staff: midnight is 24:00 there. */
export function endOfDay(instant: string, language: StaffLanguage): string {
  return timeOfDay(instant, language).replace(/^00:00/, '24:00')
}

/** A calendar day, `2026-01-05`, or the day of a moment, for staff. */
export function staffDay(day: string, language: StaffLanguage, weekday = false): string {
  const calendar = day.length === 10
  const format = new Intl.DateTimeFormat(locales[language], {
    dateStyle: weekday ? 'full' : 'long',
    ...(calendar && { timeZone: 'UTC' }),
  })
  return format.format(new Date(day))
}

/** A moment for staff with its day in full. */
export function staffDayAndTime(instant: string, language: StaffLanguage): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short' })
  return format.format(new Date(instant))
}

/** The calendar day that many days later. */
export function shiftedDate(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** A calendar day, `2026-01-05`, where there is little room. */
export function shortDay(day: string, language: StaffLanguage): string {
  const format = new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return format.format(new Date(day))
}

/** A length of time as staff would say it, to two figures or so: `48 s`, `12 min`, `3.2 h`. */
export function roughLength(milliseconds: number, language: StaffLanguage): string {
  const [value, unit] =
    milliseconds < 60_000
      ? [milliseconds / 1_000, 'second']
      : milliseconds < 3_600_000
        ? [milliseconds / 60_000, 'minute']
        : [milliseconds / 3_600_000, 'hour']
  const maximumFractionDigits = unit === 'hour' && value < 100 ? 1 : 0
  return new Intl.NumberFormat(locales[language], { style: 'unit', unit, maximumFractionDigits }).format(value)
}

/** A share, 0 to 1, as a percentage. */
export function percentage(share: number, language: StaffLanguage): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 1 }).format(share)
}

type Day = (typeof weekdays)[number]

/** A weekday by its name. */
export function dayName(day: Day, language: StaffLanguage, weekday: 'short' | 'long' = 'short'): string {
  // 2024-01-01 was a Monday.
  const date = new Date(Date.UTC(2024, 0, 1 + weekdays.indexOf(day)))
  return new Intl.DateTimeFormat(locales[language], { weekday, timeZone: 'UTC' }).format(date)
}

/** Weekdays in their order, those in a row as one: `Mon–Wed, Sat`. */
export function dayNames(days: readonly Day[], language: StaffLanguage): string {
  const runs: Day[][] = []
  for (const day of weekdays) {
    if (!days.includes(day)) continue
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && weekdays.indexOf(last) === weekdays.indexOf(day) - 1) run.push(day)
    else runs.push([day])
  }
  const name = (day: Day | undefined) => (day ? dayName(day, language) : '')
  return runs.flatMap((run) => (run.length > 2 ? [`${name(run[0])}–${name(run.at(-1))}`] : run.map(name))).join(', ')
}
