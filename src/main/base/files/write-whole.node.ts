import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { unfinishedOf } from './unfinished-of.ts'

type Writing = {
  /** Waits until the bytes are on the disk itself. Without, a power cut may leave an empty file. */
  readonly flush?: boolean
  /** Makes the folder for the file. Without, nothing is written where there is none. */
  readonly makeFolder?: boolean
}

/**
 * Writes a small file so that there is the old one or the new one at every instant. Rejects with the system's error, and
 * leaves nothing half-written.
 */
export async function writeFileWhole(
  file: string,
  text: string | Uint8Array,
  mode: number,
  { flush = true, makeFolder = true }: Writing = {},
): Promise<void> {
  const aside = unfinishedOf(file)
  try {
    if (makeFolder) await mkdir(dirname(file), { recursive: true })
    await writeFile(aside, text, { mode, flush })
    await rename(aside, file)
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined)
    throw error
  }
}
