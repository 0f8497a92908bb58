import { existsSync } from 'node:fs'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keptKind } from './kept-kind.ts'

const markName = 'factory-reset'

/** Asks for everything to be deleted at the next start, before anything has a file open. Rejects if it cannot be kept. */
export async function askForReset(dataDirectory: string): Promise<void> {
  await writeFile(join(dataDirectory, markName), '', { flush: true })
}

/**
 * Deletes all that the player kept, if that was asked for. What is not the player's own stays: files that nobody here knows,
 * and those of the engine, which may be using them. The mark goes last, so that a power cut is made good at the next start.
 * Never rejects: what cannot be deleted is tried again then.
 */
export async function resetIfAsked(dataDirectory: string): Promise<void> {
  const mark = join(dataDirectory, markName)
  if (!existsSync(mark)) return
  try {
    for (const name of await readdir(dataDirectory)) {
      const kind = keptKind(name)
      if (name === markName || kind === 'unknown' || kind === 'engine') continue
      await rm(join(dataDirectory, name), { recursive: true, force: true })
    }
    await rm(mark)
  } catch {
    // The mark is still there.
  }
}
