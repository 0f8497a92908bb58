import { interestsNamed, namesSignal } from './condition-signals.ts'
import { truthOf } from './condition-truth.ts'
import type { Manifest, Trigger } from './package.ts'

/** Who can come to see a playlist. A playlist can be in both sets; for each that a signal calls, P12 wants it so. */
export type Reach = {
  /** Scheduled, the default, or called by interests alone. */
  readonly forAll: ReadonlySet<string>
  /** Called by a trigger that names a camera signal. */
  readonly underSignal: ReadonlySet<string>
}

/**
 * The playlists that somebody can call by telling interests and nothing else: one alone, or all that a trigger names.
 * A trigger that no telling can make hold, or that an earlier one always forestalls, calls none.
 */
function calledByTelling(triggers: readonly Trigger[]): ReadonlySet<string> {
  const playlists = new Set<string>()
  const tried = new Set<string>()
  for (const { when } of triggers.filter((trigger) => !namesSignal(trigger.when))) {
    const named = [...new Set(interestsNamed(when))].sort()
    for (const interests of [...named.map((interest) => [interest]), named]) {
      if (tried.has(interests.join())) continue
      tried.add(interests.join())
      const first = triggers.find((trigger) => truthOf(trigger.when, { words: {}, interests }) === true)
      if (first) playlists.add(first.playlist)
    }
  }
  return playlists
}

/** Who can come to see each playlist of a package, by what its schedule and its triggers name. */
export function reachOf(manifest: Pick<Manifest, 'schedule' | 'triggers' | 'defaultPlaylist'>): Reach {
  const { schedule, triggers, defaultPlaylist } = manifest
  const forAll = new Set([defaultPlaylist, ...schedule.map(({ playlist }) => playlist), ...calledByTelling(triggers)])
  const underSignal = triggers.filter(({ when }) => namesSignal(when)).map(({ playlist }) => playlist)
  return { forAll, underSignal: new Set(underSignal) }
}

/** Whether a camera signal can call a playlist. */
export function isCalledBySignal({ triggers }: Pick<Manifest, 'triggers'>, playlist: string): boolean {
  return triggers.some((trigger) => trigger.playlist === playlist && namesSignal(trigger.when))
}

type ValidTime = { readonly from: number; readonly until: number }

/** The times together, as instants in turn of when one begins and when none is left; half-open. */
function joined(times: readonly ValidTime[]): readonly number[] {
  const edges: number[] = []
  for (const { from, until } of times.toSorted((one, other) => one.from - other.from)) {
    const last = edges.at(-1)
    if (last !== undefined && from <= last) edges[edges.length - 1] = Math.max(last, until)
    else edges.push(from, until)
  }
  return edges
}

/**
 * The playlists that are for all in the validity of dated entries of the schedule only, each with these times: milliseconds since
 * 1970, in turn when they begin and end. Outside them a camera signal would be the one way to see such a playlist, and must not
 * call it (P12).
 */
export function forAllAtTimes(
  manifest: Pick<Manifest, 'schedule' | 'triggers' | 'defaultPlaylist'>,
): ReadonlyMap<string, readonly number[]> {
  const isDated = ({ validFrom, validUntil }: Manifest['schedule'][number]): boolean =>
    validFrom !== undefined || validUntil !== undefined
  const always = reachOf({ ...manifest, schedule: manifest.schedule.filter((entry) => !isDated(entry)) }).forAll
  const times = new Map<string, ValidTime[]>()
  for (const { playlist, validFrom, validUntil } of manifest.schedule.filter(isDated)) {
    if (always.has(playlist)) continue
    const from = validFrom === undefined ? -Infinity : Date.parse(validFrom)
    const until = validUntil === undefined ? Infinity : Date.parse(validUntil)
    const known = times.get(playlist)
    if (known) known.push({ from, until })
    else times.set(playlist, [{ from, until }])
  }
  return new Map([...times].map(([playlist, each]) => [playlist, joined(each)]))
}

/** The assets, by path, of every item that a camera signal can call. */
export function assetsUnderSignal(
  manifest: Pick<Manifest, 'schedule' | 'triggers' | 'defaultPlaylist' | 'playlists'>,
): ReadonlySet<string> {
  const { underSignal } = reachOf(manifest)
  const playlists = manifest.playlists.filter((playlist) => underSignal.has(playlist.id))
  return new Set(playlists.flatMap((playlist) => playlist.items.map((item) => item.asset)))
}
