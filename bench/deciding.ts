import type { Item, Playlist, ScheduleEntry, Trigger } from '../src/contract/package/package.ts'
import { packageLimits } from '../src/contract/package/package.ts'
import { exampleItem, exampleManifest, examplePlaylist } from '../src/contract/package/package-example.fixture.ts'
import type { Audience } from '../src/contract/signals.ts'
import { weekdays } from '../src/contract/weekdays.ts'
import { createWallClock } from '../src/main/base/time/wall-clock.ts'
import { type ContentIndex, indexContent } from '../src/main/playback/content-index.ts'
import { createDecider } from '../src/main/playback/director.ts'
import { beginCursor, layOut } from '../src/main/playback/programme.ts'
import { noTriggers } from '../src/main/playback/triggers.ts'
import { atMost, type Bench, type Figure, milliseconds } from './measuring/figure.ts'
import { runAlone } from './measuring/run.ts'
import { quantile } from './measuring/statistics.ts'

const start = Date.parse('2026-03-28T12:00:00Z')
const minute = 60_000
const { items, playlists, scheduleEntries, triggers } = packageLimits
const places = (count: number): number[] => Array.from({ length: count }, (_, place) => place)
const time = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const instant = (minutes: number): string => new Date(start + minutes * minute).toISOString()

/** An item that is valid for a while only, each from another minute on. */
const passing = (place: number): Item =>
  exampleItem(`i${place}`, {
    asset: `a${place % 100}.webp`,
    validFrom: instant((place % 1440) - 1440),
    validUntil: instant((place % 1440) + 720),
  })
const smallPlaylists = (loop: Playlist['loop']): Playlist[] =>
  places(playlists).map((place) =>
    examplePlaylist(
      `p${place}`,
      places(items / playlists).map((each) => passing(place * 10 + each)),
      { loop },
    ),
  )
const dayparts = places(scheduleEntries).map(
  (place): ScheduleEntry => ({
    playlist: `p${place % playlists}`,
    priority: place % 10,
    days: [weekdays[place % 7] ?? 'mon', 'sat', 'sun'],
    from: time(place % 1440),
    until: time((place % 1440) + 30),
  }),
)
const always = places(scheduleEntries).map(
  (place): ScheduleEntry => ({ playlist: `p${place % playlists}`, priority: 5 }),
)
const rules = places(triggers).map(
  (place): Trigger => ({
    id: `t${place}`,
    when: {
      all: [
        { signal: 'attention', is: ['away'] },
        { any: [{ interest: 'bread' }, { signal: 'distance', is: ['near'] }] },
      ],
    },
    playlist: `p${place}`,
    at: 'now',
    holdFor: 'PT5S',
  }),
)
const looks: Audience = { words: { attention: 'looking', distance: 'near' }, interests: [] }

type Case = { readonly what: string; readonly content: ContentIndex; readonly audience: Audience | null }

function casesOf(): readonly Case[] {
  const index = (changes: Parameters<typeof exampleManifest>[0]): ContentIndex => {
    const manifest = exampleManifest(changes)
    const digests = Object.entries(manifest.assets).map(
      ([path, { sha256, type, bytes }]) => [sha256, { path, type, bytes }] as const,
    )
    return indexContent({ manifest, digests: new Map(digests) }, (sha256) => sha256)
  }
  const one = (loop: Playlist['loop']) => [examplePlaylist('one', places(items).map(passing), { loop })]
  return [
    {
      what: '10,000 dayparts',
      content: index({ playlists: smallPlaylists('sequential'), schedule: dayparts }),
      audience: null,
    },
    {
      what: '… and 1,000 triggers that do not hold',
      content: index({ playlists: smallPlaylists('sequential'), schedule: dayparts, triggers: rules }),
      audience: looks,
    },
    {
      what: '10,000 equals in force at once',
      content: index({ playlists: smallPlaylists('weighted'), schedule: always }),
      audience: null,
    },
    { what: 'a shuffled playlist of 20,000 items', content: index({ playlists: one('shuffle') }), audience: null },
    { what: 'a weighted playlist of 20,000 items', content: index({ playlists: one('weighted') }), audience: null },
  ]
}

/** Milliseconds of each decision, and of each plan laid out from it, at one minute after the other. */
function measureCase({ content, audience }: Case, count: number) {
  const wallClock = createWallClock('Europe/Berlin')
  const decide = createDecider()
  const deciding = Array<number>(count).fill(Infinity)
  const layingOut = Array<number>(count).fill(Infinity)
  const nobody = { monotonic: 0, resting: new Set<string>(), triggers: noTriggers }
  // The first round warms the engine up. Of the others the fastest counts: what is slower waited for other programs.
  for (let round = 0; round < 5; round++) {
    for (let place = 0; place < count; place++) {
      const moment = { kind: 'known', now: start + place * minute } as const
      const before = performance.now()
      const { turns } = decide({ content, moment, wallClock, audience, ...nobody })
      const decided = performance.now()
      if (turns.length > 0) layOut(turns, beginCursor(place))
      const laidOut = performance.now()
      if (round === 0) continue
      deciding[place] = Math.min(deciding[place] ?? Infinity, decided - before)
      layingOut[place] = Math.min(layingOut[place] ?? Infinity, laidOut - decided)
    }
  }
  return { deciding, layingOut }
}

const seen = (values: readonly number[]): string =>
  `p50 ${milliseconds(quantile(values, 0.5))}, p99 ${milliseconds(quantile(values, 0.99))}`

export const deciding: Bench = {
  name: 'deciding',
  method:
    'What the director takes to decide, with packages at the limits of the format: 2,000 playlists, 20,000 items that are each valid for a while, 10,000 schedule entries. Decided for each minute of a day with a change of clocks in it, so that other items are valid from one time to the next, and what was found out before helps only for playlists in which nothing changed; four times, of which the fastest counts, so that other programs do not. Beside it what it takes to lay the decision out as a plan, which happens only when the programme changes.',
  async measure({ quick }) {
    return casesOf().flatMap((each): Figure[] => {
      const { deciding, layingOut } = measureCase(each, quick ? 100 : 1_440)
      return [
        { what: each.what, seen: seen(deciding), goal: atMost(quantile(deciding, 0.99), 1, '1.0 ms (p99)') },
        { what: '… its plan', seen: seen(layingOut) },
      ]
    })
  },
}

if (import.meta.main) await runAlone(deciding)
