import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { unfinishedOf } from './unfinished-of.ts'

function discard(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // A disk that refuses everything is told by whoever wanted to write.
  }
}

/**
 * Writes a small file so that there is the old one or the new one at every instant, and returns when it is on the disk itself:
 * for what has to be kept before anything else happens. Without `flush` it is soon there. Throws the system's error, and
 * leaves nothing half-written.
 */
export function writeFileWholeNow(file: string, text: string, mode: number, { flush = true } = {}): void {
  const aside = unfinishedOf(file)
  try {
    // Not `writeSync`, which writes as much as there is room for and calls that a success.
    writeFileSync(aside, text, { mode, flush })
    renameSync(aside, file)
  } catch (error) {
    discard(aside)
    throw error
  }
}
