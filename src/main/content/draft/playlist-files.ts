import type { Draft } from '../../../contract/draft.ts'
import type { Item, Playlist } from '../../../contract/package/package.ts'
import type { TakenFile } from '../../../contract/workers/draft-work.ts'
import type { ContentPackage } from '../content-package.ts'
import { draftOf } from './draft-change.ts'

export type PlaylistFiles = {
  /** Each file of the playlist once, under the name that it has in its package. */
  readonly files: readonly { readonly path: string; readonly name: string }[]
  /** The draft that begins as this playlist, with those of its files that were taken. */
  readonly draftWith: (taken: readonly TakenFile[]) => Draft
}

/** What is copied of a package so that staff can edit one of its playlists; an item whose file is damaged is left out. */
export function playlistFiles(
  playlist: Playlist,
  { manifest, digests }: Pick<ContentPackage, 'manifest' | 'digests'>,
): PlaylistFiles {
  const digestOf = (item: Item): string => manifest.assets[item.asset]?.sha256 ?? ''
  const files = new Map(
    playlist.items.flatMap((item) => {
      const stored = digests.get(digestOf(item))
      return stored ? [[stored.path, { path: stored.path, name: item.asset.split('/').at(-1) ?? item.asset }]] : []
    }),
  )
  return {
    files: [...files.values()],
    draftWith(taken) {
      const byDigest = new Map(taken.map((each) => [each.file.sha256, each]))
      const ofItem = playlist.items.flatMap((item): [Item, TakenFile][] => {
        const file = byDigest.get(digestOf(item))
        return file ? [[item, file]] : []
      })
      return draftOf(playlist, new Map(ofItem))
    },
  }
}
