import { createContext, use } from 'react'
import type { StaffLanguage } from '../../../contract/settings/settings-languages.ts'
import { de, type Words } from './de.ts'
import { en } from './en.ts'

export const wordsByLanguage: Readonly<Record<StaffLanguage, Words>> = { de, en }

export const LanguageContext = createContext<StaffLanguage>('de')

export function useLanguage(): StaffLanguage {
  return use(LanguageContext)
}

/** The words of the language that is on. */
export function useWords(): Words {
  return wordsByLanguage[useLanguage()]
}
