import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Manifest } from '../../../contract/package/package.ts'
import { exampleItem, examplePlaylist } from '../../../contract/package/package-example.fixture.ts'
import { type ImportToMain, importToMainSchema, type MainToImport } from '../../../contract/workers/import.ts'
import { packageComment } from '../minisign/package-comment.ts'
import { publicKeyFile } from '../minisign/public-key.ts'
import { makeSecretKey } from '../minisign/secret-key.node.ts'
import { signMessage } from '../minisign/sign.node.ts'
import { fixtureFiles, writePackage } from '../package.fixture.ts'
import { readStoredContent } from '../stored-content.node.ts'
import { createImportWork } from './import-work.node.ts'

let store = ''

beforeEach(async () => {
  store = join(await mkdtemp(join(tmpdir(), 'askfirst-work-')), 'content')
})

type Order = Extract<MainToImport, { type: 'import' }>

function orderFor(paths: readonly string[], changes: Partial<Order> = {}): Order {
  const nothingAllowed = { trustedKeys: [], takeOlder: false, takeOtherLine: false, loose: false, line: null }
  return {
    type: 'import',
    paths: [...paths],
    store,
    playerVersion: '0.1.0',
    allowUnsigned: true,
    confirmedSubjects: [],
    ...nothingAllowed,
    confirmed: null,
    kept: 2,
    suspects: [],
    onScreen: [],
    ...changes,
  }
}

/** Everything that an import says, each message as the border takes it. */
function messagesOf(paths: string | readonly string[], changes: Partial<Order> = {}) {
  return new Promise<readonly ImportToMain[]>((resolve) => {
    const said: ImportToMain[] = []
    const work = createImportWork((message) => {
      said.push(importToMainSchema.parse(message))
      if (message.type === 'ended') resolve(said)
    })
    work.receive(orderFor(typeof paths === 'string' ? [paths] : paths, changes))
  })
}

describe('the work of the import process', () => {
  test('brings a package that can be played afterwards, and tells how far it is', async () => {
    const { folder, manifest } = await writePackage()
    const said = await messagesOf(folder)
    const bytes = Object.values(fixtureFiles).reduce((sum, file) => sum + file.length, 0)
    expect(said.at(-1)).toEqual({
      type: 'ended',
      ending: {
        kind: 'activated',
        path: folder,
        id: 'example',
        version: 1,
        title: 'An example',
        copied: bytes,
        repaired: false,
      },
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
      work.receive(orderFor([folder]))
      work.receive({ type: 'abort' })
    })
    expect(await ended).toEqual({ type: 'ended', ending: { kind: 'aborted' } })
  })
})

describe('a package that is brought again', () => {
  test('brings back files that were damaged in their size, where they are suspected, and copies nothing else', async () => {
    const { folder, manifest } = await writePackage()
    await messagesOf(folder)
    const read = await readStoredContent(store, '0.1.0')
    const digests = read.ok ? read.value?.content.digests : undefined
    const [suspect, bytes] = [manifest.assets['one.webp']?.sha256 ?? '', manifest.assets['one.webp']?.bytes ?? 0]
    const file = digests?.get(suspect)?.path ?? ''
    const whole = await readFile(file)
    await writeFile(file, Buffer.alloc(bytes))
    expect((await messagesOf(folder)).at(-1)).toMatchObject({ ending: { reason: 'already-active' } })
    const suspects = Object.values(manifest.assets).map(({ sha256 }) => sha256)
    expect((await messagesOf(folder, { suspects })).at(-1)).toMatchObject({
      ending: { kind: 'activated', repaired: true, copied: bytes },
    })
    expect(await readFile(file)).toEqual(whole)
    expect((await messagesOf(folder, { suspects })).at(-1)).toMatchObject({ ending: { reason: 'already-active' } })
  })
})

