import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

async function syncPath(path: string, flags: number): Promise<void> {
  const handle = await open(path, flags)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Resolves when what was written to a file, by whomever, is on the disk itself. */
export function syncFile(file: string): Promise<void> {
  // Windows syncs only what is open for writing.
  return syncPath(file, process.platform === 'win32' ? constants.O_RDWR : constants.O_RDONLY)
}

/** Resolves when the names in a folder are on the disk itself. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder for this; NTFS keeps names in its journal by itself.
  if (process.platform !== 'win32') await syncPath(folder, constants.O_RDONLY)
}
