import type { Asset, Item, Manifest, Playlist } from './package.ts'

/** A digest that is nobody's, but different for each `place`. */
export function exampleDigest(place: number): string {
  return place.toString(16).padStart(64, '0')
}

export function exampleItem(id: string, changes: Partial<Item> = {}): Item {
  const item: Item = { id, kind: 'image', asset: `${id}.webp`, duration: 'PT10S' }
  return Object.assign(item, changes)
}

export function examplePlaylist(
  id: string,
  items: readonly (string | Item)[],
  changes: Partial<Playlist> = {},
): Playlist {
  const all = items.map((item) => (typeof item === 'string' ? exampleItem(item) : item))
  return { id, title: id, loop: 'sequential', items: all, ...changes }
}

const typeOf = ({ kind }: Item): Asset['type'] =>
  kind === 'html' ? 'application/zip' : kind === 'video' ? 'video/mp4' : 'image/webp'

/** A valid manifest for tests; `assets` are made up to fit the items unless they are given. */
export function exampleManifest(changes: Partial<Manifest> = {}): Manifest {
  const playlists = changes.playlists ?? [examplePlaylist('everyone', ['one', 'two', 'three'])]
  const items = playlists.flatMap((playlist) => playlist.items)
  const types = new Map(items.map((item) => [item.asset, typeOf(item)]))
  const assets = [...types].map(([path, type], place) => [path, { sha256: exampleDigest(place + 1), bytes: 100, type }])
  return {
    format: 'askfirst/1',
    id: 'example',
    version: 1,
    title: 'An example',
    createdAt: '2026-01-01T00:00:00Z',
    assets: Object.fromEntries(assets),
    playlists,
    schedule: [],
    triggers: [],
    interests: [],
    defaultPlaylist: playlists[0]?.id ?? '',
    ...changes,
  }
}
