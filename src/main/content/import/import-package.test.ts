import { beforeEach, describe, expect, test } from 'vitest'
import { savedLine } from '../local-line.ts'
import { MemoryDisk } from '../store/memory-disk.fixture.ts'
import { openStore, type PackageStore } from '../store/package-store.ts'
import type { ImportProgress } from './import-outcome.ts'
import { type ImportParts, importPackage } from './import-package.ts'
import type { ImportRules } from './import-rules.ts'
import { type MemoryPackage, memoryPackage, openRules, plainParts } from './memory-package.fixture.ts'

const bread = { one: 'bread', two: 'soup' }
const [first, second] = [memoryPackage(1, bread), memoryPackage(2, { ...bread, two: 'cake' })]

let disk = new MemoryDisk()
let store: PackageStore

async function reopen(): Promise<void> {
  const opened = await openStore(disk.files)
  if (!opened.ok) throw new Error(opened.refusal)
  store = opened.value
}

beforeEach(async () => {
  disk = new MemoryDisk()
  await reopen()
})

/** How an import ends, in one word. */
async function take(
  pack: MemoryPackage,
  rules: Partial<ImportRules> = {},
  parts: Partial<ImportParts> = {},
): Promise<string> {
  const outcome = await importPackage(pack.open(), store, { ...openRules, ...rules }, { ...plainParts, ...parts })
  return outcome.kind === 'refused' ? outcome.refusal.reason : outcome.kind
}

const badSpot = (): never => {
  throw Object.assign(new Error('bad spot'), { code: 'EIO' })
}
const active = (): number | undefined => store.state().packages[0]?.version
const objectOf = (pack: MemoryPackage, path: string): string => {
  const { sha256 } = pack.manifest.assets[path] ?? { sha256: '' }
  return `objects/${sha256.slice(0, 2)}/${sha256}`
}

describe('what is taken', () => {
  test('the first package, and a newer one of its line', async () => {
    expect(await take(first)).toBe('activated')
    expect(await take(second)).toBe('activated')
    expect(store.state().packages).toMatchObject([{ version: 2 }, { version: 1 }])
    await reopen()
    expect(active()).toBe(2)
  })
  test('not the same again, an older one, one with the same version, or another line', async () => {
    await take(second)
    expect(await take(second)).toBe('already-active')
    expect(await take(first)).toBe('version-not-newer')
    expect(await take(memoryPackage(2, { other: 'x' }))).toBe('version-not-newer')
    expect(await take(memoryPackage(3, bread, { id: 'other' }))).toBe('other-line')
    expect(active()).toBe(2)
  })
  test('the next one of its line after what another screen of the shop had saved, which staff took', async () => {
    const [sent, next] = [12, 13].map((version) => memoryPackage(version, bread, { id: 'market' }))
    const saved = memoryPackage(202611260415, { own: 'x' }, { id: savedLine('Market') })
    if (!sent || !next) throw new Error('there is no package')
    await take(sent)
    expect(await take(saved)).toBe('other-line')
    expect(await take(saved, { takeOtherLine: true })).toBe('activated')
    expect(await take(next)).toBe('activated')
  })
  test('what another screen of the shop saved, newer after older, where nobody sends anything', async () => {
    const [older, newer] = [1, 2].map((version) => memoryPackage(version, bread, { id: savedLine('Market') }))
    if (!older || !newer) throw new Error('there is no package')
    expect(await take(older)).toBe('activated')
    expect(await take(newer)).toBe('activated')
    expect(await take(older)).toBe('version-not-newer')
  })
  test('what staff took already is active already, and not refused for want of a signature or for its line', async () => {
    const strict = { allowUnsigned: false }
    await take(first)
    expect(await take(first, strict)).toBe('already-active')
    expect(await take(second, strict), 'control').toBe('signature-missing')
    const saved = memoryPackage(202611260415, { own: 'x' }, { id: savedLine('Market') })
    await take(saved, { takeOtherLine: true })
    expect(await take(saved, strict)).toBe('already-active')
    // It is mended without a question, too: nothing but the very same files can come with the very same manifest.
    await disk.files.remove(objectOf(saved, 'own.webp'))
    expect(await take(saved, strict)).toBe('activated')
    expect(disk.file(objectOf(saved, 'own.webp'))?.bytes).toEqual(saved.assets.get('own.webp'))
    expect(await take(first, strict)).toBe('signature-missing')
  })
  test('not what claims to be of a line that players keep for themselves', async () => {
    expect(await take(memoryPackage(1, bread, { id: 'made-here' }))).toBe('manifest-invalid')
    expect(await take(memoryPackage(1, bread, { id: 'made-here' }), { takeOtherLine: true })).toBe('activated')
    expect(await take(memoryPackage(2, bread, { id: 'loose-folder' }))).toBe('manifest-invalid')
    expect(await take(memoryPackage(2, bread, { id: 'loose-folder' }), { loose: true })).toBe('activated')
  })
  test('not one that staff went back from, but the next one', async () => {
    await take(first)
    await take(second)
    expect(await store.rollBack()).toBe(true)
    expect(active()).toBe(1)
    expect(await take(second)).toBe('rolled-back')
    expect(await take(memoryPackage(3, bread))).toBe('activated')
    expect(await store.rollBack()).toBe(true)
    expect(active()).toBe(1)
  })
  test('on the word of staff: an older one, one that was rolled back, another line', async () => {
    await take(first)
    await take(second)
    await store.rollBack()
    expect(await take(second, { takeOlder: true })).toBe('activated')
    expect(await take(first, { takeOlder: true })).toBe('activated')
    const other = memoryPackage(1, bread, { id: 'other' })
    expect(await take(other, { takeOlder: true })).toBe('other-line')
    expect(await take(other, { takeOtherLine: true })).toBe('activated')
    expect(store.state().packages[0]).toMatchObject({ id: 'other', version: 1 })
  })
})

