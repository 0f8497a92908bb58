import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { ScheduleEntry } from '../../contract/package/package.ts'
import { weekdaySchema } from '../../contract/package/package.ts'
import { exampleManifest, examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import { createWallClock } from '../base/time/wall-clock.ts'
import { indexContent } from './content-index.ts'
import { oracleProgramme } from './oracle.fixture.ts'
import { exampleAddress, exampleContent } from './playback.fixture.ts'
import { previewAt, previewBetween } from './preview/preview.ts'

/** The table of docs/playback.md, line by line: what people are told there is what is played. */
type Line = {
  readonly text: string
  readonly zone: string
  readonly around: string
  readonly entry: ScheduleEntry
  readonly inForce: readonly (readonly [number, number])[]
}

const page = await readFile(resolve(import.meta.dirname, '../../../docs/playback.md'), 'utf8')
const minute = 60_000
const day = 1440 * minute

/** `03-28 21:00–03-29 04:00, …` of a year, in UTC; a day that is not said again is the same. */
function stretches(cell: string, year: number): Line['inForce'] {
  if (cell === 'never') return []
  return cell.split(', ').map((stretch) => {
    const [, day, from, later, until] = /^(\d\d-\d\d) (\d\d:\d\d)–(?:(\d\d-\d\d) )?(\d\d:\d\d)$/.exec(stretch) ?? []
    const nextYear = later !== undefined && day !== undefined && later < day
    const instant = (at: string): number => Date.parse(`${at}Z`)
    return [instant(`${year}-${day}T${from}`), instant(`${nextYear ? year + 1 : year}-${later ?? day}T${until}`)]
  })
}

let around = ''
const lines = page
  .split('\n')
  .filter((line) => /^\| [A-Z]\w+(\/\w+)? \|.*–/.test(line))
  .map((text): Line => {
    const [zone = '', happens = '', entry = '', inForce = ''] = text
      .split('|')
      .slice(1)
      .map((cell) => cell.trim())
    around = /^\d{4}-\d\d-\d\d/.exec(happens)?.[0] ?? around
    const [, weekday, from, until] = /^(\w{3}) (\d\d:\d\d)–(\d\d:\d\d)/.exec(entry) ?? []
    const times = { ...(from !== undefined && { from }), ...(until !== undefined && until !== '24:00' && { until }) }
    return {
      text,
      zone,
      around,
      entry: { playlist: 'entry', priority: 1, days: [weekdaySchema.parse(weekday)], ...times },
      inForce: stretches(inForce, Number(around.slice(0, 4))),
    }
  })

test('the table has its lines, for each of the three zones', () => {
  expect(lines.length).toBeGreaterThanOrEqual(25)
  for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']) {
    expect(lines.filter((line) => line.zone === zone).length).toBeGreaterThanOrEqual(5)
  }
})

test.each(lines)('$text', ({ zone, around: date, entry, inForce }) => {
  const programme = {
    playlists: [examplePlaylist('default', ['d']), examplePlaylist('entry', ['e'])],
    schedule: [entry],
  }
  const content = indexContent(exampleContent(programme), exampleAddress)
  const clock = createWallClock(zone)
  const middle = Date.parse(`${date}T00:00Z`)
  const [from, until] = [middle - day, middle + 2 * day]
  const found = previewBetween(content, from, until, clock).filter(({ turns }) => turns[0]?.reason.kind === 'schedule')
  expect(found.map((stretch) => [stretch.from, stretch.until])).toEqual(inForce)

  const manifest = exampleManifest(programme)
  for (let now = from; now < until; now += 10 * minute) {
    const expected = inForce.some(([begin, end]) => now >= begin && now < end) ? 'schedule' : 'default'
    expect(previewAt(content, now, clock)[0]?.reason.kind).toBe(expected)
    expect(oracleProgramme(manifest, zone, now).why).toBe(expected)
  }
})
