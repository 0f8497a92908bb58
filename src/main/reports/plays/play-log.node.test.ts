import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkPlays } from './play-chain.node.ts'
import { endedPlays, listEndedPlays, playsFolderName } from './play-folder.node.ts'
import { type Desk, itemNews, playDesk } from './play-log.fixture.ts'
import type { PlayLog } from './play-log.node.ts'

const today = '2026-01-05.jsonl'
const hour = 3_600_000
let desk: Desk
let log: PlayLog

beforeEach(() => {
  desk = playDesk()
  log = desk.open()
})
afterEach(() => {
  log.dispose()
  desk.remove()
})

/** Shows these for ten seconds each. */
function show(...items: readonly string[]): void {
  for (const item of items) {
    log.follow(itemNews(item))
    desk.clock.advance(10_000)
  }
}
/** The player is off meanwhile. */
function turnedOffFor(milliseconds: number): void {
  log.dispose()
  desk.clock.advance(milliseconds)
  log = desk.open()
}
const endings = (): unknown[] =>
  desk
    .lines(today)
    .slice(1)
    .map((line) => (line as { ending: string }).ending)

describe('a play', () => {
  test('has its time, its length, what it was of, why, and that it came to its end', () => {
    show('bread', 'wine')
    log.follow(itemNews('bread'))
    desk.clock.advance(5_000)
    expect(desk.lines(today).slice(0, 2)).toEqual([
      { day: '2026-01-05', kept: 'every-play' },
      {
        at: new Date(2026, 0, 5, 9).toISOString(),
        milliseconds: 10_000,
        package: 'north',
        version: 3,
        playlist: 'everyone',
        item: 'bread',
        reason: { kind: 'default' },
        display: 'on',
        ending: 'complete',
      },
    ])
    expect(endings()).toEqual(['complete', 'complete'])
  })

  test('says why it was cut short', () => {
    log.follow(itemNews('a'))
    desk.clock.advance(3_000)
    log.follow(itemNews('alarm', { takesOver: true }))
    desk.clock.advance(3_000)
    log.follow({ kind: 'failed' })
    log.follow({ kind: 'neutral', takesOver: false })
    log.follow(itemNews('b'))
    desk.clock.advance(3_000)
    log.pageGone()
    log.follow(itemNews('c'))
    desk.clock.advance(3_000)
    log.dispose()
    expect(endings()).toEqual(['taken-over', 'failed', 'page-gone', 'ended'])
  })

  test('one that had its time is complete, whatever came then', () => {
    show('a')
    log.follow(itemNews('alarm', { takesOver: true, planned: null }))
    desk.clock.advance(60_000)
    log.dispose()
    expect(endings(), 'a film is over when it says so').toEqual(['complete', 'ended'])
  })

  test('was off the screen for some of it if the display was found off once', () => {
    show('a')
    log.follow(itemNews('b'))
    desk.clock.advance(5_000)
    desk.known.display = 'off'
    desk.clock.advance(5_000)
    desk.known.display = 'on'
    show('c')
    desk.known.display = 'unknown'
    show('d')
    desk.known.display = 'on'
    show('e')
    log.dispose()
    expect(desk.lines(today).slice(1)).toMatchObject(
      ['on', 'off', 'unknown', 'unknown', 'on'].map((display) => ({ display })),
    )
  })

  test('is written within five seconds, and what is on now stands beside it', () => {
    show('a')
    log.follow(itemNews('b'))
    desk.clock.advance(2_000)
    expect(desk.lines('running-1.json')).toMatchObject([{ item: 'b', milliseconds: 2_000, ending: 'lost' }])
    expect(endings()).toEqual(['complete'])
    log.dispose()
    expect(Object.keys(desk.files())).toEqual([today])
  })

  test('of a clock that cannot be right proves nothing', () => {
    desk.known.time = false
    show('a', 'b')
    log.dispose()
    expect(desk.files()).toEqual({})
  })
})

