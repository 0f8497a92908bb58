import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultSettings, type Settings } from '../../contract/settings/settings.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { openSettingsIn } from './settings.node.ts'

const market: Settings = { ...defaultSettings, shop: { name: 'Market', contact: 'phone' } }
let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'askfirst-settings-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const file = () => join(directory, 'settings.json')
const write = (settings: Settings) => writeFileSync(file(), JSON.stringify(settings))
const open = (clock = manualClock()) => openSettingsIn({ directory, clock, write })
const codes = (store: ReturnType<typeof open>) => store.faults().map(({ code }) => code)
const written = () => JSON.parse(readFileSync(file(), 'utf8'))
const aside = () => readdirSync(directory).filter((name) => name.startsWith('settings.broken-'))

describe('a settings file in order', () => {
  test('a first start writes the defaults, without a fault', () => {
    const store = open()
    expect(store.current()).toEqual(defaultSettings)
    expect(store.faults()).toEqual([])
    expect(written()).toEqual(defaultSettings)
  })

  test('a change holds at once, is told, and is there after a restart', () => {
    const store = open()
    const told: string[] = []
    store.onChange((settings) => told.push(settings.shop.name))
    expect(store.change({ shop: { name: 'Market' } }).ok).toBe(true)
    expect(told).toEqual(['Market'])
    expect(open().current().shop.name).toBe('Market')
  })

  test('a change out of bounds changes nothing', () => {
    const store = open()
    expect(store.change({ screen: { diagonalInches: 1000 } })).toEqual({ ok: false, refusal: 'setting-invalid' })
    expect(store.current()).toEqual(defaultSettings)
  })

  test('a file of an older player is completed and kept whole', () => {
    writeFileSync(file(), JSON.stringify({ schemaVersion: 1, shop: market.shop }))
    const store = open()
    expect(store.current()).toEqual(market)
    expect(store.faults()).toEqual([])
    expect(written()).toEqual(market)
  })

  test('a byte order mark of an editor does no harm', () => {
    writeFileSync(file(), `\uFEFF${JSON.stringify(market)}`)
    expect(open().current()).toEqual(market)
    expect(written()).toEqual(market)
  })

  test('the copy can be read by nobody else', () => {
    open()
    expect(statSync(join(directory, 'settings.last-good.json')).mode & 0o777).toBe(0o600)
  })
})

describe('a settings file out of order', () => {
  const damage: [string, () => void][] = [
    ['broken JSON', () => writeFileSync(file(), '{"shop":')],
    ['an empty file', () => writeFileSync(file(), '')],
    ['wrong types', () => writeFileSync(file(), JSON.stringify({ ...market, shop: 7 }))],
    ['random bytes', () => writeFileSync(file(), Buffer.from([0xff, 0x00, 0xfe, 0x81]))],
    ['far too much', () => writeFileSync(file(), `"${'x'.repeat(2_000_000)}"`)],
    ['a folder in its place', () => mkdirSync(file())],
  ]
  test.each(damage)('%s: the last good copy goes on, the bad one is kept beside, staff are told', (_what, harm) => {
    write(market)
    open().dispose()
    rmSync(file())
    harm()
    const store = open()
    expect(store.current()).toEqual(market)
    expect(codes(store)).toEqual(['settings-broken'])
    expect(aside()).toEqual([`settings.broken-${new Date('2026-01-05T10:00:00Z').getTime()}.json`])
    expect(written()).toEqual(market)
  })

  test.each(damage)('%s and no copy: the defaults go on', (_what, harm) => {
    harm()
    const store = open()
    expect(store.current()).toEqual(defaultSettings)
    expect(codes(store)).toEqual(['settings-broken'])
  })

  test('a lost file is no first start: the PIN stays', () => {
    const store = open()
    const record = `$scrypt$ln=15,r=8,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`
    store.setSecrets({ pin: record })
    rmSync(file())
    const again = open()
    expect(again.current().pin).toBe(record)
    expect(codes(again)).toEqual(['settings-broken'])
  })

  test('without file and copy it is a first start, as whoever has neither PIN nor code is told to make it', () => {
    const store = open()
    store.setSecrets({ pin: 'record', staffPin: 'record', recovery: 'record' })
    store.change({ shop: market.shop, firstStart: { step: 'done' } })
    for (const name of ['settings.json', 'settings.last-good.json']) rmSync(join(directory, name))
    const again = open()
    expect(again.current()).toEqual(defaultSettings)
    expect(again.current()).toMatchObject({ pin: '', staffPin: '', recovery: '', firstStart: { step: 'recovery' } })
    expect(again.faults()).toEqual([])
    expect(readdirSync(directory).toSorted()).toEqual(['settings.json', 'settings.last-good.json'])
  })

  test('a broken copy beside a broken file gives the defaults', () => {
    writeFileSync(file(), 'x')
    writeFileSync(join(directory, 'settings.last-good.json'), 'y')
    expect(open().current()).toEqual(defaultSettings)
  })

  test('broken twice in one second keeps both', () => {
    for (const text of ['one', 'two']) {
      writeFileSync(file(), text)
      open()
    }
    expect(
      aside()
        .map((name) => readFileSync(join(directory, name), 'utf8'))
        .sort(),
    ).toEqual(['one', 'two'])
  })

  test('the notice goes with the next change that is saved', () => {
    writeFileSync(file(), 'x')
    const store = open()
    store.change({ shop: { name: 'Market' } })
    expect(store.faults()).toEqual([])
  })
})

describe('a disk that refuses', () => {
  test('a change goes on in memory, staff are told, and it is written when the disk is back', () => {
    const clock = manualClock()
    let full = true
    const store = openSettingsIn({
      directory,
      clock,
      write(settings) {
        if (full) throw new Error('ENOSPC')
        write(settings)
      },
    })
    expect(codes(store)).toEqual(['settings-not-saved'])
    expect(store.change({ shop: { name: 'Market' } }).ok).toBe(true)
    expect(store.current().shop.name).toBe('Market')
    clock.advance(30_000)
    expect(codes(store)).toEqual(['settings-not-saved'])
    full = false
    const told: string[][] = []
    store.onChange(() => told.push(codes(store)))
    clock.advance(30_000)
    expect(told).toEqual([[]])
    expect(written().shop.name).toBe('Market')
    expect(clock.waiting()).toBe(0)
  })

  test('a data directory that is gone or read-only never throws', () => {
    rmSync(directory, { recursive: true })
    expect(codes(open())).toEqual(['settings-not-saved'])
    mkdirSync(directory)
    write(market)
    chmodSync(directory, 0o500)
    const store = open()
    expect(store.current()).toEqual(market)
    // Root may write anyway; anyone else is told.
    expect(codes(store)).toEqual(process.getuid?.() === 0 ? [] : ['settings-not-saved'])
    chmodSync(directory, 0o700)
  })

  test('disposing ends the tries', () => {
    const clock = manualClock()
    rmSync(directory, { recursive: true })
    const store = open(clock)
    expect(clock.waiting()).toBe(1)
    store.dispose()
    expect(clock.waiting()).toBe(0)
  })
})
