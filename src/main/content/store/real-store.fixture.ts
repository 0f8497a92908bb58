import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportOutcome } from '../import/import-outcome.ts'
import { importPackage } from '../import/import-package.ts'
import type { ImportRules } from '../import/import-rules.ts'
import { importTools } from '../import/import-tools.node.ts'
import { openRules, plainParts } from '../import/memory-package.fixture.ts'
import { openPackageSource } from '../source/open-source.node.ts'
import { openDisk } from './disk.node.ts'
import { storeFolderName } from './layout.ts'
import { openStore } from './package-store.ts'

type Taken = {
  /** What else is taken than usual. */
  readonly rules?: Partial<ImportRules>
  readonly onScreen?: typeof plainParts.onScreen
}

/** Imports the package at `path` into the store of a data folder on a real disk. */
export async function importInto(
  dataFolder: string,
  path: string,
  kept = plainParts.kept,
  { rules = {}, onScreen = plainParts.onScreen }: Taken = {},
): Promise<ImportOutcome> {
  const folder = join(dataFolder, storeFolderName)
  await mkdir(folder, { recursive: true })
  const source = await openPackageSource(path)
  if (!source.ok) return { kind: 'refused', refusal: source.refusal }
  const store = await openStore(openDisk(folder))
  if (!store.ok) throw new Error(store.refusal)
  try {
    const parts = { ...plainParts, tools: importTools, kept, onScreen }
    return await importPackage(source.value, store.value, { ...openRules, ...rules }, parts)
  } finally {
    store.value.close()
    await source.value.close()
  }
}
