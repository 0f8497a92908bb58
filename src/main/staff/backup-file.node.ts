import type { SettingsChange } from '../../contract/settings/settings.ts'
import { readSmall } from '../base/files/plain-file.node.ts'
import { type Result, refuse } from '../base/result.ts'
import { readBackup } from './settings-backup.ts'

// A copy of settings has some kilobytes; what is much larger is something else and is not read into memory.
const mostBytes = 1_000_000

/** The change that a saved file of settings asks for; refused where it cannot be read, and where it is no such file. */
export async function readBackupFile(
  path: string,
): Promise<Result<SettingsChange, 'file-unreadable' | 'backup-invalid'>> {
  // Staff named it themselves, by a link if they like.
  const bytes = await readSmall(path, mostBytes, 'followed')
  if (bytes.ok) return readBackup(bytes.value.toString())
  return refuse(bytes.refusal === 'too-large' ? 'backup-invalid' : 'file-unreadable')
}
