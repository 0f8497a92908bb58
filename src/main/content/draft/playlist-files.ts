import type { Draft } from '../../../contract/draft.ts'
import type { Item, Playlist } from '../../../contract/package/package.ts'
import type { TakenFile } from '../../../contract/workers/draft-work.ts'
import type { ContentPackage } from '../content-package.ts'
import { openedDraft } from './opened-draft.ts'

export type PlaylistFiles = {
  /** Each file of the playlist once, under the name that it has in its package; one that is damaged has no path. */
  readonly files: readonly { readonly path: string; readonly name: string }[]
  /** The draft that begins as this playlist, with those of its files that were taken; `spareId`: one that no playlist has. */
  readonly draftWith: (taken: readonly TakenFile[], spareId: string) => Draft
}

/**
 * What is copied of a package so that staff can edit one of its playlists. An item whose file is damaged is left out; as
 * nothing can be read under its empty path, staff are told like of any file that cannot be read.
 */
export function playlistFiles(
  playlist: Playlist,
  { manifest, digests }: Pick<ContentPackage, 'manifest' | 'digests'>,
): PlaylistFiles {
  const digestOf = (item: Item): string => manifest.assets[item.asset]?.sha256 ?? ''
  const files = new Map(
    playlist.items.map((item) => {
      const sha256 = digestOf(item)
      return [sha256, { path: digests.get(sha256)?.path ?? '', name: item.asset.split('/').at(-1) ?? item.asset }]
    }),
  )
  return {
    files: [...files.values()],
    draftWith(taken, spareId) {
      const byDigest = new Map(taken.map((each) => [each.file.sha256, each]))
      const ofItem = playlist.items.flatMap((item): [Item, TakenFile][] => {
        const file = byDigest.get(digestOf(item))
        return file ? [[item, file]] : []
      })
      return openedDraft(playlist, manifest, new Map(ofItem), spareId)
    },
  }
}
