import { describe, expect, test } from 'vitest'
import { importPackage } from '../import/import-package.ts'
import type { ImportRules } from '../import/import-rules.ts'
import { memoryPackage, openRules, plainParts } from '../import/memory-package.fixture.ts'
import { savedLine } from '../local-line.ts'
import { MemoryDisk } from '../store/memory-disk.fixture.ts'
import { openStore, type PackageStore } from '../store/package-store.ts'
import { lookAtPackage } from './look-at-package.ts'

const effects = { ...plainParts.tools, hasSpace: async () => true }
const strict: ImportRules = { ...openRules, allowUnsigned: false }
const pictures = { one: 'first' }

async function storeWith(...versions: readonly number[]): Promise<PackageStore> {
  const store = await openStore(new MemoryDisk().files)
  if (!store.ok) throw new Error(store.refusal)
  for (const version of versions) {
    await importPackage(memoryPackage(version, pictures).open(), store.value, openRules, plainParts)
  }
  return store.value
}

async function look(store: PackageStore, source: ReturnType<typeof memoryPackage>, rules = strict) {
  return lookAtPackage(source.open(), store.state(), true, rules, effects)
}

describe('a look at a package', () => {
  test('says what it holds, and has no doubt where a player takes it by itself', async () => {
    const seen = await look(await storeWith(), memoryPackage(3, pictures, { title: 'Autumn' }), openRules)
    expect(seen).toMatchObject({
      ok: true,
      value: { doubts: [], package: { title: 'Autumn', version: 3, files: 1, items: 1, signer: { kind: 'unsigned' } } },
    })
  })
  test('collects everything that staff would have to allow', async () => {
    const store = await storeWith(5)
    expect(await look(store, memoryPackage(4, pictures))).toMatchObject({
      value: { doubts: ['signature-missing', 'version-not-newer'] },
    })
    expect(await look(store, memoryPackage(9, pictures, { id: 'other' }))).toMatchObject({
      value: { doubts: ['signature-missing', 'other-line'] },
    })
    await store.rollBack()
    const back = await storeWith(5, 6)
    await back.rollBack()
    expect(await look(back, memoryPackage(6, pictures), openRules)).toMatchObject({
      value: { doubts: ['rolled-back'] },
    })
  })
  test('says whether the line stays: beside one that is sent, what another screen saved changes nothing of it', async () => {
    const saved = memoryPackage(7, pictures, { id: savedLine('Market') })
    const doubts = ['signature-missing', 'other-line']
    expect(await look(await storeWith(5), saved)).toMatchObject({ value: { doubts, package: { lineStays: true } } })
    const other = memoryPackage(7, pictures, { id: 'other' })
    expect(await look(await storeWith(5), other)).toMatchObject({ value: { doubts, package: { lineStays: false } } })
    const own = await storeWith()
    await importPackage(memoryPackage(1, pictures, { id: savedLine('Harbour') }).open(), own, openRules, plainParts)
    expect(await look(own, saved)).toMatchObject({ value: { doubts, package: { lineStays: false } } })
    expect(await look(own, saved, { ...strict, line: 'north' })).toMatchObject({
      value: { package: { lineStays: true } },
    })
  })
  test('is refused for what nobody can allow: the very same, an error, a wrong signature', async () => {
    const store = await storeWith(5)
    expect(await look(store, memoryPackage(5, pictures))).toMatchObject({ refusal: { reason: 'already-active' } })
    const broken = memoryPackage(6, pictures, { defaultPlaylist: 'nowhere' })
    expect(await look(store, broken)).toMatchObject({ refusal: { reason: 'manifest-invalid' } })
    const signed = {
      ...memoryPackage(6, pictures).open(),
      signatureBytes: async () => ({ ok: true, value: Buffer.from('x') }) as const,
    }
    expect(await lookAtPackage(signed, store.state(), true, strict, effects)).toMatchObject({
      refusal: { reason: 'signature-invalid' },
    })
  })
  test('a line that staff chose is asked for instead of that of what plays', async () => {
    const store = await storeWith(5)
    const rules = { ...openRules, line: 'other' }
    expect(await look(store, memoryPackage(1, pictures, { id: 'other' }), rules)).toMatchObject({
      value: { doubts: [] },
    })
    expect(await look(store, memoryPackage(6, pictures), rules)).toMatchObject({ value: { doubts: ['other-line'] } })
  })
})
