import type { Item, Playlist } from '../../../contract/package/package.ts'
import { reachOf } from '../../../contract/package/package-reach.ts'
import type { EditorItem } from '../../../contract/views/editor-view.ts'
import { type PlaylistsView, playlistsLimits } from '../../../contract/views/playlists-view.ts'
import type { ContentPackage } from '../content-package.ts'
import { printable } from '../printable.ts'
import { addedPlaylists } from './added-playlists.ts'
import { millisecondsOf } from './draft-change.ts'
import { limitsOf } from './shown-items.ts'

type Address = (sha256: string, kind: Item['kind']) => string

/** The playlists of a package for staff; `opened` is the id of the one that they look into. What is damaged is left out. */
export function shownPlaylists(
  content: Pick<ContentPackage, 'manifest' | 'digests'> | null,
  opened: string | null,
  address: Address,
): PlaylistsView {
  if (!content) return { package: null, playlists: [], opened: null }
  const { manifest, digests } = content
  const shown = (item: Item): EditorItem[] => {
    const sha256 = manifest.assets[item.asset]?.sha256
    if (sha256 === undefined || !digests.has(sha256)) return []
    return [
      {
        id: item.id,
        name: printable(item.asset.split('/').at(-1) ?? item.asset),
        kind: item.kind,
        source: address(sha256, item.kind),
        milliseconds: millisecondsOf(item),
        length: null,
        ...limitsOf(item),
      },
    ]
  }
  const pictures = ({ items }: Playlist): PlaylistsView['playlists'][number]['pictures'] => {
    const found: PlaylistsView['playlists'][number]['pictures'] = []
    for (const item of items) {
      if (found.length === playlistsLimits.pictures) break
      found.push(...shown(item).map(({ id, kind, source }) => ({ id, kind, source })))
    }
    return found
  }
  const { underSignal } = reachOf(manifest)
  const added = new Set(addedPlaylists(manifest).map(({ id }) => id))
  const playlist = manifest.playlists.find(({ id }) => id === opened)
  return {
    package: manifest.title,
    playlists: manifest.playlists.map((each) => ({
      id: each.id,
      title: each.title,
      items: each.items.length,
      called: underSignal.has(each.id),
      added: added.has(each.id),
      pictures: pictures(each),
    })),
    opened: playlist
      ? {
          id: playlist.id,
          title: playlist.title,
          loop: playlist.loop,
          items: playlist.items.slice(0, playlistsLimits.items).flatMap(shown),
          more: Math.max(0, playlist.items.length - playlistsLimits.items),
        }
      : null,
  }
}
