import { describe, expect, test } from 'vitest'
import type { FileSystem } from '../store/file-system.ts'
import { collect, diskWith, first, second } from './disk-with-packages.fixture.ts'

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
