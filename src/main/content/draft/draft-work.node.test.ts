import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DraftWorkToMain } from '../../../contract/workers/draft-work.ts'
import { savedLine } from '../local-line.ts'
import { writeFilm } from '../making/film.fixture.ts'
import { publicKeyFile, readPublicKey } from '../minisign/public-key.ts'
import { makeSecretKey, secretKeyText } from '../minisign/secret-key.node.ts'
import { openPackageSource } from '../source/open-source.node.ts'
import { checkingEffects } from '../verify/checking-effects.node.ts'
import { verifyPackage } from '../verify/verify-package.ts'
import { emptyDraft, withFiles } from './draft-change.ts'
import { draftFolder } from './draft-folder.node.ts'
import { draftManifest } from './draft-manifest.ts'
import { mediaFolders } from './media-folders.node.ts'
import { packDraft } from './pack-draft.node.ts'
import { takeFiles } from './take-files.node.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'askfirst-draft-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9" viewBox="0 0 16 9"><rect width="16" height="9" fill="${colour}"/></svg>`
const names = {
  id: savedLine('Market'),
  version: 202611260415,
  createdAt: '2026-11-26T04:15:00Z',
  untitled: '2026-11-26',
}

/** A stick with what people really put on one. */
async function stick(): Promise<string> {
  const folder = join(root, 'stick')
  await mkdir(join(folder, 'DCIM'), { recursive: true })
  await mkdir(join(folder, '.Trashes'))
  for (const [name, text] of Object.entries({
    '10.svg': drawing('red'),
    '2.svg': drawing('blue'),
    'list.pdf': '%PDF-1.7',
    'empty.jpg': '',
    '.hidden.svg': drawing('green'),
    'Thumbs.db': 'x',
    'DCIM/IMG_1.svg': drawing('white'),
    '.Trashes/old.jpg': 'x',
  }))
    await writeFile(join(folder, name), text)
  return folder
}

async function take(paths: readonly string[], most = 500) {
  const said: DraftWorkToMain[] = []
  const files = paths.map((path) => ({ path, name: null }))
  const folder = join(root, 'data/draft/files')
  await takeFiles({ type: 'take', files, folder, most, pages: false }, (message) => said.push(message))
  const last = said.at(-1)
  if (last?.type !== 'taken') throw new Error('nothing was taken')
  return { ...last, folder, said }
}

describe('pictures and films that staff bring', () => {
  test('come in the order of their names, under their digest; what else lies there is named with its reason', async () => {
    const { files, notes, folder, said } = await take([await stick()])
    expect(files.map(({ name, file }) => [name, file.type])).toEqual([
      ['2.svg', 'image/svg+xml'],
      ['10.svg', 'image/svg+xml'],
    ])
    expect(notes).toEqual([
      { name: 'empty.jpg', note: 'type-unknown' },
      { name: 'list.pdf', note: 'type-unknown' },
    ])
    expect((await readdir(folder)).toSorted()).toEqual(files.map(({ file }) => file.sha256).toSorted())
    expect(said.filter(({ type }) => type === 'progress').length).toBeGreaterThan(1)
  })

  test('a link, a pipe, a place without anything and one too many are left out, and nothing waits', async () => {
    const folder = await stick()
    await symlink('/etc/passwd', join(folder, 'link.jpg'))
    execFileSync('sh', ['-c', `mkfifo '${join(folder, 'pipe.jpg')}'`])
    const at = (name: string) => join(folder, name)
    const { files, notes } = await take([at('link.jpg'), at('pipe.jpg'), at('gone.jpg'), at('2.svg'), at('10.svg')], 1)
    expect(files.map(({ name }) => name)).toEqual(['2.svg'])
    expect(notes).toEqual([
      { name: 'link.jpg', note: 'type-unknown' },
      { name: 'pipe.jpg', note: 'type-unknown' },
      { name: 'gone.jpg', note: 'unreadable' },
      { name: '10.svg', note: 'too-many' },
    ])
    await mkdir(join(root, 'bare'))
    expect((await take([''])).notes, 'a file of a package that is damaged').toEqual([{ name: '', note: 'unreadable' }])
    expect((await take([join(root, 'bare')])).notes).toEqual([{ name: '', note: 'nothing-there' }])
  })

  test('a film of a telephone says how long it is and that it may not play; sound alone is not taken', async () => {
    const folder = join(root, 'phone')
    await mkdir(folder)
    writeFilm(join(folder, 'a.MOV'), { picture: 'libx265' })
    writeFilm(join(folder, 'b.mov'), { picture: 'libx264', sound: 'aac' })
    writeFilm(join(folder, 'c.m4a'), { sound: 'aac' })
    writeFilm(join(folder, 'd.mp4'), { sound: 'aac' })
    expect(await mediaFolders([folder])).toMatchObject([{ files: 3 }])
    const { files, notes } = await take([folder])
    expect(files.map(({ name, length }) => [name, Math.round((length ?? 0) / 1000)])).toEqual([
      ['a.MOV', 1],
      ['b.mov', 1],
    ])
    expect(notes).toEqual([
      { name: 'c.m4a', note: 'type-unknown' },
      { name: 'a.MOV', note: 'may-not-play' },
      { name: 'd.mp4', note: 'type-unknown' },
    ])
  })

  test('staff are offered the folders of a stick that hold any', async () => {
    const folder = await stick()
    expect(await mediaFolders([folder, join(root, 'gone')])).toEqual([
      { folder, name: 'stick', files: 3 },
      { folder: join(folder, 'DCIM'), name: 'stick/DCIM', files: 1 },
    ])
  })
})

