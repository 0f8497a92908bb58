import type { PackageReason } from '../reasons.ts'
import type { StaffLanguage } from '../settings/settings-languages.ts'
import type { ImportOrigin } from '../views/import-view.ts'
import { refusalWords } from './refusal-words.ts'

type Elsewhere = Readonly<Record<Exclude<ImportOrigin, 'stick'>, Readonly<Partial<Record<PackageReason, string>>>>>

/** What to do where nothing is to be plugged in. */
const elsewhere: Readonly<Record<StaffLanguage, Elsewhere>> = {
  de: {
    chosen: {
      'no-space': 'Behalten Sie unter „Speicher“ weniger Pakete und räumen Sie auf. Versuchen Sie es dann noch einmal.',
      'source-gone': 'Sorgen Sie dafür, dass es wieder da ist. Versuchen Sie es dann noch einmal.',
      'read-error': 'Versuchen Sie es noch einmal, oder kopieren Sie das Paket neu.',
    },
    inbox: {
      'no-space':
        'Behalten Sie unter „Speicher“ weniger Pakete und räumen Sie auf. Legen Sie es dann noch einmal hinein.',
      'source-gone': 'Sobald es wieder da ist, wird es von selbst genommen.',
      'read-error': 'Legen Sie das Paket noch einmal in den Ordner.',
    },
  },
  en: {
    chosen: {
      'no-space': 'Keep fewer packages under “Storage” and clean up. Then try again.',
      'source-gone': 'See to it that it is there again. Then try again.',
      'read-error': 'Try again, or copy the package anew.',
    },
    inbox: {
      'no-space': 'Keep fewer packages under “Storage” and clean up. Then put it there once more.',
      'source-gone': 'It is taken by itself as soon as it is there again.',
      'read-error': 'Put the package into the folder once more.',
    },
  },
}

/** What staff can do about a package that was not taken, by where it came from. */
export function whatToDo(language: StaffLanguage, reason: PackageReason, origin: ImportOrigin): string {
  const other = origin === 'stick' ? undefined : elsewhere[language][origin][reason]
  return other ?? refusalWords[language][reason].todo
}

/** Whether a package that staff chose may be tried as it is, with what they allowed it: the reason lies beside it, and may be gone. */
export function mayTryAgain(reason: PackageReason): boolean {
  return ['no-space', 'source-gone', 'read-error', 'access-denied', 'store-failed', 'import-fell'].includes(reason)
}
