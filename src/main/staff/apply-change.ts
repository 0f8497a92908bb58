import { mergedChange } from '../../contract/settings/merged-change.ts'
import { type Settings, type SettingsChange, settingsSchema } from '../../contract/settings/settings.ts'
import { type Result, refuse, succeed } from '../base/result.ts'

/** The settings with a change merged in, group by group; refused as a whole if the outcome breaks the schema. */
export function applyChange(settings: Settings, change: SettingsChange): Result<Settings, 'setting-invalid'> {
  const merged = settingsSchema.safeParse(mergedChange(settings, change))
  return merged.success ? succeed(merged.data) : refuse('setting-invalid')
}
