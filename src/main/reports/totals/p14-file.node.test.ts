import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { manualClock } from '../../base/time/manual-clock.ts'
import { surelyBeen } from '../../base/time/surely-been.ts'
import type { Share } from './totals.ts'
import { openViewingTotals } from './viewing-totals.node.ts'

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'totals-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const share = (item: string): Share => ({ package: 'shop', item, figure: 'seen', seconds: 20 })
const bytes = (): Promise<string> => readFile(join(directory, 'totals.sqlite'), 'latin1')
/** An hour of a day in January 2026, as this computer's zone has it. */
const on = (day: number, hour = 0, minute = 0): Date => new Date(2026, 0, day, hour, minute)

async function open(start = on(5, 8, 30), latestKnown = Number.POSITIVE_INFINITY, timeIsKnown = true) {
  const clock = manualClock(start)
  const [told, wrong]: [boolean[], { by: number }] = [[], { by: 0 }]
  const wall = { ...clock, now: () => new Date(clock.now().getTime() + wrong.by) }
  const totals = await openViewingTotals({
    directory,
    clock: wall,
    surelyBeen: surelyBeen(wall, () => Math.min(latestKnown, clock.now().getTime())),
    timeIsKnown: () => timeIsKnown,
    setFault: (_, stands) => told.push(!stands),
  })
  return { clock, totals, told, wrong }
}
type Opened = Awaited<ReturnType<typeof open>>
function sessions({ totals }: Opened, count: number, ...items: string[]): void {
  for (let each = 0; each < count; each++) totals.keep(items.map(share))
}
function fullHour({ clock, totals }: Opened): void {
  clock.advance(3_600_000)
  totals.writeFullHour()
}
/** Full hours, up to the first of the next day. */
function midnight(opened: Opened): void {
  const day = opened.clock.now().getDate()
  while (opened.clock.now().getDate() === day) fullHour(opened)
}
const periods = ({ totals }: Opened): unknown[] =>
  totals.all().map(({ from, until }) => [new Date(from), new Date(until)])

