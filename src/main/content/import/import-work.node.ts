import { mkdir } from 'node:fs/promises'
import type { ImportEnding, ImportToMain, MainToImport } from '../../../contract/workers/import.ts'
import type { Result } from '../../base/result.ts'
import { readManifest } from '../manifest/read-manifest.ts'
import { type Refusal, refusalFor } from '../manifest/refusal.ts'
import { readPublicKey } from '../minisign/public-key.ts'
import { openLooseSource } from '../source/loose-source.node.ts'
import { openPackageSource } from '../source/open-source.node.ts'
import type { PackageSource } from '../source/package-source.ts'
import { openDisk } from '../store/disk.node.ts'
import { dropDamaged } from '../store/object-digest.ts'
import { openStore, type PackageStore } from '../store/package-store.ts'
import { diskRefusal } from './disk-refusal.ts'
import { endingOf, refusedWith } from './import-ending.ts'
import type { ImportProgress } from './import-outcome.ts'
import { importPackage } from './import-package.ts'
import { ownLine } from './import-rules.ts'
import { importTools } from './import-tools.node.ts'
import { type Candidate, newestFirst } from './newest-first.ts'

type Order = Extract<MainToImport, { type: 'import' }>
type Say = (message: ImportToMain) => void

/** Passes progress on where it would move a bar: in steps of half a percent. */
function inSteps(say: Say): (progress: ImportProgress) => void {
  let told = -1
  return ({ bytes, total }) => {
    const step = total === null ? -1 : total === 0 ? 200 : Math.floor((bytes / total) * 200)
    if (step === told) return
    told = step
    say({ type: 'progress', bytes, total })
  }
}

function openSource(path: string, loose: boolean): Promise<Result<PackageSource, Refusal>> {
  return loose ? openLooseSource(path) : openPackageSource(path)
}

async function candidateAt(path: string, playerVersion: string): Promise<Candidate> {
  const source = await openPackageSource(path)
  if (!source.ok) return { path, says: null }
  try {
    const bytes = await source.value.manifestBytes()
    const read = bytes.ok ? readManifest(bytes.value, playerVersion) : bytes
    return { path, says: read.ok ? read.value : null }
  } finally {
    await source.value.close()
  }
}

async function inOrder({ paths, playerVersion, line }: Order, store: PackageStore): Promise<readonly string[]> {
  if (paths.length === 1) return paths
  const candidates: Candidate[] = []
  for (const path of paths) candidates.push(await candidateAt(path, playerVersion))
  return newestFirst(candidates, line ?? ownLine(store.state()))
}

async function importOne(
  path: string,
  order: Order,
  store: PackageStore,
  say: Say,
  signal: AbortSignal,
): Promise<ImportEnding> {
  const source = await openSource(path, order.loose)
  if (!source.ok) return refusedWith(path, source.refusal)
  try {
    const trustedKeys = order.trustedKeys.flatMap((text) => readPublicKey(text) ?? [])
    const { kept, onScreen } = order
    const parts = { tools: importTools, now: () => new Date(), onProgress: inSteps(say), signal, kept, onScreen }
    const ending = endingOf(path, await importPackage(source.value, store, { ...order, trustedKeys }, parts))
    const { leftOut } = source.value
    return ending.kind === 'activated' && leftOut ? { ...ending, leftOut } : ending
  } finally {
    await source.value.close()
  }
}

/** One of the packages at most: where the newest is not taken the next one is tried, and the newest's reason is told too. */
async function takeOne(order: Order, store: PackageStore, say: Say, signal: AbortSignal): Promise<ImportEnding> {
  let first: Extract<ImportEnding, { kind: 'refused' }> | undefined
  for (const path of await inOrder(order, store)) {
    const ending = await importOne(path, order, store, say, signal)
    if (ending.kind === 'activated' && first) {
      const { path: newest, reason, sentence } = first
      return { ...ending, passedOver: { path: newest, reason, sentence } }
    }
    if (ending.kind !== 'refused' || (!first && ending.reason === 'already-active')) return ending
    first ??= ending
  }
  return first ?? refusedWith(order.paths[0] ?? '', refusalFor('not-a-package'))
}

async function importOrdered(order: Order, say: Say, signal: AbortSignal): Promise<ImportEnding> {
  await mkdir(order.store, { recursive: true })
  const store = await openStore(openDisk(order.store), signal, 'begins-anew')
  if (!store.ok) return refusedWith(order.paths[0] ?? '', refusalFor('store-broken'))
  try {
    await dropDamaged(store.value.files, order.suspects, importTools.startHash)
    return await takeOne(order, store.value, say, signal)
  } finally {
    store.value.close()
  }
}

/** Does the one import that is ordered, and says how it goes and how it ended. */
export function createImportWork(say: Say): { receive(message: MainToImport): void } {
  const calledOff = new AbortController()
  return {
    receive(message) {
      if (message.type === 'abort') {
        calledOff.abort()
        return
      }
      importOrdered(message, say, calledOff.signal)
        .catch(
          (error: unknown): ImportEnding =>
            calledOff.signal.aborted
              ? { kind: 'aborted' }
              : refusedWith(message.paths[0] ?? '', diskRefusal(error) ?? refusalFor('import-fell')),
        )
        .then((ending) => say({ type: 'ended', ending }))
    },
  }
}
