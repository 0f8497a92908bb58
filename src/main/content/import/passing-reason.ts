import type { PackageReason } from '../../../contract/reasons.ts'

const passing: readonly PackageReason[] = [
  'no-space',
  'source-gone',
  'read-error',
  'access-denied',
  'store-failed',
  'import-fell',
]

/** Whether a package was refused through no fault of its own: the very same may be taken another time. */
export function isPassing(reason: PackageReason): boolean {
  return passing.includes(reason)
}

const copiedBadly: readonly PackageReason[] = ['archive-invalid', 'asset-missing', 'asset-corrupt']

/** Whether people are told to copy the package once more: what comes then has the same name, size and time. */
export function isCopiedBadly(reason: PackageReason): boolean {
  return copiedBadly.includes(reason)
}
