import { mkdir } from 'node:fs/promises'
import type { ImportEnding, ImportToMain, MainToImport } from '../../../contract/import.ts'
import { readPublicKey } from '../minisign/public-key.ts'
import { type Refusal, refusalFor } from '../refusal.ts'
import { refusalSentence } from '../refusal-sentence.ts'
import { openPackageSource } from '../source/open-source.node.ts'
import { openDisk } from '../store/disk.node.ts'
import { openStore, type PackageStore } from '../store/package-store.ts'
import { defaultKept } from '../store/store-state.ts'
import { diskRefusal } from './disk-refusal.ts'
import type { ImportOutcome, ImportProgress } from './import-outcome.ts'
import { importPackage } from './import-package.ts'
import { importTools } from './import-tools.node.ts'

type Order = Extract<MainToImport, { type: 'import' }>

const refusedWith = (refusal: Refusal): ImportEnding => ({
  kind: 'refused',
  reason: refusal.reason,
  sentence: refusalSentence(refusal),
})

function endingOf(outcome: ImportOutcome): ImportEnding {
  if (outcome.kind === 'refused') return refusedWith(outcome.refusal)
  if (outcome.kind === 'aborted') return outcome
  const { id, version } = outcome.package
  return { kind: 'activated', id, version, title: outcome.title, copied: outcome.copied }
}

/** Passes progress on where it would move a bar: in steps of half a percent. */
function inSteps(say: (message: ImportToMain) => void): (progress: ImportProgress) => void {
  let told = -1
  return ({ bytes, total }) => {
    const step = total === null ? -1 : total === 0 ? 200 : Math.floor((bytes / total) * 200)
    if (step === told) return
    told = step
    say({ type: 'progress', bytes, total })
  }
}

async function takeInto(store: PackageStore, order: Order, say: (message: ImportToMain) => void, signal: AbortSignal) {
  const source = await openPackageSource(order.path)
  if (!source.ok) return refusedWith(source.refusal)
  try {
    const trustedKeys = order.trustedKeys.flatMap((text) => readPublicKey(text) ?? [])
    const parts = { tools: importTools, now: () => new Date(), onProgress: inSteps(say), signal }
    return endingOf(await importPackage(source.value, store, { ...order, trustedKeys }, parts))
  } finally {
    await source.value.close()
  }
}

async function importOrdered(order: Order, say: (message: ImportToMain) => void, signal: AbortSignal) {
  await mkdir(order.store, { recursive: true })
  const store = await openStore(openDisk(order.store), defaultKept, signal)
  if (!store.ok) return refusedWith(refusalFor('store-failed'))
  try {
    return await takeInto(store.value, order, say, signal)
  } finally {
    store.value.close()
  }
}

/** Does the one import that is ordered, and says how it goes and how it ended. */
export function createImportWork(say: (message: ImportToMain) => void): { receive(message: MainToImport): void } {
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
              : refusedWith(diskRefusal(error) ?? refusalFor('store-failed')),
        )
        .then((ending) => say({ type: 'ended', ending }))
    },
  }
}
