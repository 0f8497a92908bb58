import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Manifest } from '../../../contract/package/package.ts'
import { exampleItem, examplePlaylist } from '../../../contract/package/package-example.fixture.ts'
import type { StoreWorkToMain } from '../../../contract/workers/store-work.ts'
import { storeWorkToMainSchema } from '../../../contract/workers/store-work.ts'
import { sha256, startHash } from '../../base/hashing.node.ts'
import { fixtureFiles, writePackage } from '../package.fixture.ts'
import { createDamageWatch } from '../store/damage-watch.ts'
import { openDisk } from '../store/disk.node.ts'
import { objectFile } from '../store/layout.ts'
import { isWholeObject } from '../store/object-digest.ts'
import { importInto } from '../store/real-store.fixture.ts'
import { whatIsKept } from './kept-packages.ts'
import { changeActive, cleanUp, overlookStore, removeDamaged } from './store-upkeep.node.ts'
import { doStoreWork } from './store-work.node.ts'

let data = ''
const one = fixtureFiles['one.webp'] ?? Buffer.alloc(0)
const fixtureBytes = Object.values(fixtureFiles).reduce((sum, file) => sum + file.length, 0)

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'askfirst-upkeep-'))
})

const roles = async (): Promise<string[]> =>
  (await overlookStore(data, 2)).packages.map(({ version, role }) => `${version} ${role}`)

async function activeDigest(): Promise<string> {
  return (await overlookStore(data, 2)).packages[0]?.manifestSha256 ?? ''
}

async function bring(
  version: number,
  changes: Partial<Manifest> = {},
  files = fixtureFiles,
  kept = 2,
): Promise<Manifest> {
  const { folder, manifest } = await writePackage({ version, ...changes }, files)
  expect(await importInto(data, folder, kept)).toMatchObject({ kind: 'activated' })
  return manifest
}

const object = (manifest: Manifest, path: string): string =>
  join(data, 'content', objectFile(manifest.assets[path]?.sha256 ?? ''))

describe('what is kept', () => {
  test('is nothing, with the room there is, before anything was brought', async () => {
    const { packages, disk } = await overlookStore(data, 2)
    expect(packages).toEqual([])
    expect(disk).toMatchObject({ usedBytes: 0, looseBytes: 0 })
    expect(disk?.freeBytes).toBeGreaterThan(0)
  })
  test('is told with title, size and when it came', async () => {
    await bring(1, { title: 'Autumn' })
    const { packages, disk } = await overlookStore(data, 2)
    expect(packages).toMatchObject([
      { id: 'example', version: 1, title: 'Autumn', files: 3, bytes: fixtureBytes, role: 'active' },
    ])
    expect(disk?.usedBytes).toBeGreaterThan(fixtureBytes)
  })
  test('is told without what a damaged manifest would say', async () => {
    await bring(1)
    const digest = await activeDigest()
    await writeFile(join(data, `content/packages/example@1-${digest}/manifest.json`), '{}')
    const { packages, disk } = await overlookStore(data, 2)
    expect(packages).toMatchObject([{ version: 1, title: null, bytes: null }])
    expect(disk?.looseBytes).toBeNull()
    expect(await cleanUp(data, 2)).toBeUndefined()
  })
})

const change = async (from: string, direction: 'back' | 'forward') =>
  changeActive(data, { from, direction, playerVersion: '0.1.0' })

const manifestFile = (manifest: Manifest): string =>
  join(
    data,
    `content/packages/example@${manifest.version}-${sha256(Buffer.from(JSON.stringify(manifest)))}/manifest.json`,
  )

