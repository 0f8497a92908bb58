import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { systemCode } from '../system-code.ts'

// Windows has no such thing, and does not stamp reads as it is delivered.
const unstamped = constants.O_NOATIME ?? 0

/**
 * Opens a file for reading so that the file system does not note the time of it (P14): when a word called an item would else
 * stand on the disk. The system lets only the owner of a file do so; of another's the time is noted. Rejects where the file
 * cannot be opened. The handle is the caller's.
 */
export async function openUnstamped(file: string, flags: number = constants.O_RDONLY): Promise<FileHandle> {
  try {
    return await open(file, flags | unstamped)
  } catch (error) {
    if (unstamped === 0 || systemCode(error) !== 'EPERM') throw error
    return await open(file, flags)
  }
}
