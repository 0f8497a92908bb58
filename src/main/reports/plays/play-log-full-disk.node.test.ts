import { chmodSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkPlays } from './play-chain.node.ts'
import { endedPlays } from './play-folder.node.ts'
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
test('what cannot be written waits in memory, staff are told, and it comes when it can', () => {
  log.dispose()
  const folder = join(desk.directory, 'plays')
  renameSync(folder, join(desk.directory, 'elsewhere'))
  writeFileSync(folder, 'in the way')
  const again = desk.open()
  expect(desk.faults).toContain('plays-not-written')
  again.follow(itemNews('a'))
  desk.clock.advance(10_000)
  again.follow(itemNews('b'))
  desk.clock.advance(10_000)
  chmodSync(folder, 0o600)
  renameSync(folder, join(desk.directory, 'away'))
  desk.clock.advance(5_000)
  expect(desk.faults).toEqual(new Set())
  expect(desk.lines(today)).toMatchObject([{ kept: 'every-play' }, { item: 'a', ending: 'complete' }])
  again.dispose()
})

test('what was on at the end, and cannot be written then, is known at the next start as far as it was written before', () => {
  show('a')
  log.follow(itemNews('b'))
  desk.clock.advance(5_000)
  const [file, elsewhere] = [join(desk.directory, 'plays', today), join(desk.directory, 'elsewhere')]
  renameSync(file, elsewhere)
  mkdirSync(file)
  log.dispose()
  expect(desk.faults).toEqual(new Set(['plays-not-written']))
  rmdirSync(file)
  renameSync(elsewhere, file)
  log = desk.open()
  log.dispose()
  expect(desk.lines(today)).toMatchObject([{}, { item: 'a', ending: 'complete' }, { item: 'b', ending: 'lost' }])
  expect(Object.keys(desk.files())).toEqual([today])
})

test('a day that is over, and that the disk did not give at the start, is sealed once it does', async () => {
  show('a')
  log.dispose()
  const [folder, elsewhere] = [join(desk.directory, 'plays'), join(desk.directory, 'elsewhere')]
  renameSync(folder, elsewhere)
  writeFileSync(folder, 'in the way')
  desk.clock.advance(24 * hour)
  log = desk.open()
  show('b', 'c')
  rmSync(folder)
  renameSync(elsewhere, folder)
  desk.clock.advance(5_000)
  expect(desk.faults).toEqual(new Set())
  expect(desk.lines(today).at(-1)).toMatchObject({ day: '2026-01-05', number: 1 })
  expect(desk.lines('2026-01-06.jsonl')).toMatchObject([{ kept: 'every-play' }, { item: 'b' }])
})

test('over midnight with a full disk, each day keeps its own plays', async () => {
  desk.clock.advance(15 * hour - 25_000)
  show('a')
  const [folder, elsewhere] = [join(desk.directory, 'plays'), join(desk.directory, 'elsewhere')]
  desk.clock.advance(5_000)
  renameSync(folder, elsewhere)
  writeFileSync(folder, 'in the way')
  show('b', 'c', 'd')
  desk.clock.advance(24 * hour)
  show('e')
  expect(desk.faults).toEqual(new Set(['plays-not-written']))
  rmSync(folder)
  renameSync(elsewhere, folder)
  desk.clock.advance(5_000)
  log.dispose()
  expect(desk.faults).toEqual(new Set())
  const itemsOf = (name: string) => desk.lines(name).flatMap((line) => (line as { item?: string }).item ?? [])
  expect(itemsOf(today)).toEqual(['a', 'b'])
  expect(itemsOf('2026-01-06.jsonl')).toEqual(['c', 'd'])
  expect(itemsOf('2026-01-07.jsonl')).toEqual(['e'])
  expect(await checkPlays(endedPlays(desk.directory))).toMatchObject({ ok: true, summary: { days: 2, plays: 4 } })
})
