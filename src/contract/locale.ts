import type { Language } from './settings/settings-languages.ts'

/** The locale that a language is written by. Shops are in Europe, and prices and coupon codes here have Latin digits. */
export function localeOf(language: Language): string {
  return language === 'en' ? 'en-GB' : language === 'ar' ? 'ar-u-nu-latn' : language
}
