import { setTimeout } from 'node:timers/promises'
import type { FileSystem } from '../../src/main/content/store/file-system.ts'

/** Objects get their names only after the pointer did, slowly. */
function pointerFirst(files: FileSystem): FileSystem {
  const held: (() => Promise<void>)[] = []
  return {
    ...files,
    async rename(from, to) {
      if (to.startsWith('objects/')) held.push(() => files.rename(from, to))
      else await files.rename(from, to)
      if (to !== 'store.json') return
      for (const rename of held.splice(0)) {
        await setTimeout(100)
        await rename()
      }
    },
  }
}

/** Nothing is ever synced. */
function unsynced(files: FileSystem): FileSystem {
  return {
    ...files,
    create: async (file) => ({ ...(await files.create(file)), sync: async () => undefined }),
    syncFolder: async () => undefined,
  }
}

/** Whoever comes has the lock. */
const unlocked = (files: FileSystem): FileSystem => ({ ...files, lock: async () => () => undefined })

/**
 * The store made worse, for controls: each must be found. `hasty` makes active what was refused half-way, `forgetful`
 * throws away what an import that ended early has copied.
 */
export const spoils = ['pointer-first', 'unsynced', 'unlocked', 'hasty', 'forgetful'] as const
export type Spoil = (typeof spoils)[number]

/** The disk as a store that is spoilt in this way uses it. */
export function spoiltDisk(files: FileSystem, spoil: Spoil | undefined): FileSystem {
  if (spoil === 'pointer-first') return pointerFirst(files)
  if (spoil === 'unsynced') return unsynced(files)
  return spoil === 'unlocked' ? unlocked(files) : files
}
