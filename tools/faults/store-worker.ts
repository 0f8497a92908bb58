// A process that fills a store as the player's import process does, and is killed, or loses its disk, while it does.
import { flushCompileCache } from 'node:module'
import { setTimeout } from 'node:timers/promises'
import { importTools } from '../../src/main/content/import/import-tools.node.ts'
import { readManifest } from '../../src/main/content/manifest/read-manifest.ts'
import { openPackageSource } from '../../src/main/content/source/open-source.node.ts'
import { collectGarbage } from '../../src/main/content/store/collect.ts'
import { openDisk } from '../../src/main/content/store/disk.node.ts'
import type { FileSystem, NewFile } from '../../src/main/content/store/file-system.ts'
import { objectFolder } from '../../src/main/content/store/layout.ts'
import { openStore, type PackageStore } from '../../src/main/content/store/package-store.ts'
import { previousOf } from '../../src/main/content/store/store-state.ts'
import { type Chance, chanceFrom } from '../fuzz/random.ts'
import { spoils, spoiltDisk } from './spoilt-disk.ts'
import { keptPackages, takePack } from './take-pack.ts'
import { type FromWorker, toWorkerSchema, workerOrderSchema } from './worker-words.ts'

const order = workerOrderSchema.parse(JSON.parse(process.argv[2] ?? ''))
const spoil = spoils.find((each) => each === order.spoil)
const disk = spoiltDisk(openDisk(order.store), spoil)
const files: FileSystem = {
  ...disk,
  ...(order.hopeful ? { freeBytes: async () => Number.MAX_SAFE_INTEGER } : {}),
  ...(order.slow ? { create: async (file) => slowly(await disk.create(file)) } : {}),
}

/** Where the present import waits, how far it came, and what lets it go on. */
let [holdAt, copied] = [Number.POSITIVE_INFINITY, 0]
let goOn = Promise.withResolvers<void>()

function slowly(file: NewFile): NewFile {
  return {
    ...file,
    async write(chunk) {
      await setTimeout(2)
      if (copied >= holdAt) await goOn.promise
      await file.write(chunk)
    },
  }
}

const tell = (message: FromWorker): Promise<void> =>
  new Promise((resolve) => process.send?.(message, undefined, undefined, () => resolve()))

/** Opens the store for one piece of work, as each import does. */
async function withStore<Value>(work: (store: PackageStore) => Promise<Value>): Promise<Value> {
  const opened = await openStore(files)
  if (!opened.ok) throw new Error(opened.refusal)
  try {
    return await work(opened.value)
  } finally {
    opened.value.close()
  }
}

/** Makes a package active without a look at its assets. */
async function activateAnyway(store: PackageStore, manifestBytes: Uint8Array): Promise<void> {
  const read = readManifest(manifestBytes, '0.1.0')
  if (!read.ok) return
  const { id, version } = read.value
  const manifestSha256 = importTools.sha256(manifestBytes)
  for (const { sha256 } of Object.values(read.value.assets)) await files.makeFolder(objectFolder(sha256))
  const stored = {
    id,
    version,
    manifestSha256,
    signer: { kind: 'unsigned' as const },
    importedAt: new Date().toISOString(),
  }
  await store.activate(stored, { manifest: read.value, manifestBytes, signatureBytes: null }, keptPackages)
}

async function manifestAt(path: string): Promise<Uint8Array> {
  const source = await openPackageSource(path)
  if (!source.ok) return new Uint8Array()
  const bytes = await source.value.manifestBytes()
  await source.value.close()
  return bytes.ok ? bytes.value : new Uint8Array()
}

async function importOne(path: string): Promise<void> {
  const manifestBytes = spoil === 'hasty' ? await manifestAt(path) : new Uint8Array()
  const ending = await withStore(async (store) => {
    copied = 0
    const outcome = await takePack(store, path, (bytes) => {
      copied = bytes
      void tell({ type: 'copied', bytes })
    })
    if (outcome.kind !== 'activated' && spoil === 'hasty') await activateAnyway(store, manifestBytes)
    if (outcome.kind !== 'activated' && spoil === 'forgetful')
      await collectGarbage(files, store.state(), importTools.sha256)
    return { how: outcome.kind === 'refused' ? outcome.refusal.reason : outcome.kind, bytes: copied }
  })
  await tell({ type: 'ended', ending })
}

/** The store, telling when it begins to activate a package, and when what follows is a collection. */
function telling(store: PackageStore, path: string): PackageStore {
  return {
    ...store,
    async activate(stored, content, kept) {
      const active = store.state().packages[0]?.version ?? 0
      await tell({ type: 'doing', work: 'activate', path, may: [active, stored.version] })
      await store.activate(stored, content, kept)
      await tell({ type: 'doing', work: 'collect', path, may: [stored.version] })
    },
  }
}

async function workOnce(store: PackageStore, chance: Chance): Promise<void> {
  const work = chance.pick(['import', 'import', 'import', 'roll back', 'collect'] as const)
  const pack = chance.pick(order.packs)
  const active = store.state().packages[0]?.version ?? 0
  const next = work === 'roll back' ? (previousOf(store.state())?.version ?? active) : active
  await tell({ type: 'doing', work, path: pack.path, may: [active, next] })
  if (work === 'roll back') await store.rollBack()
  else if (work === 'collect') await collectGarbage(files, store.state(), importTools.sha256)
  else {
    const outcome = await takePack(telling(store, pack.path), pack.path)
    if (outcome.kind === 'refused' && outcome.refusal.reason !== 'already-active')
      throw new Error(outcome.refusal.reason)
  }
}

async function workOn(seed: number): Promise<never> {
  const chance = chanceFrom(seed)
  for (;;) await withStore((store) => workOnce(store, chance))
}

process.on('message', (message) => {
  const asked = toWorkerSchema.parse(message)
  if (asked.type === 'go on') {
    goOn.resolve()
    return
  }
  if (asked.type === 'import') {
    holdAt = asked.holdAt ?? Number.POSITIVE_INFINITY
    goOn = Promise.withResolvers<void>()
  }
  const work = asked.type === 'work' ? workOn(asked.seed) : importOne(asked.path)
  work.catch((error: unknown) => tell({ type: 'failed', message: `${error}` }))
})
// It is killed and never ends: what Node made of the sources would not be kept otherwise.
flushCompileCache()
await tell({ type: 'ready' })
