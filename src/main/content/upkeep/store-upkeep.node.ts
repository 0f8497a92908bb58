import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContentView, KeptPackage } from '../../../contract/views/content-view.ts'
import { freeBytesAt } from '../../base/files/free-bytes.node.ts'
import { sha256, startHash } from '../../base/hashing.node.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { brokenDraftBytes, removeBrokenDrafts } from '../draft/broken-drafts.node.ts'
import { collectGarbage } from '../store/collect.ts'
import { openDisk } from '../store/disk.node.ts'
import type { FileSystem } from '../store/file-system.ts'
import { storeFolderName } from '../store/layout.ts'
import { measureStore } from '../store/measure.ts'
import { dropDamaged } from '../store/object-digest.ts'
import { openStore, type PackageStore, readState } from '../store/package-store.ts'
import { emptyState, leftOf, previousOf, withKept } from '../store/store-state.ts'
import { readKeptPackage } from '../stored-content.node.ts'
import { keptPackages } from './kept-packages.ts'

export type StoreOverview = Pick<ContentView, 'packages' | 'disk'>

const filesOf = (dataDirectory: string): FileSystem => openDisk(join(dataDirectory, storeFolderName))

async function diskOf(dataDirectory: string, files: FileSystem, kept: number): Promise<ContentView['disk']> {
  try {
    const freeBytes = await freeBytesAt(dataDirectory)
    const state = await readState(files)
    const size = state.ok
      ? await measureStore(files, withKept(state.value, kept), sha256)
      : await measureStore(files, emptyState, sha256).then(({ usedBytes }) => ({ usedBytes, looseBytes: null }))
    // What cleaning up removes beside the store.
    const aside = await brokenDraftBytes(dataDirectory)
    const looseBytes = size.looseBytes === null ? null : size.looseBytes + aside
    return { freeBytes, usedBytes: size.usedBytes + aside, looseBytes }
  } catch {
    return null
  }
}

/**
 * What is kept and how much room it takes, of which a clean-up leaves the first `kept` packages. Changes nothing; what cannot be
 * read is left out.
 */
export async function overlookStore(dataDirectory: string, kept: number): Promise<StoreOverview> {
  const files = filesOf(dataDirectory)
  const state = await readState(files).catch(() => null)
  const packages = state?.ok ? await keptPackages(files, state.value, sha256).catch(() => []) : []
  return { packages, disk: await diskOf(dataDirectory, files, kept) }
}

export type ActiveChange = {
  readonly from: string
  readonly direction: 'back' | 'forward'
  /** `major.minor.patch`. */
  readonly playerVersion: string
}

/** How long to wait where another process has the store open for writing, in milliseconds. */
const lockPatience = 5_000

/** Opens the store for one piece of work; undefined where its pointer makes no sense. Rejects where it cannot be written. */
async function withStore<Value>(
  dataDirectory: string,
  work: (store: PackageStore) => Promise<Value>,
): Promise<Value | undefined> {
  await mkdir(join(dataDirectory, storeFolderName), { recursive: true })
  const store = await openStore(filesOf(dataDirectory), AbortSignal.timeout(lockPatience))
  if (!store.ok) return undefined
  try {
    return await work(store.value)
  } finally {
    store.value.close()
  }
}

/**
 * Makes the previous package active, or the one that was gone back from, and answers what is active then. `from`: the
 * manifest that staff saw active; if it is another by now, nothing changes (`not-now`). Neither does anything where nothing
 * of the other one could be shown (`kept-not-playable`).
 */
export async function changeActive(
  dataDirectory: string,
  { from, direction, playerVersion }: ActiveChange,
): Promise<Result<KeptPackage, 'not-now' | 'kept-not-playable'>> {
  const changed = await withStore(dataDirectory, async (store) => {
    const next = direction === 'back' ? previousOf(store.state()) : leftOf(store.state())
    if (!next || store.state().packages[0]?.manifestSha256 !== from) return undefined
    const content = await readKeptPackage(store.files, next, playerVersion)
    if (!content || content.digests.size === 0) return refuse('kept-not-playable' as const)
    await (direction === 'back' ? store.rollBack() : store.rollForward())
    const [active] = await keptPackages(store.files, store.state(), sha256)
    return active && succeed(active)
  })
  return changed ?? refuse('not-now')
}

/**
 * Lets go of packages beyond the first `kept`, and removes what no kept one names but for `onScreen`, the digests of what the
 * screen shows, and the draft that was set aside. Answers how many bytes that freed; undefined: nobody can say what is named.
 */
export async function cleanUp(
  dataDirectory: string,
  kept: number,
  onScreen: readonly string[] = [],
): Promise<number | undefined> {
  const before = await diskOf(dataDirectory, filesOf(dataDirectory), kept)
  return withStore(dataDirectory, async (store) => {
    const { files, state } = store
    // As it is, before anything is let go of: where nobody can say what is named, everything stays.
    if (!before || before.looseBytes === null) return undefined
    await store.keepOnly(kept)
    if (!(await collectGarbage(files, state(), sha256, new Set(onScreen)))) return undefined
    await removeBrokenDrafts(dataDirectory)
    const after = await diskOf(dataDirectory, files, kept)
    return after ? Math.max(0, before.usedBytes - after.usedBytes) : undefined
  })
}

/**
 * Removes those of `suspects` that are not what their names say, so that bringing the package again brings them, too. Each
 * is read once more: it may have been brought again since it was suspected.
 */
export async function removeDamaged(dataDirectory: string, suspects: readonly string[]): Promise<void> {
  await withStore(dataDirectory, ({ files }) => dropDamaged(files, suspects, startHash))
}
