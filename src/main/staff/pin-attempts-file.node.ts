import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemCode } from '../base/system-code.ts'

// Enough to have used up the free attempts: what a file counts that nobody can read.
const unreadableCount = 5

function readCount(file: string): number {
  try {
    const text = readFileSync(file, 'utf8')
    return /^\d{1,6}\n?$/.test(text) ? Number(text) : unreadableCount
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? 0 : unreadableCount
  }
}

/** How many PIN attempts failed in a row, in `pin-attempts` beside the settings. A disk that refuses changes nothing. */
export function pinAttemptsFile(dataDirectory: string): { readonly failed: number; keep(failed: number): void } {
  const file = join(dataDirectory, 'pin-attempts')
  return {
    failed: readCount(file),
    keep(failed) {
      try {
        if (failed === 0) rmSync(file, { force: true })
        else writeFileSync(file, `${failed}\n`, { mode: 0o600 })
      } catch {
        // The count goes on in memory; a settings file that cannot be written is told to staff elsewhere.
      }
    },
  }
}
