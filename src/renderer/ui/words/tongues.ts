import type { Language } from '../../../contract/settings.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import type { Words } from './words.ts'

const byLanguage: Record<Language, Words> = { de: german, en: english }

/** The words of the language in use and, for the lines that are said in both, those of the other one. */
export interface Tongues {
  readonly words: Words
  readonly other: Words
}

export function tonguesFor(language: Language): Tongues {
  return { words: byLanguage[language], other: byLanguage[language === 'de' ? 'en' : 'de'] }
}

export const everyTongue: readonly Words[] = Object.values(byLanguage)

/** The text in `language`, or in whichever language there is one. */
export function textIn(texts: Readonly<Record<string, string>>, language: Language): string {
  return texts[language] ?? Object.values(texts)[0] ?? ''
}
