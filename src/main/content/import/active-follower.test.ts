import { beforeEach, describe, expect, test } from 'vitest'
import type { ImportEnding } from '../../../contract/workers/import.ts'
import type { FileSystem } from '../store/file-system.ts'
import { MemoryDisk, Stopped } from '../store/memory-disk.fixture.ts'
import { openStore, readActive } from '../store/package-store.ts'
import { type ActiveFollower, createActiveFollower } from './active-follower.ts'
import { endingOf } from './import-ending.ts'
import { importPackage } from './import-package.ts'
import { type MemoryPackage, memoryPackage, openRules, plainParts } from './memory-package.fixture.ts'

const [first, second] = [memoryPackage(1, { one: 'bread' }), memoryPackage(2, { one: 'cake' })]
const fell: ImportEnding = { kind: 'refused', path: 'b.askfirst', reason: 'store-failed', sentence: '' }

let disk: MemoryDisk
let reads: (number | undefined)[]

beforeEach(async () => {
  disk = new MemoryDisk()
  reads = []
  await take(first)
})

/** Imports as its process does: what it throws is the end of the process. */
async function take(pack: MemoryPackage, files: FileSystem = disk.files): Promise<ImportEnding> {
  const store = await openStore(files)
  if (!store.ok) throw new Error(store.refusal)
  return endingOf('b.askfirst', await importPackage(pack.open(), store.value, openRules, plainParts))
}

const follow = (): Promise<ActiveFollower> =>
  createActiveFollower({
    active: () => readActive(disk.files),
    readAnew: async () => void reads.push((await readActive(disk.files))?.version),
    title: () => 'What is read',
  })

/** A disk that no longer takes anything, or is not asked any more, from the step after the pointer on. */
function afterPointer(fails: () => Error): FileSystem {
  let pointed = false
  return {
    ...disk.files,
    async rename(from, to) {
      await disk.files.rename(from, to)
      pointed ||= to === 'store.json'
    },
    async syncFolder(folder) {
      if (pointed) throw fails()
      await disk.files.syncFolder(folder)
    },
  }
}

const taken = { kind: 'activated', path: 'b.askfirst', id: 'example', version: 2, title: 'What is read' }

describe('an import that ended after its pointer was written', () => {
  test('is told as what it was, and plays: its process fell', async () => {
    const follower = await follow()
    await expect(
      take(
        second,
        afterPointer(() => new Stopped()),
      ),
    ).rejects.toThrow(Stopped)
    expect(await follower.ended(fell, 'b.askfirst')).toMatchObject({ ...taken, repaired: false })
    expect(reads).toEqual([2])
  })
  test('so is one whose disk refused to make the pointer safe', async () => {
    const follower = await follow()
    const ending = await take(
      second,
      afterPointer(() => Object.assign(new Error('bad'), { code: 'EIO' })),
    )
    expect(ending).toMatchObject({ kind: 'refused', reason: 'store-failed' })
    expect(await follower.ended(ending, 'b.askfirst')).toMatchObject(taken)
    expect(reads).toEqual([2])
    // Brought again it plays already, and that is true now.
    expect(await follower.ended(await take(second), 'b.askfirst')).toMatchObject({ reason: 'already-active' })
    expect(reads).toEqual([2])
  })
})

describe('what plays', () => {
  test('stays as it is read where an import changed nothing', async () => {
    const follower = await follow()
    expect(await follower.ended(fell, 'b.askfirst')).toEqual(fell)
    expect(await follower.ended({ kind: 'aborted' }, 'b.askfirst')).toEqual({ kind: 'aborted' })
    expect(reads).toEqual([])
  })
  test('is read anew after each that was taken, the same with mended files included', async () => {
    const follower = await follow()
    const ending = await take(second)
    expect(await follower.ended(ending, 'b.askfirst')).toEqual(ending)
    expect(await follower.ended({ ...ending, repaired: true } as ImportEnding, 'b.askfirst')).toMatchObject({
      repaired: true,
    })
    expect(reads).toEqual([2, 2])
  })
  test('stays where nobody can say what is active', async () => {
    const follower = await follow()
    const pointer = disk.file('store.json')
    if (pointer) pointer.bytes = Buffer.from('x')
    expect(await follower.ended(fell, 'b.askfirst')).toEqual(fell)
    expect(await follower.follow()).toBeNull()
    expect(reads).toEqual([])
  })
})
