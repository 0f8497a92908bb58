import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Writes a small file so that there is the old one or the new one at every instant, and makes the folder for it. Rejects
 * with the system's error, and leaves nothing half-written.
 */
export async function writeFileWhole(file: string, text: string | Uint8Array, mode: number): Promise<void> {
  const aside = `${file}.new`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(aside, text, { mode, flush: true })
    await rename(aside, file)
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined)
    throw error
  }
}
