import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleManifest, examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import type { PlayReport } from '../../contract/play-report.ts'
import { defaultHours } from '../../contract/settings/settings-hours.ts'
import type { ReportsOrder, ReportsOutcome } from '../../contract/workers/reports-work.ts'
import { itemNews, playDesk } from '../reports/plays/play-log.fixture.ts'
import { removeUnfinished } from './reports-unfinished.node.ts'
import { doReportsWork } from './reports-work.node.ts'

const desk = playDesk()
const day = 86_400_000
const manifest = exampleManifest({
  id: 'north',
  version: 3,
  playlists: [examplePlaylist('everyone', ['bread', 'wine', 'never'])],
})

/** Three days that are over: bread, wine, bread; on the second somebody pressed the button. */
beforeAll(() => {
  for (let place = 0; place < 3; place++) {
    const log = desk.open()
    for (const item of ['bread', 'wine', 'bread']) {
      log.follow(itemNews(item))
      desk.clock.advance(10_000)
    }
    if (place === 1) log.sessionChanged(true)
    log.dispose()
    desk.clock.advance(day)
  }
  desk.open().dispose()
  writeFileSync(join(desk.directory, 'manifest.json'), JSON.stringify(manifest))
})
afterAll(() => desk.remove())

function work(order: ReportsOrder, calledOffAfter = Infinity) {
  const told: { done: number; total: number }[] = []
  const calledOff = new AbortController()
  const ended = doReportsWork(order, {
    signal: calledOff.signal,
    tell(progress) {
      told.push(progress)
      if (told.length > calledOffAfter) calledOff.abort()
    },
  })
  return { ended, told, abort: () => calledOff.abort() }
}

const order = (changes: Partial<Extract<ReportsOrder, { type: 'report' }>> = {}): ReportsOrder => ({
  type: 'report',
  dataDirectory: desk.directory,
  question: { period: { from: '2026-01-05', until: '2026-01-31' }, item: null },
  plan: { folder: desk.directory, playerVersion: '1.0.0', damaged: [], timeZone: 'UTC', hours: defaultHours },
  ...changes,
})
const reportIn = (outcome: ReportsOutcome): PlayReport => {
  if (outcome.kind !== 'reported') throw new Error(outcome.kind)
  return outcome.report
}
const summaries = (): string[] => readdirSync(join(desk.directory, 'plays')).filter((name) => name.includes('summary'))

describe('a report', () => {
  test('adds up days with every play, and of the others says which items were on', async () => {
    const { ended, told } = work(order())
    const report = reportIn(await ended)
    expect(report.days).toEqual([
      { day: '2026-01-05', kept: 'every-play', plays: 3, milliseconds: 30_000 },
      { day: '2026-01-06', kept: 'items', plays: 0, milliseconds: 0 },
      { day: '2026-01-07', kept: 'every-play', plays: 3, milliseconds: 30_000 },
    ])
    expect(report.items.map(({ item, plays, itemDays }) => [item, plays, itemDays])).toEqual([
      ['bread', 4, 1],
      ['wine', 2, 1],
      ['never', 0, 0],
    ])
    expect(told.at(-1)).toEqual({ done: 3, total: 3 })
  })

  test('compares what was shown with what the package plans, an item that never came among them', async () => {
    const { items, voice } = reportIn(await work(order()).ended)
    expect(voice).toEqual({ package: 'north', version: 3, days: 2 })
    const shares = items.map(({ item, voice: share }) => [item, share?.real, share?.planned])
    expect(shares).toEqual([
      ['bread', expect.closeTo(2 / 3), expect.closeTo(1 / 3)],
      ['wine', expect.closeTo(1 / 3), expect.closeTo(1 / 3)],
      ['never', 0, expect.closeTo(1 / 3)],
    ])
  })

  test('plans nothing for days of another version, and nothing where no package plays', async () => {
    const folder = join(desk.directory, 'newer')
    mkdirSync(folder)
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, version: 4 }))
    const plan = { folder, playerVersion: '1.0.0', damaged: [], timeZone: 'UTC', hours: defaultHours }
    expect(reportIn(await work(order({ plan })).ended).voice).toBeNull()
    const { voice, items } = reportIn(await work(order({ plan: null })).ended)
    expect([voice, items.length]).toEqual([null, 2])
  })

  test('of one item tells that item’s days', async () => {
    const question = {
      period: { from: '2026-01-07', until: '2026-01-07' },
      item: { package: 'north', item: 'wine' },
    }
    const { days } = reportIn(await work(order({ question })).ended)
    expect(days).toEqual([{ day: '2026-01-07', kept: 'every-play', plays: 1, milliseconds: 10_000 }])
  })

  test('keeps a summary beside each day, makes a broken or foreign one anew, and does without where it cannot', async () => {
    const before = reportIn(await work(order()).ended)
    expect(summaries()).toEqual(['2026-01-05', '2026-01-06', '2026-01-07'].map((date) => `${date}.summary.json`))
    const plays = join(desk.directory, 'plays')
    const [first = '', , third = ''] = summaries().map((name) => join(plays, name))
    writeFileSync(first, readFileSync(third))
    writeFileSync(third, '{')
    expect(reportIn(await work(order()).ended)).toEqual(before)
    expect(JSON.parse(readFileSync(first, 'utf8'))).toMatchObject({ day: '2026-01-05' })
    rmSync(first)
    mkdirSync(`${first}.new/in-the-way`, { recursive: true })
    expect(reportIn(await work(order()).ended)).toEqual(before)
    expect(existsSync(first)).toBe(false)
    rmSync(`${first}.new`, { recursive: true, force: true })
  })

  test('P14: the summary of a day on which somebody pressed the button holds its items, and no figure', async () => {
    await work(order()).ended
    const { kept, packages } = JSON.parse(readFileSync(join(desk.directory, 'plays/2026-01-06.summary.json'), 'utf8'))
    expect(kept).toBe('items')
    expect(packages[0].items).toEqual([
      ['bread', 0, 0, 0, 0],
      ['wine', 0, 0, 0, 0],
    ])
  })

  test('names a day that was changed afterwards, and goes on', async () => {
    const file = join(desk.directory, 'plays/2026-01-07.jsonl')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace('"item":"wine"', '"item":7'))
    rmSync(join(desk.directory, 'plays/2026-01-07.summary.json'), { force: true })
    expect(reportIn(await work(order()).ended).days.at(-1)).toMatchObject({ kept: 'unreadable', plays: 0 })
    writeFileSync(file, text)
  })
})

