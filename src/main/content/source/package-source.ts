import type { LeftOut } from '../../../contract/left-out.ts'
import type { PackageReason } from '../../../contract/reasons.ts'
import type { Result } from '../../base/result.ts'
import type { Refusal } from '../manifest/refusal.ts'

/** The manifest and its signature at the root of a package; everything else lies under `assets/`. */
export const manifestName = 'manifest.json'
export const signatureName = 'manifest.json.minisig'
export const assetsFolder = 'assets/'

/** What a package that is one archive is named. */
export const archiveName = /\.askfirst$/i

/** A signature file of minisign is some 300 bytes; one past this is none. */
export const signatureBytesLimit = 8 * 1024

/**
 * A file's bytes in order, or why there are no more. A piece is good until the next is asked for: its memory is used again.
 * After a refusal nothing follows. Whoever reads need not read to the end.
 */
export type Chunks = AsyncIterable<Result<Uint8Array, PackageReason>>

/**
 * A package as it was brought, whatever its form. Nothing in it is trusted: what it holds was looked at only as far as
 * names, kinds and sizes go, and nothing was written anywhere. Whoever opened it closes it.
 *
 * A source that goes away while it is read gives `source-gone`, one whose bytes cannot be read `read-error`, and one that
 * the system does not let us read `access-denied`.
 */
export type PackageSource = {
  readonly form: 'archive' | 'folder'
  /** The size in bytes of every file in it by its path from the package's root, directories left out. */
  readonly entries: ReadonlyMap<string, number>
  /** Files that lie there and are no part of it, where it is a folder of pictures and films; undefined: there are none. */
  readonly leftOut?: LeftOut | undefined
  /** The manifest, at most `packageLimits.manifestBytes`. */
  manifestBytes(): Promise<Result<Uint8Array, Refusal>>
  /** The signature file; null: it has none. */
  signatureBytes(): Promise<Result<Uint8Array | null, Refusal>>
  /** The bytes of the file at `path`, a key of `entries`: exactly as many as its size there says, or a refusal. */
  open(path: string): Chunks
  /** Never rejects. */
  close(): Promise<void>
}
