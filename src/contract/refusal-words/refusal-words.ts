import type { PackageReason } from '../reasons.ts'
import type { StaffLanguage } from '../settings-languages.ts'
import { refusalsInGerman } from './de.ts'
import { refusalsInEnglish } from './en.ts'

/** Why a package was not taken, and what to do, for staff in a shop. */
export type RefusalWords = { readonly why: string; readonly todo: string }

/** On the screen, in the settings window and in the file on the stick alike. */
export const refusalWords: Readonly<Record<StaffLanguage, Readonly<Record<PackageReason, RefusalWords>>>> = {
  de: refusalsInGerman,
  en: refusalsInEnglish,
}
