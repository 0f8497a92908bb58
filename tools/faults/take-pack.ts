import { settingsLimits } from '../../src/contract/settings/settings-limits.ts'
import type { ImportOutcome } from '../../src/main/content/import/import-outcome.ts'
import { importPackage } from '../../src/main/content/import/import-package.ts'
import type { ImportRules } from '../../src/main/content/import/import-rules.ts'
import { importTools } from '../../src/main/content/import/import-tools.node.ts'
import { openPackageSource } from '../../src/main/content/source/open-source.node.ts'
import type { PackageStore } from '../../src/main/content/store/package-store.ts'

/** As few as a player keeps. */
export const keptPackages = settingsLimits.keptPackages.least

/** Rules under which the same few packages can be imported over and over. */
export const importsAnything: ImportRules = {
  playerVersion: '0.1.0',
  trustedKeys: [],
  allowUnsigned: true,
  takeOlder: true,
  takeOtherLine: false,
  loose: false,
  line: null,
  confirmed: null,
}

/** Imports the package at `path` as the player's import process does; `onBytes` hears what was copied so far. */
export async function takePack(
  store: PackageStore,
  path: string,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<ImportOutcome> {
  const source = await openPackageSource(path)
  if (!source.ok) return { kind: 'refused', refusal: source.refusal }
  try {
    return await importPackage(source.value, store, importsAnything, {
      tools: importTools,
      now: () => new Date(),
      onProgress: ({ bytes }) => onBytes(bytes),
      signal: new AbortController().signal,
      kept: keptPackages,
      onScreen: [],
    })
  } finally {
    await source.value.close()
  }
}
