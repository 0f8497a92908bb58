import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ManualClock, manualClock } from '../../base/time/manual-clock.ts'
import { surelyBeen } from '../../base/time/surely-been.ts'
import { openRedemptions } from './redemptions.node.ts'

const coupon = { code: 'KAFFEE', label: { de: 'Ein Kaffee' }, validUntil: '2026-02-01T00:00:00Z' }
const day = 86_400_000

let directory: string
let clock: ManualClock
let faults: Set<string>
/** How far the clock on the wall is set wrong, in milliseconds. */
let ahead: number
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'redemptions-'))
  clock = manualClock(new Date(2026, 0, 5, 9))
  faults = new Set()
  ahead = 0
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const open = () => {
  const wall = { ...clock, now: () => new Date(clock.now().getTime() + ahead) }
  return openRedemptions({
    directory,
    clock: wall,
    surelyBeen: surelyBeen(wall, () => clock.now().getTime()),
    setFault: (fault, stands) => (stands ? faults.add(fault) : faults.delete(fault)),
  })
}
const file = (): string => join(directory, 'redemptions.json')

describe('redeemed coupons', () => {
  test('are there after a restart; a table that comes twice is not counted twice', async () => {
    const store = open()
    store.offer([coupon])
    expect(store.record({ campaign: 'KAFFEE', day: '2026-01-03', count: 4 })).toBe(true)
    for (let again = 0; again < 2; again++) {
      store.take('Datum;Gutschein;Anzahl\n03.01.2026;KAFFEE;5\n04.01.2026;KAFFEE;2\n')
    }
    expect(store.view().taken).toMatchObject({ ok: true, campaigns: 1, replaced: 0 })
    await store.settled()
    const { campaigns } = open().view()
    expect(campaigns).toEqual([
      {
        code: 'KAFFEE',
        label: coupon.label,
        offered: false,
        days: [
          { day: '2026-01-03', count: 5 },
          { day: '2026-01-04', count: 2 },
        ],
      },
    ])
  })

  test('a count of 0 takes it out; what is no coupon here, or no day yet, is not taken', () => {
    const store = open()
    store.offer([coupon])
    store.record({ campaign: 'KAFFEE', day: '2026-01-03', count: 4 })
    store.record({ campaign: 'KAFFEE', day: '2026-01-03', count: 0 })
    expect(store.view().campaigns[0]?.days).toEqual([])
    expect(store.record({ campaign: 'ANNA-MEIER', day: '2026-01-03', count: 1 })).toBe(false)
    expect(store.record({ campaign: 'KAFFEE', day: '2026-01-06', count: 1 })).toBe(false)
  })

  test('a refused table leaves everything as it was, and nothing of it on the disk', async () => {
    const store = open()
    store.offer([coupon])
    store.take('Datum;Gutschein;Anzahl;Kunde\n03.01.2026;KAFFEE;5;Erika Mustermann\n')
    await store.settled()
    expect(store.view()).toMatchObject({ campaigns: [{ days: [] }], taken: { ok: false } })
    expect(readFileSync(file(), 'utf8')).not.toContain('Mustermann')
  })

  test('counts are kept for 400 days and then deleted, and the coupon with the last of them', async () => {
    const store = open()
    store.offer([coupon])
    store.record({ campaign: 'KAFFEE', day: '2026-01-03', count: 4 })
    const onTheDisk = async () => {
      store.offer([])
      await store.settled()
      return readFileSync(file(), 'utf8')
    }
    clock.advance(398 * day)
    expect(await onTheDisk(), '400 days old').toContain('2026-01-03')
    expect(open().view().campaigns[0]?.days).toHaveLength(1)
    clock.advance(day)
    expect(await onTheDisk(), '401 days old').not.toContain('2026-01-03')
    expect(open().view().campaigns).toHaveLength(1)
    clock.advance(40 * day)
    const again = open()
    await again.settled()
    expect(again.view().campaigns).toEqual([])
  })

  test('counts that grew too old while the player was off are gone from the disk with the next start', async () => {
    const store = open()
    store.offer([coupon])
    store.record({ campaign: 'KAFFEE', day: '2026-01-03', count: 4 })
    await store.settled()
    clock.advance(402 * day)
    await open().settled()
    expect(readFileSync(file(), 'utf8')).not.toContain('2026-01-03')
  })

  test('a count of 400 days ago is taken, an older one is not', () => {
    const store = open()
    store.offer([coupon])
    clock.advance(398 * day)
    expect(store.record({ campaign: 'KAFFEE', day: '2026-01-02', count: 1 })).toBe(false)
    expect(store.record({ campaign: 'KAFFEE', day: '2026-01-03', count: 1 })).toBe(true)
  })

  test('a clock that is set far ahead for a while makes nothing old', async () => {
    const store = open()
    store.offer([coupon])
    store.record({ campaign: 'KAFFEE', day: '2026-01-03', count: 4 })
    ahead = 36 * 365 * day
    store.offer([])
    await store.settled()
    const meanwhile = open()
    meanwhile.offer([coupon])
    await meanwhile.settled()
    ahead = 0
    expect(open().view().campaigns[0]?.days).toEqual([{ day: '2026-01-03', count: 4 }])
  })

  test('a broken file is kept beside, a new one begins, and staff are told', async () => {
    writeFileSync(file(), '{"format":1,"campaigns":[{"code":"Erika"}]')
    const store = open()
    expect(faults).toEqual(new Set(['redemptions-broken']))
    store.offer([coupon])
    await store.settled()
    expect(readdirSync(directory).toSorted()).toEqual([
      expect.stringMatching(/^redemptions\.broken-\d+\.json$/),
      'redemptions.json',
    ])
  })

  test('what cannot be written is held in memory, staff are told, and it comes with the next count', async () => {
    mkdirSync(`${file()}.new/in-the-way`, { recursive: true })
    const store = open()
    store.offer([coupon])
    await store.settled()
    expect(faults).toEqual(new Set(['redemptions-not-written']))
    rmSync(`${file()}.new`, { recursive: true, force: true })
    store.record({ campaign: 'KAFFEE', day: '2026-01-03', count: 4 })
    await store.settled()
    expect(faults).toEqual(new Set())
    expect(open().view().campaigns[0]?.days).toHaveLength(1)
  })

  test('a count that could not be written is, when the same one is given again', async () => {
    const store = open()
    store.offer([coupon])
    await store.settled()
    mkdirSync(`${file()}.new/in-the-way`, { recursive: true })
    const count = { campaign: 'KAFFEE', day: '2026-01-03', count: 4 }
    store.record(count)
    await store.settled()
    expect(faults).toEqual(new Set(['redemptions-not-written']))
    rmSync(`${file()}.new`, { recursive: true, force: true })
    store.record(count)
    await store.settled()
    expect(faults).toEqual(new Set())
    expect(open().view().campaigns[0]?.days).toEqual([{ day: '2026-01-03', count: 4 }])
  })
})
