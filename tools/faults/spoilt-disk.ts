import { setTimeout } from 'node:timers/promises'
import type { FileSystem } from '../../src/main/content/store/file-system.ts'

/** A disk that spoils the order: objects get their names only after the pointer did. For controls. */
export function pointerFirst(files: FileSystem): FileSystem {
  const held: (() => Promise<void>)[] = []
  return {
    ...files,
    async rename(from, to) {
      if (to.startsWith('objects/')) held.push(() => files.rename(from, to))
      else await files.rename(from, to)
      if (to !== 'store.json') return
      for (const rename of held.splice(0)) {
        await setTimeout(20)
        await rename()
      }
    },
  }
}
