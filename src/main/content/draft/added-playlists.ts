import type { Manifest, Playlist } from '../../../contract/package/package.ts'
import { isMadeByStaff, ownPlaylistPrefix } from '../../../contract/package/staff-lines.ts'
import { usedAssets } from './used-assets.ts'

/** Whether a playlist is one that staff put together. */
export function isOwn(manifest: Pick<Manifest, 'id'>, playlist: string): boolean {
  return isMadeByStaff(manifest.id) && playlist.startsWith(ownPlaylistPrefix)
}

/** The playlists that staff added to what the shop was sent, with times of their own: without them all else is as it was. */
export function addedPlaylists(manifest: Manifest): readonly Playlist[] {
  const needed = new Set([manifest.defaultPlaylist, ...manifest.triggers.map(({ playlist }) => playlist)])
  return manifest.playlists.filter(({ id }) => isOwn(manifest, id) && !needed.has(id))
}

/** What is left of a package without a playlist that staff added; undefined: it is not there, or not theirs to take out. */
export function withoutAdded(manifest: Manifest, playlist: string): Manifest | undefined {
  if (!addedPlaylists(manifest).some(({ id }) => id === playlist)) return undefined
  const playlists = manifest.playlists.filter(({ id }) => id !== playlist)
  const schedule = manifest.schedule.filter((entry) => entry.playlist !== playlist)
  return { ...manifest, assets: usedAssets(manifest.assets, playlists), playlists, schedule }
}