test('as many packages stay as staff want, and what only the others needed goes', async () => {
  const packs = [1, 2, 3, 4].map((version) => memoryPackage(version, { ...bread, own: `only in ${version}` }))
  const versions = () => store.state().packages.map(({ version }) => version)
  for (const pack of packs.slice(0, 3)) await take(pack, {}, { kept: 3 })
  expect(versions()).toEqual([3, 2, 1])
  for (const pack of packs.slice(3)) await take(pack, {}, { kept: 2 })
  expect(versions()).toEqual([4, 3])
  expect(packs.map((pack) => disk.file(objectOf(pack, 'own.webp')) !== undefined)).toEqual([false, false, true, true])
})

test('what is on the screen stays until it is on no more, though its package went, and though there is no room', async () => {
  const packs = [1, 2, 3, 4].map((version) => memoryPackage(version, { ...bread, own: `only in ${version}` }))
  const own = packs.map((pack) => objectOf(pack, 'own.webp'))
  const isThere = () => own.map((object) => disk.file(object) !== undefined)
  const onScreen = [own[0]?.split('/').at(-1) ?? '']
  for (const pack of packs.slice(0, 3)) await take(pack, {}, { onScreen })
  expect(
    store.state().packages.map(({ version }) => version),
    'control',
  ).toEqual([3, 2])
  expect(isThere()).toEqual([true, true, true, false])
  const { freeBytes } = disk.files
  disk.files.freeBytes = async () => 1000
  for (const pack of packs.slice(3)) expect(await take(pack, {}, { onScreen })).toBe('no-space')
  expect(isThere()).toEqual([true, true, true, false])
  disk.files.freeBytes = freeBytes
  for (const pack of packs.slice(3)) await take(pack)
  expect(isThere()).toEqual([false, false, true, true])
})

