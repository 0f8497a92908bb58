import type { Item, Manifest, ScheduleEntry } from '../../contract/package/package.ts'

/**
 * What the format says of schedules, said once more as slowly and plainly as can be: no edge is computed, nothing is
 * prepared, and none of the director's code is used. Zones are a list of the days on which their clocks were changed.
 */

/** From each instant on: minutes ahead of UTC, as the zones' laws have it. */
const offsets: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  UTC: [['2000-01-01T00:00Z', 0]],
  // The last Sundays of March and October, at one o'clock UTC.
  'Europe/Berlin': [
    ['2025-10-26T01:00Z', 60],
    ['2026-03-29T01:00Z', 120],
    ['2026-10-25T01:00Z', 60],
    ['2027-03-28T01:00Z', 120],
    ['2027-10-31T01:00Z', 60],
    ['2028-03-26T01:00Z', 120],
    ['2028-10-29T01:00Z', 60],
  ],
  // The second Sunday of March and the first of November, at two o'clock there.
  'America/New_York': [
    ['2025-11-02T06:00Z', -300],
    ['2026-03-08T07:00Z', -240],
    ['2026-11-01T06:00Z', -300],
    ['2027-03-14T07:00Z', -240],
    ['2027-11-07T06:00Z', -300],
    ['2028-03-12T07:00Z', -240],
    ['2028-11-05T06:00Z', -300],
  ],
  // The first Sundays of April and October, at two o'clock there, by half an hour.
  'Australia/Lord_Howe': [
    ['2025-10-04T15:30Z', 660],
    ['2026-04-04T15:00Z', 630],
    ['2026-10-03T15:30Z', 660],
    ['2027-04-03T15:00Z', 630],
    ['2027-10-02T15:30Z', 660],
    ['2028-04-01T15:00Z', 630],
    ['2028-09-30T15:30Z', 660],
  ],
}

export const oracleZones: readonly string[] = Object.keys(offsets)

const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

/** What a clock on the wall shows. */
function onTheWall(zone: string, instant: number) {
  let minutes = 0
  for (const [since, ahead] of offsets[zone] ?? []) if (instant >= Date.parse(since)) minutes = ahead
  const shifted = new Date(instant + minutes * 60_000)
  const today = shifted.getUTCDay()
  return { time: shifted.toISOString().slice(11, 16), today: days[today], yesterday: days[(today + 6) % 7] }
}

function isBetween(instant: number, from: string | undefined, until: string | undefined): boolean {
  if (from !== undefined && instant < Date.parse(from)) return false
  return until === undefined || instant < Date.parse(until)
}

export function oracleHolds(entry: ScheduleEntry, zone: string, instant: number): boolean {
  if (!isBetween(instant, entry.validFrom, entry.validUntil)) return false
  const { time, today, yesterday } = onTheWall(zone, instant)
  const from = entry.from ?? '00:00'
  const until = entry.until ?? '24:00'
  const beginsOn = (day: (typeof days)[number] | undefined): boolean =>
    day !== undefined && (entry.days === undefined || entry.days.includes(day))
  if (from < until) return beginsOn(today) && time >= from && time < until
  return (beginsOn(today) && time >= from) || (beginsOn(yesterday) && time < until)
}

export type OracleProgramme = {
  readonly why: 'schedule' | 'default' | 'fallback'
  /** By place in the schedule. */
  readonly entries: readonly number[]
  readonly interrupt: boolean
  /** `PLAYLIST/ITEM` of everything that can come. */
  readonly items: ReadonlySet<string>
}

/** What everybody sees at an instant; `broken` are paths of assets that cannot be shown. */
export function oracleProgramme(
  manifest: Manifest,
  zone: string,
  instant: number,
  broken: readonly string[] = [],
): OracleProgramme {
  const canShow = (item: Item): boolean =>
    !broken.includes(item.asset) && isBetween(instant, item.validFrom, item.validUntil)
  const itemsOf = (id: string): string[] =>
    manifest.playlists
      .filter((playlist) => playlist.id === id)
      .flatMap(({ items }) => items.filter(canShow).map((item) => `${id}/${item.id}`))

  for (let priority = 9; priority >= 0; priority--) {
    const places = [...manifest.schedule.keys()].filter((place) => {
      const entry = manifest.schedule[place]
      return entry?.priority === priority && oracleHolds(entry, zone, instant) && itemsOf(entry.playlist).length > 0
    })
    if (places.length === 0) continue
    const entries = places.flatMap((place) => manifest.schedule[place] ?? [])
    const interrupt = entries.some((entry) => entry.interrupt === true)
    const items = new Set(entries.flatMap(({ playlist }) => itemsOf(playlist)))
    return { why: 'schedule', entries: places, interrupt, items }
  }
  const items = new Set(itemsOf(manifest.defaultPlaylist))
  return { why: items.size > 0 ? 'default' : 'fallback', entries: [], interrupt: false, items }
}
