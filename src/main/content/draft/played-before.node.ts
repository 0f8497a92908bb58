import type { ContentPackage } from '../content-package.ts'
import { openDisk } from '../store/disk.node.ts'
import { readState } from '../store/package-store.ts'
import { isRolledBack } from '../store/store-state.ts'
import { readKeptPackage } from '../stored-content.node.ts'

/**
 * The newest package that the store in `folder` keeps beside the active one, that staff did not go back from, and that plays
 * another playlist by default than this one; null: there is none that can be played. Never rejects.
 */
export async function playedBefore(
  folder: string,
  playlist: string,
  playerVersion: string,
): Promise<ContentPackage | null> {
  const files = openDisk(folder)
  try {
    const state = await readState(files)
    if (!state.ok) return null
    for (const stored of state.value.packages.slice(1)) {
      if (isRolledBack(state.value, stored)) continue
      const content = await readKeptPackage(files, stored, playerVersion)
      if (content && content.manifest.defaultPlaylist !== playlist) return content
    }
  } catch {
    // A disk that does not give it: nothing is known to have played before.
  }
  return null
}
