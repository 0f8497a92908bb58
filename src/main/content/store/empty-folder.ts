import type { FileSystem } from './file-system.ts'

/** Removes all that a folder holds, however deep, and leaves the folder. */
export async function emptyFolder(files: FileSystem, folder: string): Promise<void> {
  for (const { name, kind } of await files.list(folder)) {
    const path = `${folder}/${name}`
    if (kind === 'file') await files.remove(path)
    else {
      await emptyFolder(files, path)
      await files.removeFolder(path)
    }
  }
}
