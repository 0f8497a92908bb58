import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type ImportToMain, importToMainSchema, type MainToImport } from '../../../contract/import.ts'
import { fixtureFiles, writePackage } from '../package.fixture.ts'
import { readStoredContent } from '../stored-content.node.ts'
import { createImportWork } from './import-work.node.ts'

let store = ''

beforeEach(async () => {
  store = join(await mkdtemp(join(tmpdir(), 'askfirst-work-')), 'content')
})

/** Everything that an import says, each message as the border takes it. */
function messagesOf(path: string, changes: Partial<Extract<MainToImport, { type: 'import' }>> = {}) {
  return new Promise<readonly ImportToMain[]>((resolve) => {
    const said: ImportToMain[] = []
    const work = createImportWork((message) => {
      said.push(importToMainSchema.parse(message))
      if (message.type === 'ended') resolve(said)
    })
    const rules = {
      playerVersion: '0.1.0',
      trustedKeys: [],
      allowUnsigned: true,
      takeOlder: false,
      takeOtherLine: false,
    }
    work.receive({ type: 'import', path, store, ...rules, ...changes })
  })
}

describe('the work of the import process', () => {
  test('brings a package that can be played afterwards, and tells how far it is', async () => {
    const { folder, manifest } = await writePackage()
    const said = await messagesOf(folder)
    const bytes = Object.values(fixtureFiles).reduce((sum, file) => sum + file.length, 0)
    expect(said.at(-1)).toEqual({
      type: 'ended',
      ending: { kind: 'activated', id: 'example', version: 1, title: 'An example', copied: bytes },
    })
    expect(said.at(-2)).toEqual({ type: 'progress', bytes, total: bytes })
    const read = await readStoredContent(store, '0.1.0')
    expect(read).toMatchObject({
      ok: true,
      value: { instead: false, content: { manifest, damaged: [], source: 'store' } },
    })
    expect(read.ok && read.value?.content.digests.size).toBe(3)
  })
  test('says in words why one is not taken', async () => {
    const { folder } = await writePackage()
    expect((await messagesOf(folder, { allowUnsigned: false })).at(-1)).toMatchObject({
      type: 'ended',
      ending: { kind: 'refused', reason: 'signature-missing', sentence: expect.stringMatching(/^It is not signed\. /) },
    })
    expect((await messagesOf(join(folder, 'nowhere'))).at(-1)).toMatchObject({ ending: { reason: 'not-a-package' } })
    expect(await readStoredContent(store, '0.1.0')).toEqual({ ok: true, value: null })
  })
  test('can be called off', async () => {
    const { folder } = await writePackage()
    const ended = new Promise<ImportToMain>((resolve) => {
      const work = createImportWork((message) => (message.type === 'ended' ? resolve(message) : undefined))
      const rules = {
        playerVersion: '0.1.0',
        trustedKeys: [],
        allowUnsigned: true,
        takeOlder: false,
        takeOtherLine: false,
      }
      work.receive({ type: 'import', path: folder, store, ...rules })
      work.receive({ type: 'abort' })
    })
    expect(await ended).toEqual({ type: 'ended', ending: { kind: 'aborted' } })
  })
})

describe('what a store gives to play', () => {
  test('the kept package where the manifest of the active one is damaged, and without files that are', async () => {
    const first = await writePackage()
    const second = await writePackage({ version: 2, title: 'Next' })
    await messagesOf(first.folder)
    await messagesOf(second.folder)
    const read = await readStoredContent(store, '0.1.0')
    if (!read.ok || !read.value) throw new Error('nothing to play')
    expect(read.value.content.manifest.version).toBe(2)
    await writeFile(join(read.value.content.folder, 'manifest.json'), '{}')
    const [asset] = read.value.content.digests.values()
    await rm(asset?.path ?? '')
    expect(await readStoredContent(store, '0.1.0')).toMatchObject({
      ok: true,
      value: { instead: true, content: { manifest: { version: 1 }, damaged: [{ reason: 'asset-missing' }] } },
    })
  })
  test('a pointer that makes no sense is said, and nothing is thrown', async () => {
    await messagesOf((await writePackage()).folder)
    await writeFile(join(store, 'store.json'), 'x')
    expect(await readStoredContent(store, '0.1.0')).toMatchObject({ ok: false, refusal: { reason: 'store-failed' } })
  })
})
