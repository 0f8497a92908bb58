import type { StaffLanguage } from '../settings/settings-languages.ts'
import { refusalsInGerman } from './de.ts'
import { refusalsInEnglish } from './en.ts'
import type { RefusalWords } from './words.ts'

/** Why a package was not taken: on the screen, in the settings window and in the file on the stick alike. */
export const refusalWords: Readonly<Record<StaffLanguage, RefusalWords>> = {
  de: refusalsInGerman,
  en: refusalsInEnglish,
}
