import type { PackageReason } from '../reasons.ts'
import type { ImportOrigin } from '../views/import-view.ts'

/** Why a package was not taken, and what to do, for staff in a shop. */
export type RefusalWords = Readonly<Record<PackageReason, { readonly why: string; readonly todo: string }>>

/** What to do where nothing came on a stick, as far as that is something else. */
export type Elsewhere = Readonly<
  Record<Exclude<ImportOrigin, 'stick'>, Readonly<Partial<Record<PackageReason, string>>>>
>