describe('the package that is made of a draft', () => {
  async function order(key: { file: string; password: string } | null) {
    const { files, folder } = await take([await stick()])
    const draft = withFiles(emptyDraft('own-1'), files)
    const made = draftManifest(draft, null, names)
    if (!made.ok) throw new Error('no manifest')
    const manifest = made.value
    const paths = Object.entries(manifest.assets).map(([path, { sha256 }]): [string, string] => [
      path,
      join(folder, sha256),
    ])
    const text = JSON.stringify(manifest)
    const out = join(root, 'out/a.askfirst')
    return { type: 'pack', manifest: text, files: Object.fromEntries(paths), out, playerVersion: '1.0.0', key } as const
  }
  async function pack(ordered: Awaited<ReturnType<typeof order>>) {
    const said: DraftWorkToMain[] = []
    await packDraft(ordered, (message) => said.push(message))
    return said.at(-1)
  }
  async function verified(file: string, keys: readonly string[]) {
    const source = await openPackageSource(file)
    if (!source.ok) return source
    const trustedKeys = keys.flatMap((text) => readPublicKey(text) ?? [])
    const policy = { playerVersion: '1.0.0', trustedKeys, allowUnsigned: keys.length === 0, follows: null }
    const effects = await checkingEffects(() => undefined)
    const seen = await verifyPackage(source.value, policy, effects)
    await effects.dispose()
    await source.value.close()
    return seen
  }

  test('passes the check that every package passes', async () => {
    const ordered = await order(null)
    expect(await pack(ordered)).toMatchObject({ type: 'packed', signedBy: null })
    expect((await verified(ordered.out, [])).ok).toBe(true)
  })

  test('is signed with a key that staff name, and with that one alone', async () => {
    const key = makeSecretKey()
    await writeFile(join(root, 'shop.key'), await secretKeyText(key, null))
    const ordered = await order({ file: join(root, 'shop.key'), password: '' })
    const packed = await pack(ordered)
    expect(packed).toMatchObject({ type: 'packed', signedBy: expect.stringMatching(/^[0-9A-F]{16}$/) })
    expect((await verified(ordered.out, [publicKeyFile(key.keyId, key.publicKey)])).ok).toBe(true)
    const other = makeSecretKey()
    expect((await verified(ordered.out, [publicKeyFile(other.keyId, other.publicKey)])).ok).toBe(false)
    await writeFile(join(root, 'shop.key'), 'no key')
    expect(await pack(ordered)).toEqual({ type: 'key-refused', problem: 'no-key' })
  })

  test('is not there where a file of the draft is not what it was, or gone', async () => {
    const ordered = await order(null)
    const [file = ''] = Object.values(ordered.files)
    const whole = await readFile(file)
    await writeFile(file, Buffer.from(whole).fill(32, 40, 44))
    expect(await pack(ordered)).toMatchObject({ type: 'failed', reason: 'asset-corrupt' })
    await rm(file)
    expect(await pack(ordered)).toMatchObject({ type: 'failed', reason: 'asset-missing' })
    expect(await readdir(join(root, 'out'))).toEqual([])
  })

  test('is not there where it may not be written, and that is not told as a fault of the player’s own disk', async () => {
    const ordered = await order(null)
    await writeFile(join(root, 'file'), '')
    expect(await pack({ ...ordered, out: join(root, 'file/a.askfirst') })).toEqual({
      type: 'not-written',
      reason: 'not-saved',
    })
  })
})

