import { localeOf } from '../../contract/locale.ts'
import type { Language } from '../../contract/settings/settings-languages.ts'

/**
 * The last day of what is over at the instant `until`, as it is written in the language, in one line wherever it stands;
 * the time zone is the player's own. What is over at midnight had the day before as its last.
 */
export function lastDayInWords(until: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long' })
    .format(Date.parse(until) - 1)
    .replace(/\s/g, '\u00a0')
}

/** "a, b and c". */
export function listInWords(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(localeOf(language), { style: 'long', type: 'conjunction' }).format(parts)
}

/** Minutes and seconds, in the digits that the player writes everywhere: "2:50". */
export function timeInDigits(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
