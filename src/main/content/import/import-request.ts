import type { PackageReason } from '../../../contract/reasons.ts'
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

/** The same request with what staff allow by asking for it; undefined: nothing that they could allow would help. */
export function onRequest<Request extends Pick<ImportRequest, 'allowances'>>(
  request: Request,
  reason: PackageReason,
): Request | undefined {
  const allowance = allowanceFor[reason]
  return allowance && { ...request, allowances: { ...request.allowances, [allowance]: true } }
}
