import type { Asset, Manifest } from '../../contract/package/package.ts'
import type { PackageReason } from '../../contract/reasons.ts'

/** One asset on disk, verified against its digest. `path` is absolute. */
export type StoredAsset = { readonly path: string; readonly type: Asset['type']; readonly bytes: number }

/** A package that can be played: its manifest is valid, and every digest listed is there and whole. */
export type ContentPackage = {
  readonly manifest: Manifest
  /** The folder that it was read from, absolute. */
  readonly folder: string
  /** By lower-case hex SHA-256; damaged assets are not among them. */
  readonly digests: ReadonlyMap<string, StoredAsset>
  /** Assets that cannot be shown, by their path in the manifest; their items are skipped. */
  readonly damaged: readonly { readonly path: string; readonly reason: PackageReason }[]
  /** Digests of HTML items that a camera signal can call: their scripts are never run (P11). */
  readonly unscripted: ReadonlySet<string>
  readonly source: 'built-in' | 'folder' | 'store'
}
