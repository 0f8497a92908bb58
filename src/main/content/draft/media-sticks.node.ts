import type { MediaFolder } from '../../../contract/views/editor-view.ts'
import type { Mount } from '../stick/mount.ts'
import { mediaFolders } from './media-folders.node.ts'

export type MediaSticks = {
  /** Where pictures and films lie on the sticks that are in, as of the last look. */
  folders(): readonly MediaFolder[]
  /** Which sticks are in, at every look for them; where they are the same as before, nothing is read. */
  present(sticks: readonly Mount[]): void
  /** Reads them once more: what lies on a stick may have changed while it was in. */
  look(): void
}

/** Folders with pictures and films on the sticks that are in. */
export function mediaSticks(changed: () => void): MediaSticks {
  let folders: readonly MediaFolder[] = []
  let identities = ''
  let drives: readonly string[] = []
  function look(): void {
    const looked = drives
    void mediaFolders(looked).then((found) => {
      if (looked !== drives) return
      folders = found
      changed()
    })
  }
  return {
    folders: () => folders,
    present(sticks) {
      const now = sticks.map(({ folder, identity }) => `${folder} ${identity}`).join('\n')
      if (now === identities) return
      identities = now
      drives = sticks.map(({ folder }) => folder)
      look()
    },
    look,
  }
}
