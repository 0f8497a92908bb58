import type { Manifest } from '../../../contract/package/package.ts'
import type { Result } from '../../base/result.ts'
import { readManifest } from '../manifest/read-manifest.ts'
import { manifestName } from '../source/package-source.ts'
import type { FileSystem } from './file-system.ts'
import type { Sha256 } from './kept-manifest.ts'
import { packageFolder } from './layout.ts'
import { objectDigest, type StartHash } from './object-digest.ts'
import { readState } from './package-store.ts'
import type { StoredPackage } from './store-state.ts'
import { unlessUnreadable } from './unless-unreadable.ts'

/** One thing in a store that is not as it was when it came. */
export type StoreDamage = {
  readonly what: 'missing' | 'altered'
  readonly package: StoredPackage
  /** The asset's path in the package; null: the manifest itself. */
  readonly asset: string | null
  readonly sha256: string
  /** What shows it, and so cannot be shown. */
  readonly items: readonly DamagedItem[]
}

export type DamagedItem = { readonly playlist: string; readonly item: string }

export type StoreReport = {
  readonly packages: readonly StoredPackage[]
  readonly objects: number
  readonly bytes: number
  readonly damage: readonly StoreDamage[]
}

export type CheckEffects = {
  readonly sha256: Sha256
  readonly startHash: StartHash
  /** Called once before anything is read, with how much that will be. */
  readonly onTotal: (bytes: number) => void
  /** Called with every piece that was read. What it throws ends the check. */
  readonly onBytes: (bytes: number) => void
  /** `major.minor.patch`. */
  readonly playerVersion: string
}

/** What a bad spot on the disk gives in place of a digest, or of bytes. */
const unreadable = '' as const

/** The manifest of a kept package, or what is wrong with it. */
async function manifestOf(
  files: FileSystem,
  stored: StoredPackage,
  { sha256, playerVersion }: CheckEffects,
): Promise<Manifest | StoreDamage['what']> {
  const bytes = await unlessUnreadable(files.read(`${packageFolder(stored)}/${manifestName}`), unreadable)
  if (bytes === unreadable) return 'altered'
  if (!bytes) return 'missing'
  if (sha256(bytes) !== stored.manifestSha256) return 'altered'
  const read = readManifest(bytes, playerVersion)
  return read.ok ? read.value : 'altered'
}

function itemsWith(manifest: Manifest, asset: string): readonly DamagedItem[] {
  return manifest.playlists.flatMap(({ title, items }) =>
    items.filter((item) => item.asset === asset).map(({ id }) => ({ playlist: title, item: id })),
  )
}

/** Every object that manifests name, once, with its size. */
function objectsOf(manifests: readonly (Manifest | StoreDamage['what'])[]): ReadonlyMap<string, number> {
  const assets = manifests.flatMap((each) => (typeof each === 'string' ? [] : Object.values(each.assets)))
  return new Map(assets.map(({ sha256, bytes }) => [sha256, bytes]))
}

/**
 * Reads and hashes everything that the kept packages name, once each, and names what is damaged; what the disk does not
 * give counts as altered. Changes nothing.
 */
export async function checkStore(
  files: FileSystem,
  effects: CheckEffects,
): Promise<Result<StoreReport, 'pointer-broken'>> {
  const state = await readState(files)
  if (!state.ok) return state
  const { packages } = state.value
  const manifests: (Manifest | StoreDamage['what'])[] = []
  for (const stored of packages) manifests.push(await manifestOf(files, stored, effects))
  const objects = objectsOf(manifests)
  const bytes = [...objects.values()].reduce((sum, size) => sum + size, 0)
  effects.onTotal(bytes)
  /** By the digest that each should have, the one that it has; null: it is not there. */
  const digests = new Map<string, string | null>()
  for (const sha256 of objects.keys())
    digests.set(
      sha256,
      await unlessUnreadable(objectDigest(files, sha256, effects.startHash, effects.onBytes), unreadable),
    )
  const damage = packages.flatMap((stored, place): StoreDamage[] => {
    const manifest = manifests[place]
    if (manifest === undefined || typeof manifest === 'string') {
      const what = manifest ?? 'missing'
      return [{ what, package: stored, asset: null, sha256: stored.manifestSha256, items: [] }]
    }
    return Object.entries(manifest.assets).flatMap(([asset, { sha256 }]) => {
      const found = digests.get(sha256)
      if (found === sha256) return []
      const what = found === null ? 'missing' : 'altered'
      return [{ what, package: stored, asset, sha256, items: itemsWith(manifest, asset) }]
    })
  })
  return { ok: true, value: { packages, objects: digests.size, bytes, damage } }
}
