import { expect, test } from 'vitest'
import { importPackage } from '../import/import-package.ts'
import { memoryPackage, openRules, plainParts } from '../import/memory-package.fixture.ts'
import { checkStore } from './check-store.ts'
import type { FileSystem } from './file-system.ts'
import { MemoryDisk } from './memory-disk.fixture.ts'
import { openStore } from './package-store.ts'

const pack = memoryPackage(1, { one: 'bread', two: 'soup' })
const badSpot = (): never => {
  throw Object.assign(new Error('bad spot'), { code: 'EIO' })
}

async function diskWithPackage(): Promise<FileSystem> {
  const { files } = new MemoryDisk()
  const store = await openStore(files)
  if (!store.ok) throw new Error(store.refusal)
  await importPackage(pack.open(), store.value, openRules, plainParts)
  return files
}

const check = (files: FileSystem, onBytes: () => void = () => undefined) =>
  checkStore(files, { ...plainParts.tools, onTotal: () => undefined, onBytes, playerVersion: '0.1.0' })

test('an object that the disk does not give is named, and all others are read', async () => {
  const files = await diskWithPackage()
  const bad = pack.manifest.assets['one.webp']?.sha256 ?? ''
  const read: string[] = []
  const chunks: FileSystem['chunks'] = (file) => {
    if (file.endsWith(bad)) badSpot()
    read.push(file)
    return files.chunks(file)
  }
  expect(await check({ ...files, chunks })).toMatchObject({
    ok: true,
    value: { objects: 2, damage: [{ what: 'altered', asset: 'one.webp', sha256: bad, items: [{ item: 'one' }] }] },
  })
  expect(read).toHaveLength(1)
})

test('a manifest that the disk does not give is named', async () => {
  const files = await diskWithPackage()
  const read: FileSystem['read'] = async (file) => (file.endsWith('manifest.json') ? badSpot() : files.read(file))
  expect(await check({ ...files, read })).toMatchObject({ value: { damage: [{ what: 'altered', asset: null }] } })
})

test('a mistake of ours ends it', async () => {
  const mistake = (): never => {
    throw new TypeError('ours')
  }
  await expect(check(await diskWithPackage(), mistake)).rejects.toThrow('ours')
})
