import type { Manifest } from '../../contract/package/package.ts'
import type { PackageReason } from '../../contract/reasons.ts'
import { sha256 } from '../base/hashing.node.ts'
import { type Result, refuse, succeed } from '../base/result.ts'
import type { ContentPackage, StoredAsset } from './content-package.ts'
import { readManifest } from './manifest/read-manifest.ts'
import { type Refusal, refusalFor } from './manifest/refusal.ts'
import { openDisk } from './store/disk.node.ts'
import type { FileSystem } from './store/file-system.ts'
import { keptManifest } from './store/kept-manifest.ts'
import { objectFile, packageFolder } from './store/layout.ts'
import { holdsObject, readState } from './store/package-store.ts'
import type { StoredPackage } from './store/store-state.ts'
import { unscriptedDigests } from './unscripted.ts'

/** What a store gives to play. */
export type StoredContent = {
  readonly content: ContentPackage
  readonly stored: StoredPackage
  /** The active package could not be read; this is one that was kept. */
  readonly instead: boolean
}

async function contentOf(files: FileSystem, stored: StoredPackage, manifest: Manifest): Promise<ContentPackage> {
  const digests = new Map<string, StoredAsset>()
  const damaged: { path: string; reason: PackageReason }[] = []
  for (const [path, asset] of Object.entries(manifest.assets)) {
    const file = objectFile(asset.sha256)
    if (await holdsObject(files, asset)) {
      digests.set(asset.sha256, { path: files.place(file), type: asset.type, bytes: asset.bytes })
    } else {
      damaged.push({ path, reason: (await files.sizeOf(file)) === null ? 'asset-missing' : 'asset-corrupt' })
    }
  }
  const unscripted = unscriptedDigests(manifest)
  return { manifest, folder: files.place(packageFolder(stored)), digests, damaged, unscripted, source: 'store' }
}

/**
 * A kept package as it can be played: its manifest is compared with its digest and read anew; its assets were hashed when
 * they came, and are looked at by size, so that a start takes no longer with a large package. undefined: its manifest is
 * damaged or cannot be read, or this version of the player does not take it.
 */
export async function readKeptPackage(
  files: FileSystem,
  stored: StoredPackage,
  playerVersion: string,
): Promise<ContentPackage | undefined> {
  const bytes = await keptManifest(files, stored, sha256)
  if (!bytes) return undefined
  const read = readManifest(bytes, playerVersion)
  return read.ok ? contentOf(files, stored, read.value) : undefined
}

/** Reads what the store in `folder` has active; a kept package if that cannot be read. null: nothing was brought yet. */
export async function readStoredContent(
  folder: string,
  playerVersion: string,
): Promise<Result<StoredContent | null, Refusal>> {
  const files = openDisk(folder)
  try {
    const state = await readState(files)
    if (!state.ok) return refuse(refusalFor('store-broken'))
    const { packages } = state.value
    for (const [place, stored] of packages.entries()) {
      const content = await readKeptPackage(files, stored, playerVersion)
      if (content) return succeed({ content, stored, instead: place > 0 })
    }
    return packages.length === 0 ? succeed(null) : refuse(refusalFor('store-broken'))
  } catch {
    return refuse(refusalFor('store-failed'))
  }
}
