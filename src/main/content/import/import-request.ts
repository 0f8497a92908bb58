import { type RestrictedCategory, restrictedCategorySchema } from '../../../contract/package/package.ts'
import type { PackageReason } from '../../../contract/reasons.ts'
import type { ContentSettings } from '../../../contract/settings/settings.ts'
import type { ImportWork } from '../../../contract/views/import-view.ts'
import type { ImportEnding } from '../../../contract/workers/import.ts'

/** What an import is about, as people are told. */
export type ImportAbout = Pick<ImportWork, 'origin' | 'name' | 'loose'>

/** What staff allow one import beyond what the settings allow all of them. */
export type Allowances = {
  readonly unsigned: boolean
  readonly older: boolean
  readonly otherLine: boolean
  readonly subjects: boolean
}

export const noAllowances: Allowances = { unsigned: false, older: false, otherLine: false, subjects: false }

/** What staff allowed, and the SHA-256 of the one manifest that it holds for. */
export type Granted = { readonly allowances: Allowances; readonly manifestSha256: string }

/** What of the rules for a package may be loosened, by the settings for all of them and by staff for one. */
export type Loosened = {
  readonly allowUnsigned: boolean
  readonly takeOlder: boolean
  readonly takeOtherLine: boolean
  readonly confirmedSubjects: RestrictedCategory[]
}

/** `allowUnsigned`: so it was said on the command line. */
export function loosenedBy(settings: ContentSettings, allowUnsigned: boolean, allowances: Allowances): Loosened {
  return {
    allowUnsigned: allowUnsigned || settings.allowUnsigned || allowances.unsigned,
    takeOlder: allowances.older,
    takeOtherLine: allowances.otherLine,
    confirmedSubjects: allowances.subjects ? [...restrictedCategorySchema.options] : settings.confirmedSubjects,
  }
}

/** Nothing is loosened: what lies there now is not what staff confirmed. */
export const notLoosened: Loosened = {
  allowUnsigned: false,
  takeOlder: false,
  takeOtherLine: false,
  confirmedSubjects: [],
}

export type ImportRequest = ImportAbout & {
  /** The packages that were found together; one of them is taken at most. */
  readonly paths: readonly string[]
  readonly allowances: Allowances
  /** SHA-256 of the one manifest that the allowances hold for; undefined: for whichever lies there. */
  readonly confirmed?: string
  /** Whether the place that they lie at can still be reached, now that an import failed for this reason. */
  readonly isThere: (reason: PackageReason) => Promise<boolean>
  /** Done at the place that they lie at, before people are told how it ended. */
  readonly conclude: (ending: ImportEnding) => Promise<void>
}

/** What staff would have to allow for a package to be taken that was refused for a reason. */
const allowanceFor: Partial<Record<PackageReason, keyof Allowances>> = {
  'signature-missing': 'unsigned',
  'key-unknown': 'unsigned',
  'version-not-newer': 'older',
  'rolled-back': 'older',
  'other-line': 'otherLine',
  'subject-unconfirmed': 'subjects',
}

/** A refused request with what staff allow by asking for it again; undefined: nothing that they could allow would help. */
export function onRequest<Request extends Pick<ImportRequest, 'allowances'>>(
  request: Request,
  reason: PackageReason,
): Request | undefined {
  const allowance = allowanceFor[reason]
  return allowance && { ...request, allowances: { ...request.allowances, [allowance]: true } }
}
