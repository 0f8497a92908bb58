import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { exampleItem, examplePlaylist } from '../../src/contract/package-example.fixture.ts'
import { importPackage } from '../../src/main/content/import/import-package.ts'
import { importTools } from '../../src/main/content/import/import-tools.node.ts'
import { missingOf } from '../../src/main/content/import/storing-effects.ts'
import { writePackage } from '../../src/main/content/package.fixture.ts'
import { openPackageSource } from '../../src/main/content/source/open-source.node.ts'
import { checkStore } from '../../src/main/content/store/check-store.ts'
import { collectGarbage } from '../../src/main/content/store/collect.ts'
import { openDisk } from '../../src/main/content/store/disk.node.ts'
import { lockName, objectFile, packageFolder, pointerName } from '../../src/main/content/store/layout.ts'
import { openStore, readState } from '../../src/main/content/store/package-store.ts'
import { defaultKept } from '../../src/main/content/store/store-state.ts'
import { type Chance, chanceFrom } from '../fuzz/random.ts'
import { importsAnything } from './imports-anything.ts'

/** What came of a run: how often each kind of work was hit, and what was wrong afterwards. */
export type KillOutcome = {
  readonly kills: number
  readonly hit: Readonly<Record<string, number>>
  readonly wrong: readonly string[]
}

type Pack = { readonly folder: string; readonly assets: Parameters<typeof missingOf>[1] }

/** A package of a few pictures, some of them those of every other package here. */
async function makePackage(version: number, chance: Chance): Promise<Pack> {
  const picture = (fill: number, bytes: number): Buffer =>
    Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8 '), Buffer.alloc(bytes, fill)])
  const own = Array.from(
    { length: 8 },
    (_, place) => [`own-${place}.webp`, picture(version * 16 + place, chance.below(900_000))] as const,
  )
  const shared = Array.from(
    { length: 3 },
    (_, place) => [`shared-${place}.webp`, picture(200 + place, 300_000)] as const,
  )
  const files = Object.fromEntries([...own, ...shared])
  const items = Object.keys(files).map((path) => exampleItem(path.replace('.webp', '')))
  const { folder, manifest } = await writePackage({ version, playlists: [examplePlaylist('everyone', items)] }, files)
  return { folder, assets: Object.values(manifest.assets) }
}

type Worker = { readonly child: ChildProcess; readonly ready: Promise<void>; last(): string }

function startWorker(store: string, seed: number, spoilt: boolean, packs: readonly Pack[]): Worker {
  const script = join(import.meta.dirname, 'store-worker.ts')
  const words = [script, store, String(seed), spoilt ? 'spoilt' : '', ...packs.map(({ folder }) => folder)]
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] })
  let told = ''
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (text: Buffer) => {
      told += text.toString()
      resolve()
    })
  })
  return { child, ready, last: () => told.trim().split('\n').at(-1) ?? '' }
}

/** Every file of the store, and those that its kept packages need and no other. */
async function leftOver(store: string): Promise<readonly string[]> {
  const disk = openDisk(store)
  const state = await readState(disk)
  if (!state.ok) return [state.refusal]
  const needed = new Set([pointerName, lockName])
  for (const stored of state.value.packages) {
    const file = `${packageFolder(stored)}/manifest.json`
    needed.add(file)
    const { assets } = JSON.parse(new TextDecoder().decode((await disk.read(file)) ?? new Uint8Array()))
    for (const asset of Object.values<{ sha256: string }>(assets)) needed.add(objectFile(asset.sha256))
  }
  const entries = await readdir(store, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(store, join(entry.parentPath, entry.name)))
  return files.filter((file) => !needed.has(file.replaceAll('\\', '/')))
}

/** What is wrong with a store whose writer was killed: looked at as it lies, then after one more import and a collection. */
async function faultsAfter(store: string, pack: Pack, hadActive: boolean): Promise<readonly string[]> {
  const disk = openDisk(store)
  const checked = await checkStore(disk, { ...importTools, onBytes: () => undefined, playerVersion: '0.1.0' })
  if (!checked.ok) return [checked.refusal]
  const [damage] = checked.value.damage
  if (damage) return [`${damage.what} ${damage.asset ?? 'manifest'}`]
  if (hadActive && checked.value.packages.length === 0) return ['nothing is active']
  const opened = await openStore(disk, defaultKept)
  const source = await openPackageSource(pack.folder)
  if (!opened.ok || !source.ok) return ['cannot be opened']
  const missing = await missingOf(disk, pack.assets)
  const outcome = await importPackage(source.value, opened.value, importsAnything, {
    tools: importTools,
    now: () => new Date(),
    onProgress: () => undefined,
    signal: new AbortController().signal,
  })
  await source.value.close()
  opened.value.close()
  const wrong: string[] = []
  const bytes = missing.reduce((sum, asset) => sum + asset.bytes, 0)
  if (outcome.kind === 'activated' && outcome.copied !== bytes) wrong.push(`copied ${outcome.copied} for ${bytes}`)
  if (outcome.kind === 'refused' && outcome.refusal.reason !== 'already-active') wrong.push(outcome.refusal.reason)
  await collectGarbage(disk, opened.value.state(), importTools.sha256)
  return [...wrong, ...(await leftOver(store)).map((file) => `orphan ${file}`)]
}

/**
 * Kills a process that works on a store, `kills` times at moments made of `seed`, and looks after each whether one
 * complete package is active, whether the next import copies just what is missing, and whether a collection leaves
 * nothing. `spoilt`: a store that writes in the wrong order, which must be found; ends at the first fault.
 */
export async function runKills(kills: number, seed: number, { spoilt = false } = {}): Promise<KillOutcome> {
  const root = await mkdtemp(join(tmpdir(), 'askfirst-kills-'))
  const store = join(root, 'store')
  await mkdir(store)
  const chance = chanceFrom(seed)
  const packs: Pack[] = []
  for (const version of [1, 2, 3]) packs.push(await makePackage(version, chance))
  const hit: Record<string, number> = {}
  const wrong: string[] = []
  let next = startWorker(store, seed, spoilt, packs)
  let hadActive = false
  let done = 0
  while (done < kills && !(spoilt && wrong.length > 0)) {
    const { child, ready, last } = next
    await ready
    const gone = once(child, 'exit')
    child.stdin?.write('\n')
    // The next one starts up meanwhile; it touches nothing before it is told to.
    next = startWorker(store, seed + ++done, spoilt, packs)
    await setTimeout(chance.below(250))
    child.kill('SIGKILL')
    await gone
    hit[last()] = (hit[last()] ?? 0) + 1
    const found = await faultsAfter(store, chance.pick(packs), hadActive)
    wrong.push(...found.map((fault) => `kill ${done} in ${last()}: ${fault}`))
    hadActive = true
  }
  next.child.kill('SIGKILL')
  for (const { folder } of packs) await rm(folder, { recursive: true, force: true })
  await rm(root, { recursive: true, force: true })
  return { kills: done, hit, wrong }
}
