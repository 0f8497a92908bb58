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

/** The assets, by path, of every item that a camera signal can call. */
export function assetsUnderSignal(
  manifest: Pick<Manifest, 'schedule' | 'triggers' | 'defaultPlaylist' | 'playlists'>,
): ReadonlySet<string> {
  const { underSignal } = reachOf(manifest)
  const playlists = manifest.playlists.filter((playlist) => underSignal.has(playlist.id))
  return new Set(playlists.flatMap((playlist) => playlist.items.map((item) => item.asset)))
}
