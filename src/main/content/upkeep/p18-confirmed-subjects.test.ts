import { expect, test } from 'vitest'
import type { RestrictedCategory } from '../../../contract/package/package.ts'
import { exampleItem, examplePlaylist } from '../../../contract/package/package-example.fixture.ts'
import { importPackage } from '../import/import-package.ts'
import type { ImportRules } from '../import/import-rules.ts'
import { memoryPackage, openRules, plainParts } from '../import/memory-package.fixture.ts'
import { MemoryDisk } from '../store/memory-disk.fixture.ts'
import { openStore } from '../store/package-store.ts'
import { lookAtPackage } from './look-at-package.ts'

const effects = { ...plainParts.tools, hasSpace: async () => true }

/** A package of one picture a subject, and one of none. */
function packageWith(version: number, ...subjects: readonly RestrictedCategory[]) {
  const pictures = Object.fromEntries(['plain', ...subjects].map((name) => [name, name]))
  const items = ['plain', ...subjects].map((name) => exampleItem(name, { asset: `${name}.webp` }))
  const declared = items.map((item, place) => {
    const subject = subjects[place - 1]
    return subject ? { ...item, restricted: subject } : item
  })
  return memoryPackage(version, pictures, { playlists: [{ ...examplePlaylist('everyone', []), items: declared }] })
}

async function emptyStore() {
  const store = await openStore(new MemoryDisk().files)
  if (!store.ok) throw new Error(store.refusal)
  return store.value
}

const confirming = (...confirmedSubjects: readonly RestrictedCategory[]): ImportRules => ({
  ...openRules,
  confirmedSubjects,
})

test('P18: a package with a sensitive subject that nobody confirmed is not taken by itself, and the subject is named', async () => {
  const store = await emptyStore()
  const brought = packageWith(1, 'alcohol', 'credit')
  expect(await importPackage(brought.open(), store, confirming(), plainParts)).toMatchObject({
    kind: 'refused',
    refusal: { reason: 'subject-unconfirmed', argument: 'alcohol, credit' },
  })
  expect(await importPackage(brought.open(), store, confirming('alcohol'), plainParts)).toMatchObject({
    refusal: { reason: 'subject-unconfirmed', argument: 'credit' },
  })
  expect(store.state().packages).toEqual([])
})

test('P18: staff are asked about it, told which subjects it holds, and then it is taken', async () => {
  const store = await emptyStore()
  const brought = packageWith(1, 'alcohol', 'credit')
  expect(await lookAtPackage(brought.open(), store.state(), true, confirming(), effects)).toMatchObject({
    value: { doubts: ['subject-unconfirmed'], package: { restricted: ['alcohol', 'credit'] } },
  })
  const taken = await importPackage(brought.open(), store, confirming('alcohol', 'credit'), plainParts)
  expect(taken).toMatchObject({ kind: 'activated' })
})

test('P18: what was confirmed once is not asked again, a further subject is; and nothing is asked of a package without any', async () => {
  const store = await emptyStore()
  const doubtsOf = async (...subjects: readonly RestrictedCategory[]) => {
    const seen = await lookAtPackage(
      packageWith(2, ...subjects).open(),
      store.state(),
      true,
      confirming('alcohol'),
      effects,
    )
    return seen.ok ? seen.value.doubts : seen.refusal
  }
  expect(await doubtsOf('alcohol')).toEqual([])
  expect(await doubtsOf('alcohol', 'politics')).toEqual(['subject-unconfirmed'])
  expect(await doubtsOf()).toEqual([])
})
