import { namesSignal } from './condition-signals.ts'
import type { Manifest } from './package.ts'

/** Who can come to see a playlist. A playlist can be in both sets; for each that a signal calls, P12 wants it so. */
export type Reach = {
  /** Scheduled, the default, or called by interests alone. */
  readonly forAll: ReadonlySet<string>
  /** Called by a trigger that names a camera signal. */
  readonly underSignal: ReadonlySet<string>
}

export function reachOf(manifest: Pick<Manifest, 'schedule' | 'triggers' | 'defaultPlaylist'>): Reach {
  const forAll = new Set([manifest.defaultPlaylist])
  const underSignal = new Set<string>()
  for (const { playlist } of manifest.schedule) forAll.add(playlist)
  for (const { playlist, when } of manifest.triggers) (namesSignal(when) ? underSignal : forAll).add(playlist)
  return { forAll, underSignal }
}

/** The assets, by path, of every item that a camera signal can call. */
export function assetsUnderSignal(
  manifest: Pick<Manifest, 'schedule' | 'triggers' | 'defaultPlaylist' | 'playlists'>,
): ReadonlySet<string> {
  const { underSignal } = reachOf(manifest)
  const playlists = manifest.playlists.filter((playlist) => underSignal.has(playlist.id))
  return new Set(playlists.flatMap((playlist) => playlist.items.map((item) => item.asset)))
}
