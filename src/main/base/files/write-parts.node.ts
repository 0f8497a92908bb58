import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { unfinishedOf } from './unfinished-of.ts'

/**
 * Writes a file piece by piece, so that it is there whole or not at all, and waits until its bytes are on the disk itself.
 * Rejects with the system's error, and leaves nothing half-written.
 */
export async function writeParts(file: string, parts: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const aside = unfinishedOf(file)
  try {
    await mkdir(dirname(file), { recursive: true })
    const handle = await open(aside, 'w', 0o644)
    try {
      for await (const part of parts) await handle.writeFile(part)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(aside, file)
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined)
    throw error
  }
}
