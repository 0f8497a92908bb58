import { describe, expect, test } from 'vitest'
import { sha256 } from '../hashing.node.ts'
import { checkStore } from '../store/check-store.ts'
import { collectGarbage } from '../store/collect.ts'
import type { FileSystem } from '../store/file-system.ts'
import { type Cut, MemoryDisk, Stopped } from '../store/memory-disk.fixture.ts'
import { openStore, type PackageStore, readState } from '../store/package-store.ts'
import { importPackage } from './import-package.ts'
import { type MemoryPackage, memoryPackage, openRules, plainParts } from './memory-package.fixture.ts'

const first = memoryPackage(1, { one: 'bread', two: 'soup', shared: 'coffee' })
const second = memoryPackage(2, { one: 'cake', three: 'the wine of the month, and cheese', shared: 'coffee' })
const third = memoryPackage(3, { one: 'cake', four: 'tea' })
const everyPackage = [first, second, third]

async function storeOf(files: FileSystem): Promise<PackageStore> {
  const opened = await openStore(files)
  if (!opened.ok) throw new Error(opened.refusal)
  return opened.value
}

async function take(files: FileSystem, pack: MemoryPackage) {
  const outcome = await importPackage(pack.open(), await storeOf(files), openRules, plainParts)
  return outcome
}

async function rollBack(files: FileSystem): Promise<void> {
  const store = await storeOf(files)
  await store.rollBack()
}

async function collect(files: FileSystem): Promise<void> {
  const store = await storeOf(files)
  if (!(await collectGarbage(files, store.state(), sha256))) throw new Error('a kept package cannot say what it names')
}

async function diskWith(...packages: readonly MemoryPackage[]): Promise<MemoryDisk> {
  const disk = new MemoryDisk()
  for (const pack of packages) expect(await take(disk.files, pack)).toMatchObject({ kind: 'activated' })
  disk.restart('killed')
  return disk.copy()
}

