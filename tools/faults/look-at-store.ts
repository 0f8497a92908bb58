import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { importTools } from '../../src/main/content/import/import-tools.node.ts'
import { missingOf } from '../../src/main/content/import/storing-effects.ts'
import { checkStore } from '../../src/main/content/store/check-store.ts'
import { collectGarbage } from '../../src/main/content/store/collect.ts'
import { openDisk } from '../../src/main/content/store/disk.node.ts'
import { lockName, objectFile, packageFolder, pointerName, unsettledName } from '../../src/main/content/store/layout.ts'
import { openStore, readState } from '../../src/main/content/store/package-store.ts'
import { readStoredContent } from '../../src/main/content/stored-content.node.ts'
import { bytesOf, type Pack } from './packs.ts'
import { takePack } from './take-pack.ts'

/** The version that is active; 0: none, or none that can be read. */
export async function activeVersion(store: string): Promise<number> {
  const state = await readState(openDisk(store))
  return state.ok ? (state.value.packages[0]?.version ?? 0) : 0
}

/** How many bytes of a package are not in the store. */
export async function missingBytes(store: string, pack: Pack): Promise<number> {
  return bytesOf(await missingOf(openDisk(store), pack.assets))
}

/**
 * What is wrong with a store as it lies: every file of every kept package is read and hashed, one of the versions `may`
 * is active, and it is what a player would play.
 */
async function faultsAsItLies(store: string, may: readonly number[]): Promise<readonly string[]> {
  const parts = { ...importTools, onTotal: () => undefined, onBytes: () => undefined, playerVersion: '0.1.0' }
  const checked = await checkStore(openDisk(store), parts)
  if (!checked.ok) return [checked.refusal]
  const [damage] = checked.value.damage
  if (damage) return [`${damage.what} ${damage.asset ?? 'manifest'}`]
  const version = checked.value.packages[0]?.version ?? 0
  if (!may.includes(version)) return [`version ${version} is active and not ${may.join(' or ')}`]
  const content = await readStoredContent(store, '0.1.0')
  if (!content.ok) return [`a player would not play it: ${content.refusal.reason}`]
  const played = content.value?.content.manifest.version ?? 0
  return played === version && !content.value?.instead ? [] : [`a player would play ${played} and not ${version}`]
}

/** Files of the store that no kept package needs. */
async function orphans(store: string): Promise<readonly string[]> {
  const disk = openDisk(store)
  const state = await readState(disk)
  if (!state.ok) return [state.refusal]
  const needed = new Set([pointerName, lockName, unsettledName])
  for (const stored of state.value.packages) {
    const file = `${packageFolder(stored)}/manifest.json`
    needed.add(file)
    const { assets } = JSON.parse(new TextDecoder().decode((await disk.read(file)) ?? new Uint8Array()))
    for (const asset of Object.values<{ sha256: string }>(assets)) needed.add(objectFile(asset.sha256))
  }
  const entries = await readdir(store, { recursive: true, withFileTypes: true })
  const found = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(store, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  return found.filter((file) => !needed.has(file)).map((file) => `orphan ${file}`)
}

/** Imports `pack`, which must copy what is missing and no more, and collects, which must leave nothing over. */
async function faultsOfResuming(store: string, pack: Pack): Promise<readonly string[]> {
  const disk = openDisk(store)
  const missing = await missingBytes(store, pack)
  const opened = await openStore(disk)
  if (!opened.ok) return [opened.refusal]
  try {
    const outcome = await takePack(opened.value, pack.path)
    const wrong: string[] = []
    if (outcome.kind === 'activated' && outcome.copied !== missing)
      wrong.push(`copied ${outcome.copied} where ${missing} was missing`)
    if (outcome.kind === 'refused' && outcome.refusal.reason !== 'already-active')
      wrong.push(`not taken again: ${outcome.refusal.reason}`)
    if (!(await collectGarbage(disk, opened.value.state(), importTools.sha256))) wrong.push('cannot be collected')
    return [...wrong, ...(await orphans(store))]
  } finally {
    opened.value.close()
  }
}

/**
 * What is wrong with a store after something went wrong: as it lies, and, if nothing is, after `pack` was imported into
 * it and a collection.
 */
export async function faultsAfter(store: string, pack: Pack, may: readonly number[]): Promise<readonly string[]> {
  try {
    const wrong = await faultsAsItLies(store, may)
    return wrong.length > 0 ? wrong : await faultsOfResuming(store, pack)
  } catch (error) {
    return [`${error}`]
  }
}
