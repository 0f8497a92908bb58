import { describe, expect, test } from 'vitest'
import type { FileSystem } from '../store/file-system.ts'
import { Stopped } from '../store/memory-disk.fixture.ts'
import { diskWith, first, second, take, third, verdictOn } from './disk-with-packages.fixture.ts'
import { memoryPackage } from './memory-package.fixture.ts'

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
