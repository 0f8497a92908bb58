import { expect } from 'vitest'
import { sha256 } from '../../base/hashing.node.ts'
import { checkStore } from '../store/check-store.ts'
import { collectGarbage } from '../store/collect.ts'
import type { FileSystem } from '../store/file-system.ts'
import { MemoryDisk } from '../store/memory-disk.fixture.ts'
import { openStore, type PackageStore } from '../store/package-store.ts'
import { importPackage } from './import-package.ts'
import { type MemoryPackage, memoryPackage, openRules, plainParts } from './memory-package.fixture.ts'

export const first = memoryPackage(1, { one: 'bread', two: 'soup', shared: 'coffee' })
export const second = memoryPackage(2, { one: 'cake', three: 'the wine of the month, and cheese', shared: 'coffee' })
export const third = memoryPackage(3, { one: 'cake', four: 'tea' })
/** All three, of one line. */
export const everyPackage = [first, second, third]

/** The store on a disk; throws where it cannot be opened. */
export async function storeOf(files: FileSystem): Promise<PackageStore> {
  const opened = await openStore(files)
  if (!opened.ok) throw new Error(opened.refusal)
  return opened.value
}

/** Imports a package into the store on a disk. */
export async function take(files: FileSystem, pack: MemoryPackage) {
  const outcome = await importPackage(pack.open(), await storeOf(files), openRules, plainParts)
  return outcome
}

/** Goes back to the package before. */
export async function rollBack(files: FileSystem): Promise<void> {
  const store = await storeOf(files)
  await store.rollBack()
}

/** Removes what no kept package names; throws where one cannot say what it names. */
export async function collect(files: FileSystem): Promise<void> {
  const store = await storeOf(files)
  if (!(await collectGarbage(files, store.state(), sha256))) throw new Error('a kept package cannot say what it names')
}

/** A disk whose store took these packages, one after the other. */
export async function diskWith(...packages: readonly MemoryPackage[]): Promise<MemoryDisk> {
  const disk = new MemoryDisk()
  for (const pack of packages) expect(await take(disk.files, pack)).toMatchObject({ kind: 'activated' })
  disk.restart('killed')
  return disk.copy()
}

/** What is active, or what is wrong with the store, in one word. */
export async function verdictOn(disk: MemoryDisk): Promise<string> {
  const checked = await checkStore(disk.files, {
    ...plainParts.tools,
    onTotal: () => undefined,
    onBytes: () => undefined,
    playerVersion: '0.1.0',
  })
  if (!checked.ok) return checked.refusal
  const [damage] = checked.value.damage
  if (damage) return `${damage.what} ${damage.asset ?? 'manifest'}`
  const [active] = checked.value.packages
  return active ? `version ${active.version}` : 'empty'
}

/** Every file that a store with these packages holds, and no other. */
export function filesOf(packages: readonly MemoryPackage[]): string[] {
  const paths = packages.flatMap(({ manifest, manifestSha256 }) => [
    `packages/${manifest.id}@${manifest.version}-${manifestSha256}/manifest.json`,
    ...Object.values(manifest.assets).map((asset) => `objects/${asset.sha256.slice(0, 2)}/${asset.sha256}`),
  ])
  return [...new Set(['store.json', ...paths])].sort()
}

/** Bytes of a package that are not on the disk. */
export function missingBytes(disk: MemoryDisk, pack: MemoryPackage): number {
  const missing = Object.values(pack.manifest.assets).filter(
    (asset) => disk.file(`objects/${asset.sha256.slice(0, 2)}/${asset.sha256}`)?.bytes.length !== asset.bytes,
  )
  return missing.reduce((sum, { bytes }) => sum + bytes, 0)
}
