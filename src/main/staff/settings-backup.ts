import { z } from 'zod'
import type { Settings, SettingsChange } from '../../contract/settings/settings.ts'
import { withoutSecrets } from '../../contract/settings/settings.ts'
import { type Result, refuse, succeed } from '../base/result.ts'
import { completeSettings } from './complete-settings.ts'

const backupSchema = z.object({
  kind: z.literal('askfirst-settings'),
  format: z.literal(1),
  settings: z.record(z.string(), z.unknown()),
})

/** The settings as a file for another day or another player; PINs and recovery code are not in it. */
export function backupText(settings: Settings, version: string, madeAt: Date): string {
  const backup = { kind: 'askfirst-settings', format: 1, version, madeAt: madeAt.toISOString() }
  return `${JSON.stringify({ ...backup, settings: withoutSecrets(settings) }, null, 2)}\n`
}

/**
 * The change that a saved file asks for. One of an older player is completed from the defaults, as its settings file would be.
 * Not taken over are the keys of hardware buttons and how far the first start got, which belong to the player, and confirmed
 * sensitive subjects, which take the PIN (P18).
 */
export function readBackup(text: string): Result<SettingsChange, 'backup-invalid'> {
  let found: unknown
  try {
    // Some editors begin a file with a mark that JSON does not know.
    found = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return refuse('backup-invalid')
  }
  const backup = backupSchema.safeParse(found)
  if (!backup.success) return refuse('backup-invalid')
  const completed = completeSettings({ ...backup.data.settings, pin: '', staffPin: '', recovery: '', schemaVersion: 1 })
  if (!completed.ok) return refuse('backup-invalid')
  const { keys: _keys, firstStart: _firstStart, content, ...change } = withoutSecrets(completed.value)
  const { confirmedSubjects: _confirmedSubjects, ...sources } = content
  return succeed({ ...change, content: sources })
}
