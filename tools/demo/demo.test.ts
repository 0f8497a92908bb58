import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Condition, type Item, manifestSchema } from '../../src/contract/package/package.ts'
import { storedZip } from './zip.ts'

const folder = join(import.meta.dirname, '../../resources/demo')
const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
const bytesOf = (name: string): Buffer => readFileSync(join(folder, 'assets', name))
const items: readonly Item[] = manifest.playlists.flatMap((playlist) => playlist.items)

function readsSignal(condition: Condition): boolean {
  if ('signal' in condition) return true
  if ('all' in condition) return condition.all.some(readsSignal)
  if ('any' in condition) return condition.any.some(readsSignal)
  return 'not' in condition && readsSignal(condition.not)
}

const forAll = new Set([
  manifest.defaultPlaylist,
  ...manifest.schedule.map((entry) => entry.playlist),
  ...manifest.triggers.filter((trigger) => !readsSignal(trigger.when)).map((trigger) => trigger.playlist),
])
const underSignal = new Set(
  manifest.triggers.filter((trigger) => readsSignal(trigger.when)).map((trigger) => trigger.playlist),
)

describe('the demo package', () => {
  test('lists exactly the files that are there, with their digests and sizes', () => {
    const listed = Object.entries(manifest.assets).map(([name, { sha256, bytes }]) => ({ name, sha256, bytes }))
    const present = readdirSync(join(folder, 'assets')).map((name) => {
      const bytes = bytesOf(name)
      return { name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }
    })
    const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1)
    expect(listed.toSorted(byName)).toEqual(present.toSorted(byName))
  })

  test('weighs at most 12 MB, holds at least 14 items, 3 films, one page and 4 coupons', () => {
    const total = Object.values(manifest.assets).reduce((sum, asset) => sum + asset.bytes, 0)
    expect(total).toBeLessThanOrEqual(12_000_000)
    const different = new Map(items.map((item) => [item.id, item]))
    const ofKind = (kind: Item['kind']): number => [...different.values()].filter((item) => item.kind === kind).length
    expect(different.size).toBeGreaterThanOrEqual(14)
    expect(ofKind('video')).toBeGreaterThanOrEqual(3)
    expect(ofKind('html')).toBe(1)
    expect(new Set(items.flatMap((item) => item.coupon?.code ?? [])).size).toBeGreaterThanOrEqual(4)
  })

  test('shows every asset, and every item has an alternative text in both languages', () => {
    expect(new Set(items.map((item) => item.asset))).toEqual(new Set(Object.keys(manifest.assets)))
    for (const item of items) expect(Object.keys(item.alt ?? {}).sort(), item.id).toEqual(['de', 'en'])
  })

  test('names only playlists and interests that exist', () => {
    const known = new Set(manifest.playlists.map((playlist) => playlist.id))
    expect(known.size).toBe(manifest.playlists.length)
    for (const id of [...forAll, ...underSignal]) expect(known, id).toContain(id)
    const declared = manifest.triggers.flatMap(({ when }) => ('interest' in when ? [when.interest] : []))
    expect(declared.toSorted()).toEqual(manifest.interests.map(({ id }) => id).toSorted())
  })

  test('keeps nothing for those who agree to the camera: not-for-all, coupon-not-for-all, restricted-under-signal', () => {
    const seenByAll = new Set(
      manifest.playlists.filter(({ id }) => forAll.has(id)).flatMap((playlist) => playlist.items.map(({ id }) => id)),
    )
    for (const id of underSignal) expect(forAll, id).toContain(id)
    for (const { id, coupon, restricted } of items) {
      if (coupon !== undefined) expect(seenByAll, id).toContain(id)
      expect(restricted, id).toBeUndefined()
    }
  })

  test('has a coupon in every playlist that a trigger calls', () => {
    const called = new Set(manifest.triggers.map((trigger) => trigger.playlist))
    for (const { id, items: own } of manifest.playlists.filter((playlist) => called.has(playlist.id))) {
      expect(
        own.some((item) => item.coupon !== undefined),
        id,
      ).toBe(true)
    }
  })

  test('holds no script and no address outside itself', () => {
    for (const name of ['season.zip', 'hours.svg']) {
      const text = bytesOf(name).toString('utf8').replaceAll('http://www.w3.org/2000/svg', '')
      expect(text, name).not.toMatch(/<script|javascript:|\son[a-z]+\s*=|https?:|@import|url\(|<foreignObject/i)
    }
  })
})

test('an archive of the same entries has the same bytes, and its parts where a reader looks for them', () => {
  const make = (): Buffer => storedZip([{ name: 'ä.txt', bytes: Buffer.from('hello') }])
  const archive = make()
  expect(make().equals(archive)).toBe(true)
  const directory = archive.readUInt32LE(archive.length - 22 + 16)
  expect(archive.readUInt32LE(directory)).toBe(0x02014b50)
  expect(archive.subarray(30 + 6, 30 + 6 + 5).toString()).toBe('hello')
  expect(archive.readUInt32LE(14)).toBe(0x3610a686)
})