describe('what is copied', () => {
  test('only what is not here yet, told as it goes', async () => {
    await take(first)
    const told: ImportProgress[] = []
    const changed = second.manifest.assets['two.webp']?.bytes
    disk.written = 0
    expect(await take(second, {}, { onProgress: (progress) => told.push(progress) })).toBe('activated')
    expect(told.at(0)).toEqual({ bytes: 0, total: null })
    expect(told.at(-1)).toEqual({ bytes: changed, total: changed })
    const about = ['store.json', `packages/example@2-${second.manifestSha256}/manifest.json`]
    const bytes = about.reduce((sum, path) => sum + (disk.file(path)?.bytes.length ?? 0), changed ?? 0)
    expect(disk.written).toBe(bytes)
  })
  test('a damaged file of the active package, by bringing it again', async () => {
    await take(first)
    const object = objectOf(first, 'one.webp')
    await disk.files.remove(object)
    expect(await take(first)).toBe('activated')
    expect(disk.file(object)?.bytes).toEqual(first.assets.get('one.webp'))
    expect(await take(first)).toBe('already-active')
  })
  test('what lies on a bad spot of the disk, by bringing the package again: its manifest', async () => {
    await take(first)
    await take(second)
    const place = `packages/example@2-${second.manifestSha256}/manifest.json`
    const bad = disk.file(place)
    const { read } = disk.files
    disk.files.read = async (file) => (disk.file(file) === bad ? badSpot() : read(file))
    expect(await take(second)).toBe('activated')
    expect(disk.file(place)?.bytes).toEqual(bad?.bytes)
    expect(await take(second)).toBe('already-active')
  })
  test('and a file that would be looked into, of whatever package', async () => {
    await take(first)
    const place = objectOf(first, 'one.webp')
    const bad = disk.file(place)
    const { chunks, first: firstOf } = disk.files
    disk.files.chunks = (file) => (disk.file(file) === bad ? badSpot() : chunks(file))
    disk.files.first = async (file, bytes) => (disk.file(file) === bad ? badSpot() : firstOf(file, bytes))
    const tools = { ...plainParts.tools, needsLook: () => true }
    expect(await take(second, {}, { tools })).toBe('activated')
    expect(disk.file(place)?.bytes).toEqual(first.assets.get('one.webp'))
    expect(disk.file(place)).not.toBe(bad)
  })
  test('an altered file that would be looked into, even if it has its size', async () => {
    await take(first)
    const file = disk.file(objectOf(first, 'one.webp'))
    if (file) file.bytes = Buffer.alloc(file.bytes.length)
    const tools = { ...plainParts.tools, needsLook: () => true }
    expect(await take(second, {}, { tools })).toBe('activated')
    expect(disk.file(objectOf(first, 'one.webp'))?.bytes).toEqual(first.assets.get('one.webp'))
  })
  test('nothing that lies here under a type that it is not, as in an empty store', async () => {
    await take(first)
    const assets = Object.entries(first.manifest.assets).map(([path, asset]) => [path, { ...asset, type: 'image/png' }])
    const renamed = memoryPackage(2, bread, { assets: Object.fromEntries(assets) })
    expect(await take(renamed)).toBe('type-mismatch')
    expect(active()).toBe(1)
    expect(await take(second)).toBe('activated')
  })
  test('P11: what lay here for everybody is looked into before a camera signal may call it', async () => {
    await take(first)
    const looked: boolean[] = []
    const tools: ImportParts['tools'] = {
      ...plainParts.tools,
      lookInto: async (_file, { underSignal }) => {
        looked.push(underSignal)
        return underSignal ? { reason: 'qr-under-signal', path: [], expected: 'no-code', argument: '' } : undefined
      },
    }
    const [everyone] = first.manifest.playlists
    if (!everyone) throw new Error('no playlist')
    const called = { ...everyone, id: 'called' }
    const calledBy = { playlist: 'called', at: 'boundary', holdFor: 'PT10S' } as const
    const changes = {
      playlists: [everyone, called],
      triggers: [
        { ...calledBy, id: 'seen', when: { signal: 'audience' as const, is: ['one' as const] } },
        { ...calledBy, id: 'told', when: { interest: 'bread' } },
      ],
      interests: [{ id: 'bread', label: { en: 'Bread' } }],
    }
    expect(await take(memoryPackage(2, bread, changes), {}, { tools })).toBe('qr-under-signal')
    expect(looked).toContain(true)
    expect(active()).toBe(1)
  })
  test('nothing where there is no room, once what nobody names was removed', async () => {
    await take(first)
    disk.files.freeBytes = async () => 1000
    expect(await take(second)).toBe('no-space')
    expect(active()).toBe(1)
    const orphan = `objects/00/${'0'.repeat(64)}`
    await disk.files.makeFolder('objects/00')
    await disk.files.create(orphan)
    disk.files.freeBytes = async () => (disk.file(orphan) ? 1000 : 2 ** 40)
    expect(await take(second)).toBe('activated')
    expect(disk.file(orphan)).toBeUndefined()
  })
})

