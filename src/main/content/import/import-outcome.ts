import type { Refusal } from '../manifest/refusal.ts'
import type { StoredPackage } from '../store/store-state.ts'

/** How far an import has come. `total`: what of the package has to be copied, in bytes; null: not known yet. */
export type ImportProgress = { readonly bytes: number; readonly total: number | null }

/** How an import ended. Only `activated` changed what is active. */
export type ImportOutcome =
  | {
      readonly kind: 'activated'
      readonly package: StoredPackage
      readonly title: string
      readonly copied: number
      /** This package was already active; damaged files of it were replaced. */
      readonly repaired: boolean
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** It was called off; what was copied stays for the next time. */
  | { readonly kind: 'aborted' }
