import type { Draft } from '../../../contract/draft.ts'
import type { Asset, Item, Manifest } from '../../../contract/package/package.ts'
import { collidingPaths } from '../../../contract/package/package-path.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { unlike } from '../making/first-manifest.ts'
import { withEntryAbove } from './above-others.ts'
import { addedPlaylists } from './added-playlists.ts'
import { endingOf } from './draft-change.ts'
import { entryOf } from './draft-times.ts'
import { usedAssets } from './used-assets.ts'

/** A path for the file that stands for nothing else and is taken for nothing else on any system. */
function freePath(assets: Readonly<Record<string, Asset>>, wanted: string, { sha256, type }: Asset): string {
  const known = Object.entries(assets).find(([, asset]) => asset.sha256 === sha256)
  if (known) return known[0]
  const paths = Object.keys(assets)
  const candidates = [wanted, `${sha256}.${endingOf(type)}`]
  for (let count = 2; ; count++) {
    const path = candidates.shift() ?? `${count}-${sha256}.${endingOf(type)}`
    if (collidingPaths([...paths, path]).length === 0) return path
  }
}

/** The draft's items with every file listed once among `assets`. */
export function listedItems(draft: Pick<Draft, 'items'>, assets: Readonly<Record<string, Asset>>) {
  const all: Record<string, Asset> = { ...assets }
  const items = draft.items.map(({ file, item }): Item => {
    const asset = freePath(all, item.asset, file)
    all[asset] = file
    return { ...item, asset }
  })
  return { assets: all, items }
}

/**
 * The id under which a draft joins a package. Where it has times of its own it takes the place of nothing that the shop was
 * sent, and of nothing that plays without them.
 */
function idWithin(manifest: Manifest, { playlist, place }: Draft): string {
  if (place.kind === 'instead') return place.playlist
  if (addedPlaylists(manifest).some(({ id }) => id === playlist)) return playlist
  return unlike([...manifest.playlists.map(({ id }) => id), playlist]).at(-1) ?? playlist
}

/** What a draft that goes with a package makes of it, under the package's own name. */
export function joinedDraft(
  draft: Draft,
  manifest: Manifest,
  title: string,
): Result<Manifest, 'playlist-gone' | 'times-full'> {
  const id = idWithin(manifest, draft)
  const place = manifest.playlists.findIndex((each) => each.id === id)
  if (draft.place.kind === 'instead' && place < 0) return refuse('playlist-gone')
  const { assets, items } = listedItems(draft, manifest.assets)
  const playlist = { id, title, loop: draft.loop, items }
  const playlists = place < 0 ? [...manifest.playlists, playlist] : manifest.playlists.with(place, playlist)
  const schedule =
    draft.place.kind === 'times'
      ? withEntryAbove(
          manifest.schedule.filter((each) => each.playlist !== id),
          entryOf(draft.place, id),
        )
      : manifest.schedule
  if (!schedule) return refuse('times-full')
  return succeed({ ...manifest, assets: usedAssets(assets, playlists), playlists, schedule: [...schedule] })
}