describe('where there is no room', () => {
  const full = (version: number) =>
    memoryPackage(version, { [`film${version}`]: String(version).padEnd(1000, 'x'), shared: 'y' })
  /** Some of them find room, and no more. */
  const ofSome = async (): Promise<number> => {
    const taken = disk.paths().reduce((sum, path) => sum + (disk.file(path)?.bytes.length ?? 0), 0)
    return 64 * 1024 ** 2 + 13_000 - taken
  }

  test('packages beyond those that stay make it, and only as many as would go with the import anyway', async () => {
    disk.files.freeBytes = ofSome
    let version = 1
    while (version < 20 && (await take(full(version), {}, { kept: 20 })) === 'activated') version++
    expect(store.state().packages).toHaveLength(version - 1)
    expect(await take(full(version), {}, { kept: version - 1 })).toBe('no-space')
    expect(await take(full(version), {}, { kept: 2 })).toBe('activated')
    expect(store.state().packages.map((each) => each.version)).toEqual([version, version - 1])
    await reopen()
    expect(active()).toBe(version)
  })
})

describe('where staff show something of their own', () => {
  test('the last package of the line is taken once more, and no other one of its version', async () => {
    await take(first)
    const own = memoryPackage(7, { own: 'x' }, { id: 'loose-folder' })
    await take(own, { loose: true })
    expect(await take(memoryPackage(1, { ...bread, three: 'tea' }))).toBe('version-not-newer')
    expect(await take(first)).toBe('activated')
    expect(await take(own, { loose: true }), 'and their own once more').toBe('activated')
  })
})

describe('a line whose only package staff went back from', () => {
  const loose = (version: number) => memoryPackage(version, { [`own${version}`]: 'x' }, { id: 'loose-folder' })
  const sent = (version: number) => memoryPackage(version, bread, { id: 'north' })

  test('is followed still, however often staff show something of their own; what they left does not come back by itself', async () => {
    await take(loose(1), { loose: true })
    expect(await take(sent(1))).toBe('activated')
    await store.rollBack()
    for (const version of [2, 3, 4]) expect(await take(loose(version), { loose: true })).toBe('activated')
    expect(await take(sent(1))).toBe('rolled-back')
    expect(await take(memoryPackage(9, bread, { id: 'other' }))).toBe('other-line')
    expect(await take(sent(2))).toBe('activated')
    expect(await take(loose(5), { loose: true })).toBe('activated')
    expect(store.state().packages.map(({ id, version }) => `${id} ${version}`)).toEqual(['loose-folder 5', 'north 2'])
  })
})

describe('a manifest that changes while its source is read', () => {
  const seen = memoryPackage(1, bread)
  const other = memoryPackage(1, bread, { id: 'other' })

  /** Gives the manifests of these, one after the other, and the last again and again. */
  function changing(...packs: readonly MemoryPackage[]): MemoryPackage['open'] {
    let reads = 0
    return () => ({
      ...other.open(),
      manifestBytes: () => (packs[Math.min(reads++, packs.length - 1)] ?? other).open().manifestBytes(),
    })
  }

  test('is taken as what staff confirmed, or as what nobody did: what is judged is what becomes active', async () => {
    const confirmed = { confirmed: seen.manifestSha256, takeOlder: true, takeOtherLine: true }
    await take(second)
    for (const packs of [[other, seen], [other]])
      expect(await take({ ...other, open: changing(...packs) }, confirmed)).toBe('signature-missing')
    expect(active()).toBe(2)
    await take({ ...other, open: changing(seen, other) }, confirmed)
    expect(store.state().packages[0]).toMatchObject({ manifestSha256: seen.manifestSha256 })
  })
})

describe('an import that is called off', () => {
  test('changes nothing, and goes on the next time where it was', async () => {
    await take(first)
    const next = memoryPackage(2, { ...bread, three: 'tea', four: 'x'.repeat(200) })
    const calledOff = new AbortController()
    const onProgress = ({ bytes }: ImportProgress): void => (bytes > 60 ? calledOff.abort() : undefined)
    expect(await take(next, {}, { onProgress, signal: calledOff.signal })).toBe('aborted')
    expect(active()).toBe(1)
    await reopen()
    expect(disk.paths().filter((path) => path.startsWith('staging/'))).toEqual([])
    const told: ImportProgress[] = []
    expect(await take(next, {}, { onProgress: (progress) => told.push(progress) })).toBe('activated')
    expect(told.at(-1)?.bytes).toBe(next.manifest.assets['four.webp']?.bytes)
  })
})

describe('a source that ends early', () => {
  test.each(['source-gone', 'read-error'] as const)('is refused with %s, and what was active stays', async (reason) => {
    await take(first)
    const source = second.open()
    async function* failing() {
      yield { ok: false, refusal: reason } as const
    }
    const outcome = await importPackage({ ...source, open: failing }, store, openRules, plainParts)
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { reason } })
    expect(active()).toBe(1)
  })
})