describe('going back', () => {
  test('and forward again is one step each', async () => {
    await bring(1)
    await bring(2)
    expect(await roles()).toEqual(['2 active', '1 previous'])
    expect(await change(await activeDigest(), 'back')).toMatchObject({ value: { version: 1 } })
    expect(await roles()).toEqual(['1 active', '2 left'])
    expect(await change(await activeDigest(), 'back')).toEqual({ ok: false, refusal: 'not-now' })
    expect(await change(await activeDigest(), 'forward')).toMatchObject({ value: { version: 2 } })
    expect(await roles()).toEqual(['2 active', '1 previous'])
  })
  test('from what is not active any more changes nothing', async () => {
    await bring(1)
    await bring(2)
    const seen = await activeDigest()
    await bring(3)
    expect(await change(seen, 'back')).toEqual({ ok: false, refusal: 'not-now' })
    expect(await roles()).toEqual(['3 active', '2 previous'])
  })
  test('onto what cannot be shown is refused, and what plays goes on', async () => {
    const first = await bring(1, { minimumPlayer: '0.1.0' })
    await bring(2)
    const [file, digest] = [manifestFile(first), await activeDigest()]
    const whole = await readFile(file)
    const refused = { ok: false, refusal: 'kept-not-playable' }
    await writeFile(file, '{}')
    expect(await change(digest, 'back')).toEqual(refused)
    await writeFile(file, whole)
    // An older player: what it has kept asks for more than itself.
    expect(await changeActive(data, { from: digest, direction: 'back', playerVersion: '0.0.1' })).toEqual(refused)
    expect(await roles()).toEqual(['2 active', '1 previous'])
    expect(await change(digest, 'back')).toMatchObject({ ok: true })
  })
  test('is refused where all files of it are gone, and not where some are', async () => {
    const files = { 'one.webp': fixtureFiles['one.webp'] ?? Buffer.alloc(0) }
    const playlists = [examplePlaylist('everyone', [exampleItem('one')])]
    const first = await bring(1, { playlists }, files)
    const second = await bring(2)
    await rm(object(first, 'one.webp'))
    expect(await change(await activeDigest(), 'back')).toEqual({ ok: false, refusal: 'kept-not-playable' })
    await bring(3, { playlists: [examplePlaylist('everyone', [exampleItem('one')])] }, files)
    await rm(object(second, 'page.zip'))
    expect(await change(await activeDigest(), 'back')).toMatchObject({ value: { version: 2 } })
  })
})

describe('cleaning up', () => {
  test('frees a draft that was set aside, with its films', async () => {
    await bring(1)
    await mkdir(join(data, 'draft.broken-5/files'), { recursive: true })
    await writeFile(join(data, 'draft.broken-5/files/film'), Buffer.alloc(4000))
    expect((await overlookStore(data, 2)).disk?.looseBytes).toBe(4000)
    expect(await cleanUp(data, 2)).toBe(4000)
    expect(await readdir(data)).toEqual(['content'])
  })
  test('lets go of packages beyond those that are to stay, of which the room is told before', async () => {
    for (const version of [1, 2, 3, 4]) await bring(version, { title: `Shop ${version}` }, undefined, 10)
    expect((await overlookStore(data, 10)).disk?.looseBytes).toBe(0)
    const loose = (await overlookStore(data, 2)).disk?.looseBytes ?? 0
    expect(loose).toBeGreaterThan(0)
    expect(await cleanUp(data, 10)).toBe(0)
    expect(await roles()).toHaveLength(4)
    expect(await cleanUp(data, 2)).toBe(loose)
    expect(await roles()).toEqual(['4 active', '3 previous'])
    expect(await readdir(join(data, 'content/packages'))).toHaveLength(2)
  })
  test('leaves what the screen shows, though its package went, until it is on no more', async () => {
    const first = await bring(1)
    const playlists = [examplePlaylist('everyone', [exampleItem('one')])]
    const onScreen = [first.assets['page.zip']?.sha256 ?? '']
    for (const version of [2, 3]) {
      await importInto(data, (await writePackage({ version, playlists }, { 'one.webp': one })).folder, 2, { onScreen })
    }
    expect(await cleanUp(data, 2, onScreen)).toBe(0)
    const { size } = await stat(object(first, 'page.zip'))
    expect(await cleanUp(data, 2)).toBe(size)
  })
  test('frees what an import left that was cut short, and nothing that is named', async () => {
    const manifest = await bring(1)
    const named = await stat(object(manifest, 'one.webp'))
    const orphan = join(data, 'content', objectFile('ab'.padEnd(64, '0')))
    await mkdir(dirname(orphan), { recursive: true })
    await writeFile(orphan, Buffer.alloc(5000))
    await writeFile(join(data, 'content/staging/half'), Buffer.alloc(700))
    expect((await overlookStore(data, 2)).disk?.looseBytes).toBe(5700)
    expect(await cleanUp(data, 2)).toBe(5700)
    expect((await overlookStore(data, 2)).disk?.looseBytes).toBe(0)
    expect((await stat(object(manifest, 'one.webp'))).size).toBe(named.size)
  })
})

/** All that the work says, each message as the border takes it. */
async function check(): Promise<readonly StoreWorkToMain[]> {
  const said: StoreWorkToMain[] = []
  const order = { type: 'check', store: join(data, 'content'), playerVersion: '0.1.0' } as const
  await doStoreWork(order, (message) => said.push(storeWorkToMainSchema.parse(message)))
  return said
}

