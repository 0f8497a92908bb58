import type { Asset, Manifest } from '../../../contract/package/package.ts'
import { looseId } from '../../../contract/package/staff-lines.ts'
import { firstManifest } from '../making/first-manifest.ts'

/**
 * The manifest of pictures and films that lie in a folder without one: each once in the order of the names, a picture for
 * ten seconds, a film to its end. The same files always give the same manifest. `changed`: when the last of them was
 * changed; a folder that was changed later is a newer version.
 */
export function looseManifest(assets: Readonly<Record<string, Asset>>, title: string, changed: Date): Manifest {
  const seconds = Math.max(1, Math.floor(changed.getTime() / 1000))
  const createdAt = new Date(seconds * 1000).toISOString()
  const first = firstManifest(assets, { id: looseId, title, createdAt })
  // Staff read the playlist's title in their own language: there is none but the folder's name.
  return { ...first, version: seconds, playlists: first.playlists.map((playlist) => ({ ...playlist, title })) }
}
