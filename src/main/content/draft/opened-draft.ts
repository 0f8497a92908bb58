import type { Draft, DraftPlace } from '../../../contract/draft.ts'
import type { Item, Manifest, Playlist } from '../../../contract/package/package.ts'
import type { TakenFile } from '../../../contract/workers/draft-work.ts'
import { addedPlaylists, isOwn } from './added-playlists.ts'
import { timesOf } from './draft-times.ts'

/** When a playlist is on, as staff would have said it: in its own place, unless they put it there themselves. */
function placeOf({ id, title }: Playlist, manifest: Manifest): DraftPlace {
  const entries = manifest.schedule.filter(({ playlist }) => playlist === id)
  const [entry] = entries
  if (addedPlaylists(manifest).some((added) => added.id === id) && entry && entries.length === 1) {
    const times = timesOf(entry)
    if (times) return times
  }
  if (isOwn(manifest, id) && manifest.playlists.length === 1) return { kind: 'alone' }
  return { kind: 'instead', playlist: id, title }
}

/**
 * A draft that begins as a playlist of what plays, no longer than one may be; `taken` are its files, and an item without one is
 * left out. What staff put together stays what it is, with its times; anything else becomes a playlist of their own, with the
 * id `spareId`, which takes the place of the old one only where they leave it there.
 */
export function openedDraft(
  playlist: Playlist,
  manifest: Manifest,
  taken: ReadonlyMap<Item, TakenFile>,
  spareId: string,
): Draft {
  const items = playlist.items.flatMap((item) => {
    const file = taken.get(item)
    return file ? [{ ...file, item }] : []
  })
  return {
    format: 1,
    playlist: isOwn(manifest, playlist.id) ? playlist.id : spareId,
    title: playlist.title,
    loop: playlist.loop,
    items,
    place: placeOf(playlist, manifest),
  }
}
