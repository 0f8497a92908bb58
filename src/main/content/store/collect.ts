import { z } from 'zod'
import { sha256Schema } from '../../../contract/package/package.ts'
import { emptyFolder } from './empty-folder.ts'
import type { FileSystem } from './file-system.ts'
import { keptManifest, type Sha256 } from './kept-manifest.ts'
import { objectsFolder, packageName, packagesFolder } from './layout.ts'
import type { StoredPackage, StoreState } from './store-state.ts'

// No more of the format than this: what an earlier player took must not lose its files to stricter rules.
const namesSchema = z.object({ assets: z.record(z.string(), z.object({ sha256: sha256Schema })) })

/** What the manifest of a kept package names; undefined: the manifest is not there, not what it was, or not readable. */
export async function digestsOf(
  files: FileSystem,
  stored: StoredPackage,
  sha256: Sha256,
): Promise<string[] | undefined> {
  const bytes = await keptManifest(files, stored, sha256)
  if (!bytes) return undefined
  const { assets } = namesSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  return Object.values(assets).map((asset) => asset.sha256)
}

/**
 * Removes every package that is not kept and every object that no kept package names, but for those in `spared`.
 * False, and nothing is removed, if a kept package cannot say what it names.
 */
export async function collectGarbage(
  files: FileSystem,
  { packages }: StoreState,
  sha256: Sha256,
  spared: ReadonlySet<string> = new Set(),
): Promise<boolean> {
  const named = new Set(spared)
  for (const stored of packages) {
    const digests = await digestsOf(files, stored, sha256)
    if (!digests) return false
    for (const digest of digests) named.add(digest)
  }
  const kept = new Set(packages.map(packageName))
  for (const { name } of await files.list(packagesFolder)) {
    if (kept.has(name)) continue
    await emptyFolder(files, `${packagesFolder}/${name}`)
    await files.removeFolder(`${packagesFolder}/${name}`)
  }
  const folders = (await files.list(objectsFolder)).map(({ name }) => `${objectsFolder}/${name}`)
  const objects = await Promise.all(folders.map((folder) => files.list(folder)))
  for (const [place, folder] of folders.entries()) {
    for (const { name } of objects[place] ?? []) if (!named.has(name)) await files.remove(`${folder}/${name}`)
  }
  return true
}