describe('checking what is kept', () => {
  test('finds all whole, and tells how far it is', async () => {
    await bring(1)
    const said = await check()
    expect(said.at(-1)).toMatchObject({ type: 'checked', findings: { files: 3, bytes: fixtureBytes, damaged: 0 } })
    expect(said.at(-2)).toEqual({ type: 'progress', bytes: fixtureBytes, total: fixtureBytes })
  })
  test('names the file and the items that show it, and bringing the package again mends it', async () => {
    const { folder, manifest } = await writePackage()
    await importInto(data, folder)
    const bytes = await readFile(object(manifest, 'one.webp'))
    bytes[100] = 0
    await writeFile(object(manifest, 'one.webp'), bytes)
    await rm(object(manifest, 'deep/two.svg'))
    const last = (await check()).at(-1)
    if (last?.type !== 'checked') throw new Error('nothing came of it')
    expect(last.findings.damage).toMatchObject([
      { what: 'altered', active: true, file: 'one.webp', items: [{ item: 'one' }] },
      { what: 'missing', active: true, file: 'deep/two.svg', items: [{ item: 'two' }] },
    ])
    expect(last.findings.altered).toEqual([manifest.assets['one.webp']?.sha256])
    // Control: as long as the altered file lies there in its size, the same package is active already.
    await importInto(data, folder)
    expect((await check()).at(-1)).toMatchObject({ findings: { damaged: 1 } })
    await removeDamaged(data, last.findings.altered)
    expect(await importInto(data, folder)).toMatchObject({ kind: 'activated' })
    expect((await check()).at(-1)).toMatchObject({ findings: { damaged: 0 } })
  })
  test('what showed itself as damaged while it played is mended by the same package after a start, too', async () => {
    const { folder, manifest } = await writePackage()
    await importInto(data, folder)
    const failed = manifest.assets['one.webp']?.sha256 ?? ''
    const whole = await readFile(object(manifest, 'one.webp'))
    await writeFile(object(manifest, 'one.webp'), Buffer.alloc(whole.length))
    await new Promise<void>((resolve) => {
      const watch = createDamageWatch({
        isWhole: (digest) => isWholeObject(openDisk(join(data, 'content')), digest, startHash),
        found: () => undefined,
        remove: (digest) => removeDamaged(data, [digest]).finally(resolve),
      })
      watch.suspect(failed)
    })
    // Nobody remembers it: this import suspects nothing.
    expect(await importInto(data, folder)).toMatchObject({ kind: 'activated', repaired: true })
    expect(await readFile(object(manifest, 'one.webp'))).toEqual(whole)
  })
  test('removes nothing that was mended since it was found', async () => {
    const { folder, manifest } = await writePackage()
    await importInto(data, folder)
    const whole = await readFile(object(manifest, 'one.webp'))
    await removeDamaged(data, [manifest.assets['one.webp']?.sha256 ?? ''])
    expect(await readFile(object(manifest, 'one.webp'))).toEqual(whole)
  })
})

describe('a look at what staff put together here, once it was refused for a subject', () => {
  const wine = examplePlaylist('everyone', [exampleItem('one', { restricted: 'alcohol' })])
  async function look(path: string, confirmed: string | null, allowed: boolean): Promise<StoreWorkToMain | undefined> {
    const said: StoreWorkToMain[] = []
    const places = { path, store: join(data, 'content'), playerVersion: '0.1.0', trustedKeys: [], line: null }
    const loosened = { allowUnsigned: allowed, takeOlder: false, takeOtherLine: allowed, confirmedSubjects: [] }
    await doStoreWork({ type: 'look', ...places, ...loosened, confirmed }, (message) =>
      said.push(storeWorkToMainSchema.parse(message)),
    )
    return said.at(-1)
  }
  test('asks about the subject alone, and of another manifest in its place nothing is allowed', async () => {
    const { folder } = await writePackage({ id: 'made-here', playlists: [wine] })
    const digest = sha256(await readFile(join(folder, 'manifest.json')))
    expect(await look(folder, digest, true)).toMatchObject({
      look: { kind: 'found', doubts: ['subject-unconfirmed'], package: { restricted: ['alcohol'] } },
    })
    for (const [confirmed, allowed] of [
      [null, false],
      ['a'.repeat(64), true],
    ] as const) {
      expect(await look(folder, confirmed, allowed)).toMatchObject({
        look: { kind: 'refused', reason: 'manifest-invalid' },
      })
    }
  })
})

describe('what is kept is the same', () => {
  test('until another package comes, or this one is brought once more', async () => {
    await bring(1)
    const { packages } = await overlookStore(data, 2)
    expect(whatIsKept(packages)).toBe(whatIsKept((await overlookStore(data, 2)).packages))
    const again = packages.map((each) => ({ ...each, takenAt: '2030-01-01T00:00:00.000Z' }))
    expect(whatIsKept(again)).not.toBe(whatIsKept(packages))
    await bring(2)
    expect(whatIsKept((await overlookStore(data, 2)).packages)).not.toBe(whatIsKept(packages))
  })
})