describe('other work on the log', () => {
  const save = (format: 'jsonl' | 'csv' | 'days', file: string): ReportsOrder => ({
    type: 'save',
    dataDirectory: desk.directory,
    format,
    file,
  })
  const target = (name: string): string => join(desk.directory, 'documents', name)

  test('a table by item and day leaves figures empty that nobody knows', async () => {
    expect(await work(save('days', target('days.csv'))).ended).toEqual({ kind: 'saved' })
    expect(readFileSync(target('days.csv'), 'utf8').split('\r\n').slice(0, 4)).toEqual([
      'day,package,version,item,plays,seconds,cut short,display off',
      '2026-01-05,north,3,bread,2,20,0,0',
      '2026-01-05,north,3,wine,1,10,0,0',
      '2026-01-06,north,3,bread,,,,',
    ])
  })

  test('what is called off leaves nothing half-done', async () => {
    expect(await work(save('jsonl', target('half.jsonl')), 1).ended).toEqual({ kind: 'aborted' })
    expect(readdirSync(join(desk.directory, 'documents')).filter((name) => name.startsWith('half'))).toEqual([])
    const stick = join(desk.directory, 'stick')
    mkdirSync(stick)
    const copy: ReportsOrder = {
      type: 'copy',
      dataDirectory: desk.directory,
      folder: join(stick, 'askfirst-reports/shop-2026-01-08'),
      files: [
        { name: 'receipts.jsonl', text: 'one\n' },
        { name: 'plays.csv', plays: 'csv' },
      ],
    }
    expect(await work(copy, 2).ended).toEqual({ kind: 'aborted' })
    expect(readdirSync(join(stick, 'askfirst-reports'))).toEqual([])
    expect(await work(copy).ended).toMatchObject({ kind: 'copied' })
    expect(readdirSync(join(stick, 'askfirst-reports/shop-2026-01-08'))).toEqual(['plays.csv', 'receipts.jsonl'])
  })

  test('a copy of texts alone is called off, too, and leaves nothing', async () => {
    const stick = join(desk.directory, 'texts')
    mkdirSync(stick)
    const copy: ReportsOrder = {
      type: 'copy',
      dataDirectory: desk.directory,
      folder: join(stick, 'askfirst-reports/shop-2026-01-08'),
      files: [{ name: 'receipts.jsonl', text: 'one\n' }],
    }
    const { ended, abort } = work(copy)
    abort()
    expect(await ended).toEqual({ kind: 'aborted' })
    expect(readdirSync(join(stick, 'askfirst-reports'))).toEqual([])
    expect(await work(copy).ended).toEqual({ kind: 'copied', folder: copy.folder })
    expect(readdirSync(copy.folder)).toEqual(['receipts.jsonl'])
  })

  test('what a process left that was killed is removed, and nothing else', async () => {
    const stick = join(desk.directory, 'killed')
    const folder = join(stick, 'askfirst-reports/shop-2026-01-08-2')
    mkdirSync(`${folder}.partial`, { recursive: true })
    mkdirSync(join(stick, 'askfirst-reports/shop-2026-01-08'))
    writeFileSync(join(`${folder}.partial`, 'plays.jsonl.new'), 'ha')
    await removeUnfinished({ type: 'copy', dataDirectory: desk.directory, folder, files: [] })
    expect(readdirSync(join(stick, 'askfirst-reports'))).toEqual(['shop-2026-01-08'])
    writeFileSync(join(stick, 'plays.csv'), 'saved before')
    writeFileSync(join(stick, 'plays.csv.new'), 'ha')
    await removeUnfinished(save('csv', join(stick, 'plays.csv')))
    await removeUnfinished({ type: 'check', dataDirectory: desk.directory })
    expect(readdirSync(stick)).toEqual(['askfirst-reports', 'plays.csv'])
    expect(readFileSync(join(stick, 'plays.csv'), 'utf8')).toBe('saved before')
  })

  test('where it cannot be saved is told; the check counts days and plays', async () => {
    writeFileSync(join(desk.directory, 'in-the-way'), '')
    const refused = await work(save('csv', join(desk.directory, 'in-the-way/plays.csv'))).ended
    expect(refused).toEqual({ kind: 'refused', reason: 'not-saved' })
    const check: ReportsOrder = { type: 'check', dataDirectory: desk.directory }
    expect(await work(check).ended).toEqual({ kind: 'holds', days: 3, plays: 6 })
  })
})
