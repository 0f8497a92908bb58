import { describe, expect, test } from 'vitest'
import type { FileSystem } from '../store/file-system.ts'
import { type Cut, type MemoryDisk, Stopped } from '../store/memory-disk.fixture.ts'
import { readState } from '../store/package-store.ts'
import {
  collect,
  diskWith,
  everyPackage,
  filesOf,
  first,
  missingBytes,
  rollBack,
  second,
  take,
  third,
  verdictOn,
} from './disk-with-packages.fixture.ts'
import type { MemoryPackage } from './memory-package.fixture.ts'

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
