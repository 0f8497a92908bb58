import { baseOf } from '../../../contract/package/package-text.ts'
import type { Language } from '../../../contract/settings/settings.ts'
import { arabic } from './ar.ts'
import { german } from './de.ts'
import { easyGerman } from './de-simple.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { italian } from './it.ts'
import { polish } from './pl.ts'
import { turkish } from './tr.ts'
import { ukrainian } from './uk.ts'
import type { CustomerWords } from './words.ts'

const byLanguage: Readonly<Record<Language, CustomerWords>> = {
  de: german,
  en: english,
  'de-simple': easyGerman,
  fr: french,
  tr: turkish,
  pl: polish,
  uk: ukrainian,
  ar: arabic,
  es: spanish,
  it: italian,
}

/** The words of the language in use and, for the lines that are said in both, those of another one. */
export type Tongues = {
  readonly words: CustomerWords
  readonly other: CustomerWords
}

/**
 * The other language is the shop's own, so that those who stand by can read the camera's sign whatever a customer chose;
 * where that is the one in use, or another form of it, it is English, or German beside English.
 */
export function tonguesFor(language: Language, shopLanguage: Language = language): Tongues {
  const base = baseOf(language)
  const other = baseOf(shopLanguage) !== base ? shopLanguage : base === 'en' ? 'de' : 'en'
  return { words: byLanguage[language], other: byLanguage[other] }
}

export const everyTongue: readonly CustomerWords[] = Object.values(byLanguage)
