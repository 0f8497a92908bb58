import type { Draft } from '../../../contract/draft.ts'
import type { Item, Manifest, Playlist } from '../../../contract/package/package.ts'
import type { TakenFile } from '../../../contract/workers/draft-work.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { addedPlaylists } from './added-playlists.ts'
import { joinedDraft } from './joined-draft.ts'
import { openedDraft } from './opened-draft.ts'

/** A playlist of a package as a draft that stands for the same. */
function asDraft(playlist: Playlist, manifest: Manifest): Draft {
  const files = playlist.items.flatMap((item): [Item, TakenFile][] => {
    const file = manifest.assets[item.asset]
    return file ? [[item, { name: item.asset, file, length: null }]] : []
  })
  return openedDraft(playlist, manifest, new Map(files), playlist.id)
}

/** Whether the playlist that staff put together is itself what plays all the time. */
export function isAlwaysOn({ playlist }: Pick<Draft, 'playlist'>, active: Pick<Manifest, 'defaultPlaylist'>): boolean {
  return active.defaultPlaylist === playlist
}

/**
 * The package that a draft goes with: what plays now. A playlist that plays all the time and shall be on at certain times only
 * makes room at all others for what played before it; what else staff added with times of its own since then stays.
 * `before`: the newest package kept in which another playlist is the one that plays by default.
 */
export function besideDraft(
  draft: Draft,
  active: Manifest | null,
  before: Manifest | null,
): Result<Manifest, 'playlist-gone' | 'nothing-otherwise' | 'times-full'> {
  if (!active) return refuse('playlist-gone')
  if (draft.place.kind !== 'times' || !isAlwaysOn(draft, active)) return succeed(active)
  if (!before) return refuse('nothing-otherwise')
  let beside = before
  for (const added of addedPlaylists(active)) {
    const together = joinedDraft(asDraft(added, active), beside, added.title)
    if (!together.ok) return together
    beside = { ...together.value, id: active.id }
  }
  return succeed(beside)
}