describe('of several packages', () => {
  const foldersOf = async (...versions: readonly number[]): Promise<readonly string[]> =>
    (await Promise.all(versions.map((version) => writePackage({ version })))).map(({ folder }) => folder)

  test('the newest of the own line is taken, whichever lies first', async () => {
    const [old = '', active = '', newest = ''] = await foldersOf(1, 2, 3)
    const other = await writePackage({ id: 'other', version: 9 })
    await messagesOf(active)
    expect((await messagesOf([other.folder, old, newest, active])).at(-1)).toMatchObject({
      ending: { kind: 'activated', path: newest, version: 3 },
    })
    expect((await messagesOf([other.folder, old, newest])).at(-1)).toMatchObject({
      ending: { kind: 'refused', path: newest, reason: 'already-active' },
    })
  })
  test('the next one is taken where the newest is damaged; the newest one’s reason is told either way', async () => {
    const [old = '', next = '', damaged = ''] = await foldersOf(1, 2, 3)
    await writeFile(join(damaged, 'assets/one.webp'), 'x')
    expect((await messagesOf([old, damaged, next])).at(-1)).toMatchObject({
      ending: { kind: 'activated', path: next, passedOver: { path: damaged, reason: 'asset-corrupt' } },
    })
    expect((await messagesOf([old, damaged, next])).at(-1)).toMatchObject({
      ending: { kind: 'refused', path: damaged, reason: 'asset-corrupt', file: 'one.webp' },
    })
  })
})

describe('what staff allow', () => {
  const secret = makeSecretKey()
  const trustedKeys = [publicKeyFile(secret.keyId, secret.publicKey)]

  async function signed(changes: Partial<Manifest>): Promise<string> {
    const { folder, manifest } = await writePackage(changes)
    const comment = packageComment(manifest.id, manifest.version)
    await writeFile(
      join(folder, 'manifest.json.minisig'),
      signMessage(Buffer.from(JSON.stringify(manifest)), secret, comment),
    )
    return folder
  }
  const wine = examplePlaylist('evening', [exampleItem('one', { restricted: 'alcohol' })])

  test.each<[what: string, bring: () => Promise<string>, allowed: Partial<Order>, reason: string]>([
    [
      'no signature',
      async () => (await writePackage({ version: 3 })).folder,
      { allowUnsigned: true },
      'signature-missing',
    ],
    ['an older version', () => signed({ version: 1 }), { takeOlder: true }, 'version-not-newer'],
    ['another line', () => signed({ id: 'other' }), { takeOtherLine: true }, 'other-line'],
    [
      'a sensitive subject',
      () => signed({ version: 3, playlists: [wine] }),
      { confirmedSubjects: ['alcohol'] },
      'subject-unconfirmed',
    ],
  ])('holds for the manifest that they saw, and for no other: %s', async (_, bring, allowed, reason) => {
    const order = { allowUnsigned: false, trustedKeys }
    expect((await messagesOf(await signed({ version: 2 }), order)).at(-1)).toMatchObject({
      ending: { kind: 'activated' },
    })
    const brought = await bring()
    const seen = createHash('sha256')
      .update(await readFile(join(brought, 'manifest.json')))
      .digest('hex')
    expect((await messagesOf(brought, { ...order, ...allowed, confirmed: 'a'.repeat(64) })).at(-1)).toMatchObject({
      ending: { kind: 'refused', reason },
    })
    expect((await messagesOf(brought, { ...order, ...allowed, confirmed: seen })).at(-1)).toMatchObject({
      ending: { kind: 'activated' },
    })
  })
})

