import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { SettingsChange } from '../../contract/settings/settings.ts'
import { type Result, refuse } from '../base/result.ts'
import { readBackup } from './settings-backup.ts'

// A copy of settings has some kilobytes; what is much larger is something else and is not read into memory.
const mostBytes = 1_000_000
/** A pipe would let us wait for ever. */
const readOnly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** The text; null: too long for what it should be. Undefined: it cannot be read. */
async function readSmallFile(path: string): Promise<string | null | undefined> {
  try {
    const handle = await open(path, readOnly)
    try {
      const found = await handle.stat()
      if (!found.isFile()) return undefined
      return found.size > mostBytes ? null : await handle.readFile('utf8')
    } finally {
      await handle.close()
    }
  } catch {
    return undefined
  }
}

/** The change that a saved file of settings asks for; refused where it cannot be read, and where it is no such file. */
export async function readBackupFile(
  path: string,
): Promise<Result<SettingsChange, 'file-unreadable' | 'backup-invalid'>> {
  const text = await readSmallFile(path)
  if (text === undefined) return refuse('file-unreadable')
  return text === null ? refuse('backup-invalid') : readBackup(text)
}
