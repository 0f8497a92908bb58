import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Item, Manifest, ScheduleEntry } from '../../contract/package/package.ts'
import { exampleItem, examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import { weekdays } from '../../contract/weekdays.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { oracleProgramme, oracleZones } from './oracle.fixture.ts'
import { exampleAddress, exampleContent, exampleTime } from './playback.fixture.ts'
import { createPlayback } from './playback-runner.ts'

/** The player against the oracle, minute by minute, through days on which the clocks are changed and others. */
const minute = 60_000
const playlistIds = ['default', 'one', 'two', 'three']
/** Each day begins in the afternoon UTC before it, so that midnight and the change are in the middle, in any zone. */
const days = [
  '2026-03-28',
  '2026-10-24',
  '2026-03-07',
  '2026-10-31',
  '2026-04-04',
  '2026-10-03',
  '2028-02-28',
  '2026-12-31',
]

const timeOfDay = fc
  .oneof(fc.integer({ min: 0, max: 1439 }), fc.constantFrom(0, 60, 90, 120, 150, 180, 1320))
  .map((all) => `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`)
const instantOf = (day: string) =>
  fc
    .integer({ min: -60, max: 1500 })
    .map((after) => new Date(Date.parse(`${day}T12:00Z`) + after * minute).toISOString())

function programmes(day: string) {
  const validity = { validFrom: instantOf(day), validUntil: instantOf(day) }
  const item = (id: string): fc.Arbitrary<Item> =>
    fc.record(validity, { requiredKeys: [] }).map((changes) => exampleItem(id, changes as Partial<Item>))
  const playlist = (id: string) =>
    fc
      .tuple(item(`${id}-a`), item(`${id}-b`))
      .chain(([a, b]) => fc.constantFrom([a], [a, b], [a, b]).map((items) => examplePlaylist(id, items)))
  const entry = fc.record(
    {
      playlist: fc.constantFrom(...playlistIds),
      priority: fc.integer({ min: 0, max: 3 }),
      days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }),
      from: timeOfDay,
      until: timeOfDay,
      interrupt: fc.boolean(),
      ...validity,
    },
    { requiredKeys: ['playlist', 'priority'] },
  )
  return fc.record({
    playlists: fc.tuple(...playlistIds.map(playlist)),
    schedule: fc.array(entry, { maxLength: 8 }).map((entries) => entries as ScheduleEntry[]),
    defaultPlaylist: fc.constant('default'),
  })
}
const stories = fc.constantFrom(...days).chain((day) =>
  fc.record({
    day: fc.constant(day),
    zone: fc.constantFrom(...oracleZones),
    programme: programmes(day),
    broken: fc.constantFrom<string[]>([], ['one-a.webp'], ['two-a.webp', 'default-a.webp']),
  }),
)
type Story = { day: string; zone: string; programme: Partial<Manifest>; broken: string[] }

/** At which minutes of a day something else was planned than the oracle says; `wrong`: what the player is told instead. */
function differences(
  { day, zone, programme, broken }: Story,
  wrong: { readonly zone?: string; readonly schedule?: ScheduleEntry[] } = {},
): readonly string[] {
  const start = Date.parse(`${day}T12:00Z`)
  const clock = manualClock(new Date(start))
  const { manifest } = exampleContent(programme)
  const content = exampleContent({ ...programme, ...(wrong.schedule && { schedule: wrong.schedule }) }, broken)
  const time = exampleTime(wrong.zone ?? zone)
  const playback = createPlayback({ clock, ...time, random: () => 0.3, content, address: exampleAddress })
  const differing: string[] = []
  let before: readonly number[] = []
  for (let now = start; now < start + 1500 * minute; now += minute) {
    const { items, entries, interrupt } = oracleProgramme(manifest, zone, now, broken)
    const expected = items.size > 0 ? [...items].toSorted() : ['fallback']
    const keys = playback.plan().items.map(({ key }) => key.replace(/(\/\d+)?~.*/, ''))
    const planned = [...new Set(keys)].toSorted()
    if (planned.join() !== expected.join()) differing.push(`${new Date(now).toISOString()}: ${planned} not ${expected}`)
    // At once is the interrupt itself, not whoever else has the same priority.
    const begun = interrupt ? entries.filter((place) => !before.includes(place)) : []
    const atOnce = begun.flatMap((place) => manifest.schedule[place] ?? []).filter((entry) => entry.interrupt)
    const first = keys[0]?.split('/')[0]
    if (now > start && atOnce.length > 0 && !atOnce.some(({ playlist }) => playlist === first))
      differing.push(`${new Date(now).toISOString()}: ${first} before the interrupt`)
    before = entries
    clock.advance(minute)
  }
  playback.dispose()
  return differing
}

describe('a day of the player, minute by minute, as the oracle has it', () => {
  test('schedule, priorities, validity, days and times of day, on nights when the clocks change', () => {
    fc.assert(
      fc.property(stories, (story) => {
        expect(differences(story)).toEqual([])
      }),
      { numRuns: 12 },
    )
  })

  test('an interrupt among equals comes first, at every minute at which one begins', () => {
    const interrupts = Array.from({ length: 5 }, (_, hour): ScheduleEntry => {
      const from = `${20 + (hour % 4)}:${hour}${hour}`
      return { playlist: 'one', priority: 1, from, until: '23:59', interrupt: true }
    })
    const equals = ['two', 'three'].map((playlist): ScheduleEntry => ({ playlist, priority: 1 }))
    const programme = {
      playlists: playlistIds.map((id) => examplePlaylist(id, [`${id}-a`])),
      schedule: [...equals, ...interrupts],
      defaultPlaylist: 'default',
    }
    expect(differences({ day: '2026-04-04', zone: 'UTC', programme, broken: [] })).toEqual([])
  })

  test('control: a player that goes by another clock, or plays a night on the wrong day, is found out', () => {
    const night: ScheduleEntry = { playlist: 'night', priority: 1, days: ['sat'], from: '22:00', until: '02:00' }
    const story = (changes: Partial<ScheduleEntry>): Story => ({
      day: '2026-10-24',
      zone: 'Europe/Berlin',
      programme: {
        playlists: [examplePlaylist('default', ['d']), examplePlaylist('night', ['n'])],
        schedule: [{ ...night, ...changes }],
      },
      broken: [],
    })
    expect(differences(story({}))).toEqual([])
    expect(differences(story({}), { zone: 'UTC' }).length).toBe(240)
    expect(differences(story({}), { schedule: [{ ...night, days: ['sun'] }] }).length).toBe(240)
  })
})