describe('a loose folder', () => {
  async function looseFolder(files: Readonly<Record<string, Buffer | string>>): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'askfirst-loose-'))
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
    return folder
  }
  const webp = (text: string): Buffer => Buffer.from(`RIFF\0\0\0\0WEBPVP8 ${text}`)
  const mp4 = Buffer.from('\0\0\0\x10ftypisom\0\0\0\0')
  const pictures = {
    '10 Käse.webp': webp('cheese'),
    '2 Brot.webp': webp('bread'),
    '3.mp4': mp4,
    'notes.txt': 'notes',
    '._2 Brot.webp': 'fork',
    'page.zip': 'PK\x03\x04',
  }

  test('is shown in the order of its names, pictures for ten seconds, films to their end', async () => {
    const folder = await looseFolder(pictures)
    expect((await messagesOf(folder, { loose: true })).at(-1), 'what is not shown is named').toMatchObject({
      ending: { kind: 'activated', leftOut: [{ why: 'type', files: 2, names: ['notes.txt', 'page.zip'] }] },
    })
    const read = await readStoredContent(store, '0.1.0')
    const playlist = read.ok ? read.value?.content.manifest.playlists[0] : undefined
    expect(playlist?.title, 'the name of the folder').toBe(basename(folder))
    expect(playlist?.items.map(({ asset, kind, duration }) => [asset, kind, duration])).toEqual([
      ['2 Brot.webp', 'image', 'PT10S'],
      ['3.mp4', 'video', undefined],
      ['10 Käse.webp', 'image', 'PT10S'],
    ])
    expect((await messagesOf(folder, { loose: true })).at(-1)).toMatchObject({ ending: { reason: 'already-active' } })
  })
  test.each([
    ['a mark that turns the direction', 'a\u200Eb', 'ab'],
    ['a pair of which the longest title holds one half', `${'a'.repeat(199)}😀`, 'a'.repeat(199)],
    ['nothing but such marks', '\u200E', expect.stringMatching(/^\/.*\/$/)],
  ])('may have any name: %s', async (_, name, title) => {
    const folder = join(await mkdtemp(join(tmpdir(), 'askfirst-loose-')), name)
    await mkdir(folder)
    await writeFile(join(folder, 'one.webp'), webp('bread'))
    expect((await messagesOf(folder, { loose: true })).at(-1)).toMatchObject({ ending: { kind: 'activated', title } })
  })
  test('is taken only where unsigned content is allowed, and never where it holds nothing to show', async () => {
    const folder = await looseFolder(pictures)
    expect((await messagesOf(folder, { loose: true, allowUnsigned: false })).at(-1)).toMatchObject({
      ending: { reason: 'signature-missing' },
    })
    const empty = await looseFolder({ 'notes.txt': 'notes' })
    expect((await messagesOf(empty, { loose: true })).at(-1)).toMatchObject({
      ending: { reason: 'nothing-to-show', sentence: expect.stringContaining('a player shows: notes.txt.') },
    })
  })
  test('follows on any package, and leaves the line as it was', async () => {
    const [first, second] = [await writePackage(), await writePackage({ version: 2 })]
    const other = await writePackage({ id: 'other' })
    await messagesOf(first.folder)
    await messagesOf(await looseFolder(pictures), { loose: true })
    expect((await messagesOf(other.folder)).at(-1)).toMatchObject({ ending: { reason: 'other-line' } })
    expect((await messagesOf(first.folder)).at(-1)).toMatchObject({ ending: { kind: 'activated', copied: 0 } })
    await messagesOf(await looseFolder({ ...pictures, '4.webp': webp('soup') }), { loose: true })
    expect((await messagesOf(second.folder)).at(-1)).toMatchObject({ ending: { kind: 'activated', version: 2 } })
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
  test('the kept package where the disk does not give the manifest of the active one', async () => {
    for (const version of [1, 2]) await messagesOf((await writePackage({ version })).folder)
    const read = await readStoredContent(store, '0.1.0')
    const manifest = join((read.ok && read.value?.content.folder) || '', 'manifest.json')
    await rm(manifest)
    // Of what is no file no system gives bytes.
    await mkdir(manifest)
    expect(await readStoredContent(store, '0.1.0')).toMatchObject({
      ok: true,
      value: { instead: true, content: { manifest: { version: 1 } } },
    })
  })
  test('a pointer that makes no sense is said, and nothing is thrown', async () => {
    await messagesOf((await writePackage()).folder)
    await writeFile(join(store, 'store.json'), 'x')
    expect(await readStoredContent(store, '0.1.0')).toMatchObject({ ok: false, refusal: { reason: 'store-broken' } })
  })
  test.each([
    ['garbage', 'x'],
    ['nothing', ''],
    ['a later format', '{"format":2}'],
  ])(
    'a pointer that makes no sense: %s is kept beside, and the next package that is taken begins anew',
    async (_, text) => {
      const { folder } = await writePackage()
      await messagesOf(folder)
      await writeFile(join(store, 'store.json'), text)
      expect((await messagesOf(folder, { allowUnsigned: false })).at(-1)).toMatchObject({
        ending: { kind: 'refused', reason: 'signature-missing' },
      })
      expect(await readFile(join(store, 'store.json'), 'utf8'), 'what is refused changes nothing').toBe(text)
      // What was copied for it lies here still.
      expect((await messagesOf(folder)).at(-1)).toMatchObject({ ending: { kind: 'activated', version: 1, copied: 0 } })
      expect(await readFile(join(store, 'store.broken.json'), 'utf8')).toBe(text)
      expect(await readStoredContent(store, '0.1.0')).toMatchObject({ ok: true, value: { instead: false } })
    },
  )
})
