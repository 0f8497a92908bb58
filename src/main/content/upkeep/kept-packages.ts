import { z } from 'zod'
import { manifestSchema } from '../../../contract/package/package.ts'
import type { KeptPackage } from '../../../contract/views/content-view.ts'
import { printable } from '../printable.ts'
import type { FileSystem } from '../store/file-system.ts'
import { keptManifest, type Sha256 } from '../store/kept-manifest.ts'
import { leftOf, previousOf, type StoredPackage, type StoreState } from '../store/store-state.ts'

// No more of the format than is shown: what an earlier player took must not lose its title to stricter rules.
const { title, createdAt, assets } = manifestSchema.shape
const shownSchema = z.object({ title, createdAt, assets })

type Shown = Pick<KeptPackage, 'title' | 'createdAt' | 'files' | 'bytes'>
const unknown: Shown = { title: null, createdAt: null, files: null, bytes: null }

async function shownOf(files: FileSystem, stored: StoredPackage, sha256: Sha256): Promise<Shown> {
  const bytes = await keptManifest(files, stored, sha256)
  if (!bytes) return unknown
  const read = shownSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
  if (!read.success) return unknown
  const objects = new Map(Object.values(read.data.assets).map((asset) => [asset.sha256, asset.bytes]))
  return {
    title: printable(read.data.title),
    createdAt: read.data.createdAt,
    files: Object.keys(read.data.assets).length,
    bytes: [...objects.values()].reduce((sum, size) => sum + size, 0),
  }
}

/** What the packages of a store are, for staff: the active one first. */
export async function keptPackages(files: FileSystem, state: StoreState, sha256: Sha256): Promise<KeptPackage[]> {
  const [previous, left] = [previousOf(state), leftOf(state)]
  const roleOf = (stored: StoredPackage, place: number): KeptPackage['role'] => {
    if (place === 0) return 'active'
    return stored === previous ? 'previous' : stored === left ? 'left' : 'kept'
  }
  const kept: KeptPackage[] = []
  for (const [place, stored] of state.packages.entries()) {
    const { id, version, manifestSha256, signer, importedAt: takenAt } = stored
    const shown = await shownOf(files, stored, sha256)
    kept.push({ id, version, manifestSha256, signer, takenAt, ...shown, role: roleOf(stored, place) })
  }
  return kept
}

/** Another text as soon as something else is kept, or the same was brought once more and may have been mended by it. */
export function whatIsKept(packages: readonly KeptPackage[]): string {
  return packages.map(({ manifestSha256, takenAt }) => `${manifestSha256} ${takenAt}`).join()
}