describe('P14: nothing about fewer than ten sessions is on the disk', () => {
  test('nine sessions leave the same bytes as none, at the turn of the day and at the end; ten leave a figure', async () => {
    const none = await open()
    midnight(none)
    none.totals.dispose()
    const before = await bytes()

    const nine = await open()
    sessions(nine, 9, 'bread', 'wine')
    sessions(nine, 3, 'tea')
    midnight(nine)
    expect(await bytes()).toBe(before)
    sessions(nine, 1, 'bread')
    sessions(nine, 9, 'tea')
    fullHour(nine)
    expect(await bytes(), 'on the full hour').toBe(before)
    midnight(nine)
    expect(nine.totals.all()).toEqual(
      ['bread', 'tea'].map((item) => ({
        from: on(5, 8).toISOString(),
        until: on(7).toISOString(),
        package: 'shop',
        item,
        figure: 'seen',
        sessions: 10,
        secondsEach: 20,
      })),
    )
    expect(await bytes()).toContain('bread')
    expect(await bytes()).not.toContain('wine')
    nine.totals.dispose()
    expect(await readdir(directory)).toEqual(['totals.sqlite'])
  })

  test('one session a day: nothing tells in which hour the tenth was, nor that it was the tenth', async () => {
    for (const hours of [1, 7, 14]) {
      const opened = await open()
      for (let day = 0; day < 9; day++) {
        sessions(opened, 1, 'bread')
        midnight(opened)
      }
      for (let each = 0; each < hours; each++) fullHour(opened)
      sessions(opened, 1, 'bread', 'wine')
      fullHour(opened)
      expect(opened.totals.all()).toEqual([])
      midnight(opened)
      expect(periods(opened)).toEqual([[on(5, 8), on(15)]])
      opened.totals.dispose()
      await rm(join(directory, 'totals.sqlite'))
    }
  })

  test('a day that turns while the computer sleeps is over before the next session comes', async () => {
    const opened = await open()
    sessions(opened, 10, 'bread')
    opened.clock.advance(20 * 3_600_000)
    sessions(opened, 1, 'bread')
    opened.totals.writeFullHour()
    expect(opened.totals.all()).toMatchObject([{ until: on(6).toISOString(), sessions: 10 }])
    sessions(opened, 9, 'bread')
    midnight(opened)
    expect(periods(opened).at(-1)).toEqual([on(6), on(7)])
    opened.totals.dispose()
  })

  test('a player that is ended every evening keeps figures, which say no more of when; another start on a day has none for it', async () => {
    for (const [day, hour] of [
      [5, 18],
      [5, 20],
      [6, 19],
    ] as const) {
      const opened = await open(on(day, hour - 1, 40))
      sessions(opened, 9, 'wine')
      sessions(opened, 10, 'bread')
      opened.clock.advance(50 * 60_000)
      opened.totals.dispose()
    }
    const last = await open(on(7, 8))
    expect(last.totals.all().map(({ item }) => item)).toEqual(['bread', 'bread'])
    expect(periods(last)).toEqual([
      [on(5, 17), on(6)],
      [on(6, 18), on(7)],
    ])
    last.totals.dispose()
  })

  test('what was not released ends with the player, and periods never overlap', async () => {
    const first = await open()
    sessions(first, 10, 'bread')
    midnight(first)
    sessions(first, 9, 'bread')
    first.totals.dispose()
    // The clock was set back meanwhile.
    const second = await open(on(5, 6, 10))
    sessions(second, 10, 'bread')
    midnight(second)
    expect(second.totals.all()).toHaveLength(1)
    midnight(second)
    expect(periods(second)).toEqual([
      [on(5, 8), on(6)],
      [on(6), on(7)],
    ])
    second.totals.dispose()
  })

  test('a clock that is set far ahead makes nothing old, and ends no period', async () => {
    const opened = await open()
    sessions(opened, 10, 'bread')
    midnight(opened)
    const ahead = await open(new Date(2062, 5, 1, 8, 30), opened.clock.now().getTime())
    sessions(ahead, 10, 'bread')
    midnight(ahead)
    expect(ahead.totals.all()).toEqual(opened.totals.all())
    expect(opened.totals.all()).toHaveLength(1)
    ahead.totals.dispose()
    opened.totals.dispose()
  })

  test('after a clock that was far ahead and was put right, totals go on, now and at the next start', async () => {
    const opened = await open()
    opened.wrong.by = 9 * 365 * 86_400_000
    sessions(opened, 10, 'wine')
    fullHour(opened)
    opened.wrong.by = 0
    sessions(opened, 10, 'bread', 'wine')
    midnight(opened)
    sessions(opened, 10, 'bread', 'wine')
    midnight(opened)
    expect(opened.totals.all().filter(({ item }) => item === 'bread')).toHaveLength(2)
    opened.totals.dispose()

    const ahead = await open(new Date(2035, 5, 1, 8, 30))
    sessions(ahead, 10, 'bread')
    midnight(ahead)
    ahead.totals.dispose()
    const right = await open(on(9, 8, 30))
    sessions(right, 10, 'bread')
    midnight(right)
    expect(periods(right)).toContainEqual([on(9, 8), on(10)])
    right.totals.dispose()
  })

  test('no period ends by a clock that cannot be right', async () => {
    const opened = await open(on(5, 8, 30), Number.POSITIVE_INFINITY, false)
    sessions(opened, 10, 'bread')
    midnight(opened)
    expect(opened.totals.all()).toEqual([])
    opened.totals.dispose()
  })

  test('is kept for two years; no log is written ahead, what is deleted is overwritten, no column holds a time finer than the hour', async () => {
    const opened = await open()
    sessions(opened, 10, 'bread')
    midnight(opened)
    for (const { from, until } of opened.totals.all()) expect([from, until].join()).toMatch(/^(\S+:00:00\.000Z,?){2}$/)
    opened.totals.dispose()
    const old = await open(new Date(on(6).getTime() + 730 * 86_400_000 - 1_800_000))
    fullHour(old)
    expect(old.totals.all(), 'two years old').toHaveLength(1)
    fullHour(old)
    expect(old.totals.all(), 'and an hour older').toEqual([])
    expect(await bytes()).not.toContain('bread')
    old.totals.dispose()
    const database = new DatabaseSync(join(directory, 'totals.sqlite'))
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'delete' })
    const columns = database.prepare("SELECT name FROM pragma_table_info('totals')").all()
    expect(columns.map(({ name }) => name)).toEqual([
      'from',
      'until',
      'package',
      'item',
      'figure',
      'sessions',
      'secondsEach',
    ])
    database.close()
  })

  test('a file that another program holds is no damaged one: totals are off until it lets go, and staff are told', async () => {
    const first = await open()
    sessions(first, 10, 'bread')
    midnight(first)
    first.totals.dispose()
    const other = new DatabaseSync(join(directory, 'totals.sqlite'))
    other.exec('BEGIN EXCLUSIVE')
    const opened = await open(on(6, 8, 30))
    fullHour(opened)
    expect(opened.told).toEqual([false, false])
    expect(await readdir(directory)).not.toContainEqual(expect.stringMatching(/^totals\.broken-/))
    other.exec('ROLLBACK')
    fullHour(opened)
    expect(opened.told).toEqual([false, false, true])
    sessions(opened, 10, 'bread')
    other.exec('BEGIN EXCLUSIVE')
    midnight(opened)
    expect(opened.told.at(-1)).toBe(false)
    expect(opened.totals.all(), 'what was read stays').toHaveLength(1)
    other.exec('ROLLBACK')
    other.close()
    fullHour(opened)
    expect(opened.told.at(-1)).toBe(true)
    expect(opened.totals.all()).toHaveLength(2)
    opened.totals.dispose()
    expect(await readdir(directory)).toEqual(['totals.sqlite'])
  })

  test('a damaged file is kept beside; where nothing can be kept, staff are told and the player goes on', async () => {
    await writeFile(join(directory, 'totals.sqlite'), 'no database at all, but long enough to look like one'.repeat(40))
    const opened = await open()
    expect(opened.told).toEqual([])
    opened.totals.dispose()
    expect((await readdir(directory)).toSorted()).toEqual([expect.stringMatching(/^totals\.broken-/), 'totals.sqlite'])
    await rm(directory, { recursive: true })
    const without = await open()
    expect(without.told).toEqual([false])
    sessions(without, 10, 'bread')
    midnight(without)
    expect(without.totals.all()).toEqual([])
    without.totals.dispose()
  })
})
