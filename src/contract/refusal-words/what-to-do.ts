import type { PackageReason } from '../reasons.ts'
import type { StaffLanguage } from '../settings/settings-languages.ts'
import type { ImportOrigin } from '../views/import-view.ts'
import { elsewhereInGerman } from './elsewhere.de.ts'
import { elsewhereInEnglish } from './elsewhere.en.ts'
import { refusalWords } from './refusal-words.ts'
import type { Elsewhere } from './words.ts'

const elsewhere: Readonly<Record<StaffLanguage, Elsewhere>> = { de: elsewhereInGerman, en: elsewhereInEnglish }

/** What staff can do about a package that was not taken, by where it came from; what they put together here nobody else can mend. */
export function whatToDo(language: StaffLanguage, reason: PackageReason, origin: ImportOrigin): string {
  const other = origin === 'stick' ? undefined : elsewhere[language][origin][reason]
  return other ?? refusalWords[language][reason].todo
}

/** Whether a package that staff chose may be tried as it is, with what they allowed it: the reason lies beside it, and may be gone. */
export function mayTryAgain(reason: PackageReason): boolean {
  return ['no-space', 'source-gone', 'read-error', 'access-denied', 'store-failed', 'import-fell'].includes(reason)
}
