import type { Manifest } from '../../../contract/package.ts'
import type { Result } from '../../base/result.ts'
import { readManifest } from '../read-manifest.ts'
import { manifestName } from '../source/package-source.ts'
import type { Sha256 } from './collect.ts'
import type { FileSystem } from './file-system.ts'
import { objectFile, packageFolder } from './layout.ts'
import { readState } from './package-store.ts'
import type { StoredPackage } from './store-state.ts'

/** One thing in a store that is not as it was when it came. */
export type StoreDamage = {
  readonly what: 'missing' | 'altered'
  readonly package: StoredPackage
  /** The asset's path in the package; null: the manifest itself. */
  readonly asset: string | null
  readonly sha256: string
}

export type StoreReport = {
  readonly packages: readonly StoredPackage[]
  readonly objects: number
  readonly bytes: number
  readonly damage: readonly StoreDamage[]
}

export type CheckEffects = {
  readonly sha256: Sha256
  readonly startHash: () => { update(chunk: Uint8Array): void; digest(): string }
  /** Called with every piece that was read. */
  readonly onBytes: (bytes: number) => void
  /** `major.minor.patch`. */
  readonly playerVersion: string
}

async function objectDigest(files: FileSystem, sha256: string, effects: CheckEffects): Promise<string | null> {
  const file = objectFile(sha256)
  if ((await files.sizeOf(file)) === null) return null
  const hash = effects.startHash()
  for await (const chunk of files.chunks(file)) {
    hash.update(chunk)
    effects.onBytes(chunk.length)
  }
  return hash.digest()
}

async function manifestOf(
  files: FileSystem,
  stored: StoredPackage,
  { sha256, playerVersion }: CheckEffects,
): Promise<Manifest | StoreDamage['what']> {
  const bytes = await files.read(`${packageFolder(stored)}/${manifestName}`)
  if (!bytes) return 'missing'
  if (sha256(bytes) !== stored.manifestSha256) return 'altered'
  const read = readManifest(bytes, playerVersion)
  return read.ok ? read.value : 'altered'
}

/** Reads and hashes everything that the kept packages name, once each, and names what is damaged. Changes nothing. */
export async function checkStore(
  files: FileSystem,
  effects: CheckEffects,
): Promise<Result<StoreReport, 'pointer-broken'>> {
  const state = await readState(files)
  if (!state.ok) return state
  const { packages } = state.value
  const damage: StoreDamage[] = []
  const digests = new Map<string, string | null>()
  let bytes = 0
  for (const stored of packages) {
    const manifest = await manifestOf(files, stored, effects)
    if (typeof manifest === 'string') {
      damage.push({ what: manifest, package: stored, asset: null, sha256: stored.manifestSha256 })
      continue
    }
    for (const [asset, { sha256, bytes: size }] of Object.entries(manifest.assets)) {
      if (!digests.has(sha256)) {
        digests.set(sha256, await objectDigest(files, sha256, effects))
        bytes += size
      }
      const found = digests.get(sha256)
      if (found !== sha256)
        damage.push({ what: found === null ? 'missing' : 'altered', package: stored, asset, sha256 })
    }
  }
  return { ok: true, value: { packages, objects: digests.size, bytes, damage } }
}
