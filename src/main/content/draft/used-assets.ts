import type { Asset, Playlist } from '../../../contract/package/package.ts'

/** Of these assets, by path, those that a playlist shows. */
export function usedAssets(
  assets: Readonly<Record<string, Asset>>,
  playlists: readonly Playlist[],
): Record<string, Asset> {
  const named = new Set(playlists.flatMap(({ items }) => items.map(({ asset }) => asset)))
  return Object.fromEntries(Object.entries(assets).filter(([path]) => named.has(path)))
}
