import { describe, expect, test } from 'vitest'
import type { Manifest } from '../../contract/package/package.ts'
import { exampleItem, examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { exampleAddress, exampleContent, exampleTime } from './playback.fixture.ts'
import { createPlayback } from './playback-runner.ts'

const day = 86_400_000
const at = (text: string): number => Date.parse(text)
const programme: Partial<Manifest> = {
  createdAt: '2026-01-05T10:00:00Z',
  playlists: [
    examplePlaylist('default', [
      exampleItem('summer', { validFrom: '2026-06-01T00:00:00Z', validUntil: '2026-09-01T00:00:00Z' }),
      exampleItem('old', {
        validUntil: '2025-01-01T00:00:00Z',
        coupon: { code: 'OVER', label: { en: 'Over' }, validUntil: '2026-01-01T00:00:00Z' },
      }),
      exampleItem('new', { coupon: { code: 'OPEN', label: { en: 'Open' }, validUntil: '2026-12-31T00:00:00Z' } }),
    ]),
    examplePlaylist('morning', ['m']),
    examplePlaylist('alarm', ['z']),
  ],
  schedule: [
    { playlist: 'morning', priority: 1, from: '00:00', until: '12:00' },
    { playlist: 'alarm', priority: 9, validFrom: '1969-01-01T00:00:00Z', interrupt: true },
  ],
}

function play(start: string, { latest = 0, changes = {} }: { latest?: number; changes?: Partial<Manifest> } = {}) {
  let shift = 0
  const manual = manualClock(new Date(start))
  const clock = { ...manual, now: () => new Date(manual.now().getTime() + shift) }
  const content = exampleContent({ ...programme, ...changes })
  const time = { ...exampleTime(), latestKnown: () => latest }
  const playback = createPlayback({ clock, ...time, random: () => 0, content, address: exampleAddress })
  const set = (text: string): void => {
    shift += at(text) - clock.now().getTime()
  }
  const keys = (): string =>
    playback
      .plan()
      .items.map(({ key }) => key.replace(/~.*/, ''))
      .join(' ')
  return { clock, playback, set, keys }
}

describe('a clock that cannot be right', () => {
  test('neither dayparts nor validity are followed: what may always play does, whatever its validity', () => {
    const { playback, keys } = play('1970-01-01T08:00:00Z')
    expect(keys()).toBe('default/summer default/old default/new')
    expect(playback.faults()).toEqual(['clock-implausible'])
  })

  test.each([
    ['shop', 'clock-implausible'],
    ['loose-folder', undefined],
    ['made-here', undefined],
    ['market-made-here', undefined],
  ])('a date that lies ahead: of the line %s', (id, fault) => {
    const { playback, keys } = play('2026-01-04T08:00:00Z', { changes: { id, createdAt: '2031-01-05T10:00:00Z' } })
    expect(playback.faults()).toEqual(fault === undefined ? [] : [fault])
    // Where the clock is believed, what names a time is followed.
    expect(keys()).toBe(fault === undefined ? 'alarm/z' : 'default/summer default/old default/new')
  })

  test('an entry that names no time stays in force', () => {
    const schedule = [...(programme.schedule ?? []), { playlist: 'morning', priority: 0 }]
    expect(play('1970-01-01T20:00:00Z', { changes: { schedule } }).keys()).toBe('morning/m')
  })

  test('a coupon that is over for certain is not offered, in the list and on its item', () => {
    const { playback } = play('1970-01-01T08:00:00Z')
    expect(playback.offers().map(({ code }) => code)).toEqual(['OPEN'])
    expect(playback.plan().items.map(({ coupon }) => coupon?.code)).toEqual([undefined, undefined, 'OPEN'])
  })

  test('it is a day before the latest that is known, and no later', () => {
    const latest = at('2026-05-05T10:00:00Z')
    const faultsAt = (now: number) => play(new Date(now).toISOString(), { latest }).playback.faults()
    expect(faultsAt(latest - day)).toEqual([])
    expect(faultsAt(latest - day - 1)).toEqual(['clock-implausible'])
    expect(faultsAt(at('2199-01-01T00:00:00Z'))).toEqual([])
    expect(play('2026-01-04T10:00:00Z').playback.faults(), 'the package is the latest').toEqual([])
    expect(play('2026-01-04T09:59:59Z').playback.faults()).toEqual(['clock-implausible'])
  })

  test('it is told when it is found out, and when it is over; the programme follows within a minute', () => {
    const { clock, playback, set, keys } = play('2026-07-05T08:00:00Z', { changes: { schedule: [] } })
    const told: unknown[] = []
    playback.onPlaying(() => told.push(playback.faults()))
    expect(keys()).toBe('default/summer default/new')
    set('1999-01-01T00:00:00Z')
    clock.advance(60_000)
    expect([keys(), told]).toEqual(['default/summer default/old default/new', [['clock-implausible']]])
    set('2026-10-05T08:00:00Z')
    clock.advance(60_000)
    expect([keys(), told.at(-1), told.length]).toEqual(['default/new', [], 2])
  })

  test('whoever asks whether it can be right hears of the clock as it is then, whatever was decided last', () => {
    const { playback, set } = play('2026-07-05T08:00:00Z')
    set('1999-01-01T00:00:00Z')
    expect(playback.faults()).toEqual(['clock-implausible'])
    set('2026-07-05T08:01:00Z')
    expect(playback.faults()).toEqual([])
  })

  test('a clock that only walks becomes right by itself, at the very moment', () => {
    const { clock, playback } = play('2026-01-04T09:59:30Z')
    clock.advance(29_999)
    expect(playback.faults()).toEqual(['clock-implausible'])
    clock.advance(1)
    expect(playback.faults()).toEqual([])
  })

  test('nothing playable but what is not valid: it is shown, where a right clock would have the neutral picture', () => {
    const playlists = [examplePlaylist('default', [exampleItem('later', { validFrom: '2026-06-01T00:00:00Z' })])]
    const changes = { playlists, schedule: [] }
    expect(play('1970-01-01T00:00:00Z', { changes }).keys()).toBe('default/later')
    expect(play('2026-02-01T00:00:00Z', { changes }).keys(), 'control').toBe('fallback')
  })
})

test('a zone that is changed while the player runs counts a minute later', () => {
  let zone = 'UTC'
  const clock = manualClock(new Date('2026-07-05T09:30:00Z'))
  const schedule = [{ playlist: 'morning', priority: 1, from: '00:00', until: '12:00' }]
  const content = exampleContent({ ...programme, schedule })
  const time = { latestKnown: () => 0, timeZone: () => zone }
  const playback = createPlayback({ clock, ...time, random: () => 0, content, address: exampleAddress })
  const on = (): string | undefined => playback.plan().items[0]?.key.split('/')[0]
  expect(on()).toBe('morning')
  zone = 'Australia/Lord_Howe'
  clock.advance(60_000)
  expect(on()).toBe('default')
})
