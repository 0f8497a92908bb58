import type { PackageReason } from '../reasons.ts'

/** Why a package was not taken, and what to do, for staff in a shop. */
export type RefusalWords = Readonly<Record<PackageReason, { readonly why: string; readonly todo: string }>>