/** What is active, or what is wrong with the store, in one word. */
async function verdictOn(disk: MemoryDisk): Promise<string> {
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
function filesOf(packages: readonly MemoryPackage[]): string[] {
  const paths = packages.flatMap(({ manifest, manifestSha256 }) => [
    `packages/${manifest.id}@${manifest.version}-${manifestSha256}/manifest.json`,
    ...Object.values(manifest.assets).map((asset) => `objects/${asset.sha256.slice(0, 2)}/${asset.sha256}`),
  ])
  return [...new Set(['store.json', ...paths])].sort()
}

/** Bytes of a package that are not on the disk. */
function missingBytes(disk: MemoryDisk, pack: MemoryPackage): number {
  const missing = Object.values(pack.manifest.assets).filter(
    (asset) => disk.file(`objects/${asset.sha256.slice(0, 2)}/${asset.sha256}`)?.bytes.length !== asset.bytes,
  )
  return missing.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** A choice for each name and file that was not synced, the same for the same seed. */
function chance(seed: number): () => boolean {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return state < 0
  }
}

const cuts: readonly [string, () => Cut][] = [
  ['killed', () => 'killed'],
  ['power cut, nothing unsynced stays', () => () => false],
  ...[1, 2, 3].map((seed): [string, () => Cut] => [
    `power cut, some of the unsynced stays (${seed})`,
    () => chance(seed),
  ]),
]

type Scenario = {
  readonly start: () => Promise<MemoryDisk>
  readonly work: (files: FileSystem) => Promise<unknown>
  /** What may be active after a stop anywhere in it. */
  readonly allowed: readonly string[]
  /** What is imported or done again afterwards, and the packages that are kept then. */
  readonly again: MemoryPackage
  readonly kept: readonly MemoryPackage[]
}

const scenarios: Readonly<Record<string, Scenario>> = {
  'a first import': {
    start: () => diskWith(),
    work: (files) => take(files, first),
    allowed: ['empty', 'version 1'],
    again: first,
    kept: [first],
  },
  'an import over two others': {
    start: () => diskWith(first, second),
    work: (files) => take(files, third),
    allowed: ['version 2', 'version 3'],
    again: third,
    kept: [third, second],
  },
  'a rollback': {
    start: () => diskWith(first, second),
    work: rollBack,
    allowed: ['version 2', 'version 1'],
    again: third,
    // Whichever was active at the stop is the previous one now.
    kept: [third],
  },
  'a collection': {
    async start() {
      const disk = await diskWith(first, second)
      // An import that ended when one of its objects was there and nothing else.
      const objects = () => disk.paths().filter((path) => path.startsWith('objects/')).length
      const before = objects()
      for (let stop = 0; objects() === before; stop++) {
        disk.restart('killed')
        disk.stopAt = stop
        await take(disk.files, third).catch(() => undefined)
      }
      return disk.copy()
    },
    work: collect,
    allowed: ['version 2'],
    again: third,
    kept: [third, second],
  },
}

/** Runs a scenario with a stop at each of its steps and each kind of cut, a spoilt one until something is wrong; gives what was wrong, and how many were tried. */
async function faultsOf(
  { start, work, allowed, again, kept }: Scenario,
  spoil?: (files: FileSystem) => FileSystem,
): Promise<{ readonly wrong: readonly string[]; readonly tried: number }> {
  const before = await start()
  const whole = before.copy()
  const spoilt = (files: FileSystem): FileSystem => spoil?.(files) ?? files
  await work(spoilt(whole.files))
  const wrong: string[] = []
  let tried = 0
  for (let stop = 0; stop <= whole.steps; stop++) {
    if (spoil && wrong.length > 0) break
    for (const [name, cut] of cuts) {
      const disk = before.copy()
      disk.stopAt = stop
      await work(spoilt(disk.files)).catch((error: unknown) => {
        if (!(error instanceof Stopped)) throw error
      })
      disk.restart(cut())
      tried++
      const told = (what: string): void => void wrong.push(`${name} at step ${stop}: ${what}`)
      const verdict = await verdictOn(disk)
      if (!allowed.includes(verdict)) {
        told(verdict)
        continue
      }
      const [missing, active] = [missingBytes(disk, again), await readState(disk.files)]
      const previous = everyPackage.find(
        ({ manifest }) => active.ok && active.value.packages[0]?.version === manifest.version,
      )
      const outcome = await take(disk.files, again)
      if (outcome.kind === 'activated' && outcome.copied !== missing) told(`copied ${outcome.copied} for ${missing}`)
      if (outcome.kind !== 'activated' && previous !== again) told(`not taken again: ${outcome.kind}`)
      await collect(disk.files)
      const expected = filesOf([...kept, ...(previous && kept.length < 2 && previous !== again ? [previous] : [])])
      if (disk.paths().sort().join() !== expected.join()) told(`left ${disk.paths().join(' ')}`)
    }
  }
  return { wrong, tried }
}

describe.each(Object.entries(scenarios))('%s, ended after each single step', (_, scenario) => {
  test('leaves one complete package active, nothing orphaned, and is taken up where it was', async () => {
    const { wrong, tried } = await faultsOf(scenario)
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(50)
  })
})

describe('controls: the same run finds', () => {
  const overTwo = scenarios['an import over two others'] as Scenario
  test('a store that does not sync what it writes', async () => {
    const spoil = (files: FileSystem): FileSystem => ({
      ...files,
      create: async (file) => ({ ...(await files.create(file)), sync: async () => undefined }),
    })
    expect((await faultsOf(overTwo, spoil)).wrong).not.toEqual([])
  })
  test('a store that does not sync its folders', async () => {
    const spoil = (files: FileSystem): FileSystem => ({ ...files, syncFolder: async () => undefined })
    expect((await faultsOf(overTwo, spoil)).wrong).not.toEqual([])
  })
  test('a pointer that is written before the objects', async () => {
    const spoil = (files: FileSystem): FileSystem => {
      const held: [string, string][] = []
      return {
        ...files,
        async rename(from, to) {
          if (to.startsWith('objects/')) held.push([from, to])
          else await files.rename(from, to)
          if (to !== 'store.json') return
          for (const [late, place] of held.splice(0)) await files.rename(late, place)
        },
      }
    }
    expect((await faultsOf(overTwo, spoil)).wrong).not.toEqual([])
  })
  test('a collection that forgets what is kept for going back', async () => {
    const spoil = (files: FileSystem): FileSystem => ({
      ...files,
      async list(folder) {
        if (folder !== 'objects') return await files.list(folder)
        const [object] = filesOf([second]).filter((path) => path.startsWith('objects/'))
        await files.remove(object ?? '')
        return await files.list(folder)
      },
    })
    expect((await faultsOf(overTwo, spoil)).wrong).not.toEqual([])
  })
})

describe('a power cut after an import that found what a killed one had left', () => {
  const sameFiles = memoryPackage(4, { one: 'cake', four: 'tea' })

  /** What is active after both, for a kill at each step of the first. */
  async function verdicts(spoil: (files: FileSystem) => FileSystem = (files) => files): Promise<readonly string[]> {
    const before = await diskWith(first, second)
    const whole = before.copy()
    await take(whole.files, third)
    const found = new Set<string>()
    for (let stop = 0; stop <= whole.steps; stop++) {
      const disk = before.copy()
      disk.stopAt = stop
      await take(disk.files, third).catch((error: unknown) => {
        if (!(error instanceof Stopped)) throw error
      })
      disk.restart('killed')
      expect(await take(spoil(disk.files), sameFiles)).toMatchObject({ kind: 'activated' })
      disk.restart(() => false)
      found.add(await verdictOn(disk))
    }
    return [...found]
  }

  test('leaves it whole: names that the killed one gave were made safe', async () => {
    expect(await verdicts()).toEqual(['version 4'])
  })
  test('control: where nobody said that they are not, one is lost', async () => {
    const forgetful = (files: FileSystem): FileSystem => ({
      ...files,
      sizeOf: async (file) => (file === 'unsettled' ? null : await files.sizeOf(file)),
    })
    expect(await verdicts(forgetful)).toContain('missing four.webp')
  })
})

describe('a collection where a kept package cannot say what it names', () => {
  test.each([
    ['is gone', undefined],
    ['is another one', 'store.json'],
  ])('removes nothing: its manifest %s', async (_, other) => {
    const { files } = await diskWith(first, second)
    // One more that nobody keeps, which would be removed.
    await files.makeFolder('packages/left@1-behind')
    const manifest = `packages/${first.manifest.id}@1-${first.manifestSha256}/manifest.json`
    const bytes = other === undefined ? null : await files.read(other)
    const spoilt: FileSystem = { ...files, read: async (file) => (file === manifest ? bytes : await files.read(file)) }
    await expect(collect(spoilt)).rejects.toThrow('a kept package cannot say what it names')
    expect(await files.list('packages')).toHaveLength(3)
    await collect(files)
    expect(await files.list('packages')).toHaveLength(2)
  })
})

describe('a disk that is full from any step on', () => {
  test('refuses in words, keeps what plays, and takes the package once there is room', async () => {
    const before = await diskWith(first, second)
    const whole = before.copy()
    await take(whole.files, third)
    const outcomes = new Set<string>()
    for (let full = 0; full <= whole.steps; full++) {
      const disk = before.copy()
      const store = await storeOf(disk.files)
      disk.steps = 0
      disk.fullAt = full
      const outcome = await importPackage(third.open(), store, openRules, plainParts)
      outcomes.add(outcome.kind === 'refused' ? outcome.refusal.reason : outcome.kind)
      expect(await verdictOn(disk)).toBe(outcome.kind === 'activated' ? 'version 3' : 'version 2')
      disk.restart('killed')
      if (outcome.kind !== 'activated') expect(await take(disk.files, third)).toMatchObject({ kind: 'activated' })
      await collect(disk.files)
      expect(disk.paths().sort()).toEqual(filesOf([third, second]))
    }
    expect([...outcomes].sort()).toEqual(['activated', 'no-space'])
  })
})
