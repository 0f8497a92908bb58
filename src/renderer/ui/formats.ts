import type { Language } from '../../contract/settings/settings.ts'

// Shops are in Europe, and prices and coupon codes here have Latin digits.
const localeOf = (language: Language): string =>
  language === 'en' ? 'en-GB' : language === 'ar' ? 'ar-u-nu-latn' : language

/** A length of time in words, e.g. "3 Minuten" or "90 seconds". */
export function lengthInWords(seconds: number, language: Language): string {
  const whole = seconds % 60 === 0
  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: whole ? 'minute' : 'second',
    unitDisplay: 'long',
  }).format(whole ? seconds / 60 : seconds)
}

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
