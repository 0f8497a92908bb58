import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { manualClock } from '../../base/manual-clock.ts'
import { surelyBeen } from '../../base/surely-been.ts'
import type { Share } from './totals.ts'
import { openViewingTotals } from './viewing-totals.node.ts'

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'totals-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const share = (item: string): Share => ({ package: 'shop', item, figure: 'seen', seconds: 20 })
const bytes = (): Promise<string> => readFile(join(directory, 'totals.sqlite'), 'latin1')
async function open(start = new Date('2026-01-05T08:30:00Z'), latestKnown = Number.POSITIVE_INFINITY) {
  const clock = manualClock(start)
  const told: boolean[] = []
  const totals = await openViewingTotals(
    directory,
    clock,
    surelyBeen(clock, () => latestKnown),
    (kept) => told.push(kept),
  )
  return { clock, totals, told }
}
type Opened = Awaited<ReturnType<typeof open>>
function sessions({ totals }: Opened, count: number, ...items: string[]): void {
  for (let each = 0; each < count; each++) totals.keep(items.map(share))
}
function fullHour({ clock, totals }: Opened): void {
  clock.advance(3_600_000)
  totals.writeFullHour()
}

describe('P14: nothing about fewer than ten sessions is on the disk', () => {
  test('nine sessions leave the same bytes as none, at the hour and at the end; ten leave a figure', async () => {
    const none = await open()
    fullHour(none)
    none.totals.dispose()
    const before = await bytes()

    const nine = await open()
    sessions(nine, 9, 'bread', 'wine')
    fullHour(nine)
    expect(await bytes()).toBe(before)
    sessions(nine, 1, 'bread')
    expect(await bytes()).toBe(before)
    fullHour(nine)
    expect(nine.totals.all()).toEqual([
      {
        from: '2026-01-05T08:00:00.000Z',
        until: '2026-01-05T10:00:00.000Z',
        package: 'shop',
        item: 'bread',
        figure: 'seen',
        sessions: 10,
        secondsEach: 20,
      },
    ])
    expect(await bytes()).toContain('bread')
    expect(await bytes()).not.toContain('wine')
    nine.totals.dispose()
    expect(await readdir(directory)).toEqual(['totals.sqlite'])
  })

  test('what was not released ends with the player, and periods never overlap', async () => {
    const first = await open()
    sessions(first, 10, 'bread')
    fullHour(first)
    sessions(first, 9, 'bread')
    first.totals.dispose()
    // The clock was set back meanwhile.
    const second = await open(new Date('2026-01-05T06:10:00Z'))
    sessions(second, 10, 'bread')
    fullHour(second)
    expect(second.totals.all()).toHaveLength(1)
    for (let each = 0; each < 4; each++) fullHour(second)
    expect(second.totals.all().map(({ from, until }) => [from.slice(11, 16), until.slice(11, 16)])).toEqual([
      ['08:00', '09:00'],
      ['09:00', '10:00'],
    ])
    second.totals.dispose()
  })

  test('a clock that is set far ahead over a full hour makes nothing old', async () => {
    const opened = await open()
    sessions(opened, 10, 'bread')
    fullHour(opened)
    const ahead = await open(new Date('2062-06-01T08:30:00Z'), opened.clock.now().getTime())
    fullHour(ahead)
    expect(ahead.totals.all()).toEqual(opened.totals.all())
    expect(opened.totals.all()).toHaveLength(1)
    ahead.totals.dispose()
    opened.totals.dispose()
  })

  test('is kept for two years; no log is written ahead, what is deleted is overwritten, no column holds a time finer than the hour', async () => {
    const opened = await open()
    sessions(opened, 10, 'bread')
    fullHour(opened)
    for (const { from, until } of opened.totals.all()) expect([from, until].join()).toMatch(/^(\S+:00:00\.000Z,?){2}$/)
    opened.totals.dispose()
    const old = await open(new Date(Date.parse('2026-01-05T08:30:00Z') + 730 * 86_400_000))
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
    fullHour(without)
    expect(without.totals.all()).toEqual([])
    without.totals.dispose()
  })
})
