import type { StaffLanguage } from '../../../../contract/settings/settings-languages.ts'

// Shops are in Europe: no comma before the last.
const locales: Readonly<Record<StaffLanguage, string>> = { de: 'de-DE', en: 'en-GB' }

/** Several things of which any may be meant, within a sentence: `a, b or c`. */
export function anyOf(things: readonly string[], language: StaffLanguage): string {
  return new Intl.ListFormat(locales[language], { type: 'disjunction' }).format(things)
}