describe('another start', () => {
  test('goes on with the day, and with what was on when the player was lost', () => {
    show('a')
    log.follow(itemNews('b'))
    desk.clock.advance(5_000)
    log = desk.open()
    log.follow(itemNews('c'))
    desk.clock.advance(3_000)
    log.dispose()
    expect(endings()).toEqual(['complete', 'lost', 'ended'])
  })
  test('what stood beside and was written since is not written twice', () => {
    show('a')
    desk.clock.advance(5_000)
    const running = desk.files()['running-1.json'] ?? ''
    show('b')
    desk.clock.advance(5_000)
    writeFileSync(join(desk.directory, 'plays/running-1.json'), running)
    rmSync(join(desk.directory, 'plays/running-2.json'))
    log = desk.open()
    log.dispose()
    expect(endings()).toEqual(['complete'])
  })
  test('a line that was never finished is left out', () => {
    show('a', 'b')
    log.dispose()
    appendFileSync(join(desk.directory, 'plays', today), '{"at":"2026-')
    desk.open().dispose()
    expect(endings()).toEqual(['complete', 'complete'])
    expect(desk.faults).toEqual(new Set())
  })
  test('a day that was changed is kept beside, another begins, and staff are told', () => {
    show('a', 'b')
    log.dispose()
    const file = join(desk.directory, 'plays', today)
    writeFileSync(file, readFileSync(file, 'utf8').replace('10000', '"10"'))
    const again = desk.open()
    expect(desk.faults).toEqual(new Set(['plays-broken']))
    again.follow(itemNews('c'))
    again.dispose()
    expect(Object.keys(desk.files()).toSorted()).toEqual([
      today,
      expect.stringMatching(/^broken-\d+-2026-01-05\.jsonl$/),
    ])
  })
})

