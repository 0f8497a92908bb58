import { localeOf } from './locale.ts'
import type { Language } from './settings/settings-languages.ts'

/** A length of time in words, e.g. "3 Minuten" or "90 seconds": whole minutes, or seconds. */
export function lengthInWords(seconds: number, language: Language): string {
  const whole = seconds % 60 === 0
  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: whole ? 'minute' : 'second',
    unitDisplay: 'long',
  }).format(whole ? seconds / 60 : seconds)
}
