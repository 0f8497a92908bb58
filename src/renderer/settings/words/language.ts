import { createContext, use } from 'react'
import type { Language } from '../../../contract/settings.ts'
import { de, type Words } from './de.ts'
import { en } from './en.ts'

export const wordsByLanguage: Readonly<Record<Language, Words>> = { de, en }

/** Each language by its own name, for those who cannot read the one that is on. */
export const languageNames: Readonly<Record<Language, string>> = { de: 'Deutsch', en: 'English' }

export const LanguageContext = createContext<Language>('de')

export function useLanguage(): Language {
  return use(LanguageContext)
}

/** The words of the language that is on. */
export function useWords(): Words {
  return wordsByLanguage[useLanguage()]
}
