import type { FileSystem } from './file-system.ts'
import { objectFolder, objectsFolder, unsettledName } from './layout.ts'

/**
 * Which names of objects may not be on the disk itself yet. A file says so from before the first object gets its name until
 * all of them are safe, so that whoever comes after a process that was ended between finds out. After a power cut it may be
 * gone, and may be: what is there then came from the disk itself.
 */
export type UnsettledNames = {
  /** Has to be awaited before an object gets its name. */
  expect(sha256: string): Promise<void>
  /** Resolves when every name of an object is on the disk itself. */
  settle(): Promise<void>
}

/** Looks what whoever had the store open before has left. */
export async function unsettledNames(files: FileSystem): Promise<UnsettledNames> {
  /** Nobody knows which: all of them. */
  let anyFolder = (await files.sizeOf(unsettledName)) !== null
  const folders = new Set<string>()
  let marked: Promise<void> | undefined

  async function mark(): Promise<void> {
    if (!anyFolder) await (await files.create(unsettledName)).close()
  }

  return {
    async expect(sha256) {
      folders.add(objectFolder(sha256))
      marked ??= mark()
      await marked
    },
    async settle() {
      const named = anyFolder
        ? (await files.list(objectsFolder)).map(({ name }) => `${objectsFolder}/${name}`)
        : [...folders]
      if (named.length === 0) return
      await Promise.all(named.map((folder) => files.syncFolder(folder)))
      await files.syncFolder(objectsFolder)
      await files.remove(unsettledName)
      anyFolder = false
      folders.clear()
      marked = undefined
    },
  }
}
