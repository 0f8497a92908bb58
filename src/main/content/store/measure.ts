import { digestsOf } from './collect.ts'
import type { FileSystem } from './file-system.ts'
import type { Sha256 } from './kept-manifest.ts'
import { objectsFolder, packageName, packagesFolder, stagingFolder } from './layout.ts'
import type { StoreState } from './store-state.ts'

export type StoreSize = {
  /** What the whole store takes. */
  readonly usedBytes: number
  /** What of it a collection would remove; null: a kept package cannot say what it names, and nothing would be. */
  readonly looseBytes: number | null
}

async function sizesIn(files: FileSystem, folder: string): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>()
  for (const { name, kind } of await files.list(folder)) {
    if (kind === 'file') sizes.set(name, (await files.sizeOf(`${folder}/${name}`)) ?? 0)
  }
  return sizes
}

const sum = (sizes: Iterable<number>): number => [...sizes].reduce((all, bytes) => all + bytes, 0)

/** How large a store is, in bytes, by the sizes of its files. */
export async function measureStore(files: FileSystem, { packages }: StoreState, sha256: Sha256): Promise<StoreSize> {
  const kept = new Set(packages.map(packageName))
  const named = new Set<string>()
  let canSay = true
  for (const stored of packages) {
    const digests = await digestsOf(files, stored, sha256)
    canSay &&= digests !== undefined
    for (const digest of digests ?? []) named.add(digest)
  }
  let usedBytes = sum((await sizesIn(files, stagingFolder)).values())
  let looseBytes = usedBytes
  for (const { name } of await files.list(packagesFolder)) {
    const bytes = sum((await sizesIn(files, `${packagesFolder}/${name}`)).values())
    usedBytes += bytes
    if (!kept.has(name)) looseBytes += bytes
  }
  for (const { name: folder } of await files.list(objectsFolder)) {
    for (const [digest, bytes] of await sizesIn(files, `${objectsFolder}/${folder}`)) {
      usedBytes += bytes
      if (!named.has(digest)) looseBytes += bytes
    }
  }
  return { usedBytes, looseBytes: canSay ? looseBytes : null }
}
