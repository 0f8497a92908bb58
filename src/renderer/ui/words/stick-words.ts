import type { StaffLanguage } from '../../../contract/settings/settings-languages.ts'
import { stickInGerman } from './stick.de.ts'
import { stickInEnglish } from './stick.en.ts'
import type { StickWords } from './stick.ts'

export const stickWords: Readonly<Record<StaffLanguage, StickWords>> = { de: stickInGerman, en: stickInEnglish }