describe('days', () => {
  test('end with a head over all of it and the head of the day before', async () => {
    show('a')
    turnedOffFor(24 * hour)
    show('b')
    turnedOffFor(24 * hour)
    show('c')
    log.dispose()
    const checked = await checkPlays(endedPlays(desk.directory))
    expect(checked).toMatchObject({ ok: true, summary: { days: 2, itemDays: 0, plays: 2 } })
    expect(desk.lines(today).at(-1)).toMatchObject({ number: 1, previous: '0'.repeat(64) })
    expect(desk.lines('2026-01-06.jsonl').at(-1)).toMatchObject({ number: 2 })
    const { ends, bytes } = await listEndedPlays(desk.directory)
    expect(ends).toMatchObject([{ day: '2026-01-05' }, { day: '2026-01-06' }])
    const files = desk.files()
    expect(bytes).toBe(Buffer.byteLength(`${files[today]}${files['2026-01-06.jsonl']}`))
  })
  test('a folder that is called like one is none', async () => {
    mkdirSync(join(desk.directory, playsFolderName, '2025-12-31.jsonl'))
    show('a')
    turnedOffFor(24 * hour)
    show('b')
    expect((await listEndedPlays(desk.directory)).ends).toMatchObject([{ day: '2026-01-05' }])
    expect(await checkPlays(endedPlays(desk.directory))).toMatchObject({ ok: true, summary: { plays: 1 } })
  })
  test('a play over midnight belongs to the day that it began in', () => {
    desk.clock.advance(15 * hour - 5_000)
    show('a', 'b')
    log.dispose()
    expect(desk.lines(today)).toMatchObject([{}, { item: 'a', milliseconds: 10_000 }, { number: 1 }])
    expect(desk.lines('2026-01-06.jsonl')).toMatchObject([{}, { item: 'b' }])
  })
  test('a day is over at midnight also where nothing is on, and the next begins with its first item', async () => {
    show('a')
    log.follow({ kind: 'neutral', takesOver: true })
    desk.clock.advance(10 * hour)
    expect(desk.lines(today), 'it is the same day').toHaveLength(2)
    desk.clock.advance(8 * hour)
    expect(desk.lines(today)).toMatchObject([{}, { item: 'a' }, { day: '2026-01-05', number: 1 }])
    expect(Object.keys(desk.files())).toEqual([today])
    desk.clock.advance(5 * hour)
    show('b')
    log.follow({ kind: 'neutral', takesOver: true })
    desk.clock.advance(24 * hour)
    expect(desk.lines('2026-01-06.jsonl')).toMatchObject([{}, { item: 'b' }, { number: 2 }])
    expect(await checkPlays(endedPlays(desk.directory))).toMatchObject({ ok: true, summary: { days: 2, plays: 2 } })
  })
  test('a day that is over is not sealed while nobody can say which day it is', () => {
    show('a')
    log.follow({ kind: 'neutral', takesOver: true })
    desk.known.time = false
    desk.clock.advance(24 * hour)
    expect(desk.lines(today)).toHaveLength(2)
    desk.known.time = true
    desk.clock.advance(5_000)
    expect(desk.lines(today).at(-1)).toMatchObject({ number: 1 })
  })
  test('a day that was not over when the player ended is sealed by the next start', () => {
    show('a')
    turnedOffFor(72 * hour)
    show('b')
    log.dispose()
    expect(desk.lines(today).at(-1)).toMatchObject({ day: '2026-01-05', number: 1 })
  })
  test('more than 400 days ago are deleted with their summaries, and the chain that is left still holds', async () => {
    show('a')
    turnedOffFor(24 * hour)
    writeFileSync(join(desk.directory, 'plays/2026-01-05.summary.json'), '{}')
    show('b')
    const ofThatDay = () => Object.keys(desk.files()).filter((name) => name.startsWith('2026-01-05'))
    turnedOffFor(399 * 24 * hour)
    show('c')
    expect(ofThatDay(), '400 days ago').toHaveLength(2)
    turnedOffFor(24 * hour)
    show('d')
    expect(ofThatDay(), '401 days ago').toEqual([])
    log.dispose()
    expect(await checkPlays(endedPlays(desk.directory))).toMatchObject({ ok: true, summary: { first: { number: 2 } } })
  })
  test('a clock that is set far ahead for a few minutes deletes nothing', () => {
    show('a')
    turnedOffFor(24 * hour)
    show('b')
    desk.known.ahead = 36 * 365 * 24 * hour
    show('c')
    desk.known.ahead = 0
    show('d')
    log.dispose()
    expect(Object.keys(desk.files()).toSorted()).toEqual(
      [today, '2026-01-06.jsonl', '2026-01-06-2.jsonl', '2061-12-28.jsonl'].toSorted(),
    )
  })
  test('a clock that is set far back for a few seconds deletes nothing', async () => {
    for (const item of ['a', 'b', 'c']) {
      show(item)
      turnedOffFor(24 * hour)
    }
    desk.known.ahead = -730 * 24 * hour
    show('d')
    desk.known.ahead = 0
    show('e')
    turnedOffFor(24 * hour)
    show('f')
    log.dispose()
    expect(Object.keys(desk.files()).toSorted()).toEqual(
      ['2024-01-09', '2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09'].map((day) => `${day}.jsonl`),
    )
    expect(await checkPlays(endedPlays(desk.directory))).toMatchObject({ ok: true, summary: { days: 5, plays: 5 } })
  })
  test('are deleted from the front of the chain, whatever a clock that was ahead called one of them', async () => {
    show('a')
    desk.known.ahead = 90 * 24 * hour
    show('b')
    desk.known.ahead = 0
    show('c')
    turnedOffFor(399 * 24 * hour)
    show('d')
    turnedOffFor(24 * hour)
    show('e')
    expect(desk.files()['2026-04-05.jsonl'], 'control').toBeDefined()
    turnedOffFor(24 * hour)
    show('f')
    turnedOffFor(24 * hour)
    show('g')
    log.dispose()
    expect(Object.keys(desk.files()).toSorted()).toEqual(
      ['2027-02-08.jsonl', '2027-02-09.jsonl', '2027-02-10.jsonl', '2027-02-11.jsonl'].toSorted(),
    )
    expect(await checkPlays(endedPlays(desk.directory))).toMatchObject({ ok: true, summary: { first: { number: 4 } } })
  })
  test('a clock set back to a day that is over writes it anew beside it', async () => {
    show('a')
    turnedOffFor(24 * hour)
    show('b')
    log.dispose()
    const early = playDesk()
    renameSync(join(desk.directory, 'plays'), join(early.directory, 'plays'))
    const again = early.open()
    again.follow(itemNews('c'))
    early.clock.advance(5_000)
    again.dispose()
    expect(Object.keys(early.files()).toSorted()).toEqual([today, '2026-01-05-2.jsonl', '2026-01-06.jsonl'].toSorted())
    expect(await checkPlays(endedPlays(early.directory))).toMatchObject({ ok: true, summary: { days: 2 } })
    early.remove()
  })
})