describe('the folder of the draft', () => {
  const now = new Date(2026, 0, 5, 10)

  test('gives back what was kept, and nothing where nothing was', async () => {
    const folder = draftFolder(join(root, 'data'))
    expect(await folder.read(now)).toEqual({ draft: undefined, fault: null })
    const { files } = await take([await stick()])
    const draft = withFiles(emptyDraft('own-1'), files)
    expect(await Promise.all([folder.keep(emptyDraft('own-1')), folder.keep(draft)])).toEqual([true, true])
    expect(await folder.read(now)).toEqual({ draft, fault: null })
    expect(await readdir(join(root, 'data'))).toEqual(['draft'])
  })

  test.each([
    ['half a file', '{"format":1'],
    ['another format', '{"format":2,"playlist":"own-1","title":"","items":[],"loop":"in-order"}'],
    ['what is no draft by its size', ' '.repeat(9 * 1024 ** 2)],
  ])('with a broken draft (%s) is kept beside with every file, and a new one begins', async (_, text) => {
    const folder = draftFolder(join(root, 'data'))
    const { files } = await take([await stick()])
    await writeFile(join(root, 'data/draft/draft.json'), text)
    expect(await folder.read(now)).toEqual({ draft: undefined, fault: 'draft-broken' })
    const aside = `draft.broken-${now.getTime()}`
    expect(await readdir(join(root, 'data'))).toEqual([aside])
    expect(await readFile(join(root, 'data', aside, 'draft.json'), 'utf8')).toBe(text)
    await folder.sweep([emptyDraft('own-2')])
    expect(await readdir(join(root, 'data', aside, 'files'))).toEqual(files.map(({ file }) => file.sha256).toSorted())
    expect(await folder.keep(emptyDraft('own-2'))).toBe(true)
    expect(await folder.read(now)).toEqual({ draft: emptyDraft('own-2'), fault: null })
  })

  test('with a draft that the disk does not give is left as it is, until something takes its place', async () => {
    const folder = draftFolder(join(root, 'data'))
    const { files } = await take([await stick()])
    // A link that leads to itself is what no disk gives, whoever asks.
    await symlink('draft.json', join(root, 'data/draft/draft.json'))
    const taken = files.map(({ file }) => file.sha256).toSorted()
    expect(await folder.read(now)).toEqual({ draft: undefined, fault: 'draft-unreadable' })
    expect(await readdir(join(root, 'data'))).toEqual(['draft'])
    expect(await readdir(folder.files)).toEqual(taken)
    await rm(join(root, 'data/draft/draft.json'))
    expect(await draftFolder(join(root, 'data')).read(now), 'at the next start').toMatchObject({ fault: null })
    await folder.sweep([emptyDraft('own-2')])
    expect(await folder.keep(emptyDraft('own-2'))).toBe(true)
    const aside = `draft.broken-${now.getTime()}`
    expect(await readdir(join(root, 'data'))).toEqual(['draft', aside])
    expect((await readdir(join(root, 'data', aside, 'files'))).toSorted()).toEqual(taken)
  })

  test('holds no file that no draft names', async () => {
    const folder = draftFolder(join(root, 'data'))
    const { files } = await take([await stick()])
    const [first] = files
    await writeFile(join(folder.files, 'arriving'), 'half')
    await folder.sweep([withFiles(emptyDraft('own-1'), first ? [first] : []), null])
    expect(await readdir(folder.files)).toEqual([first?.file.sha256])
  })
})
