import { type Settings, type SettingsChange, settingsSchema } from '../../contract/settings/settings.ts'
import { type Result, refuse, succeed } from '../base/result.ts'

const withoutGaps = (fields: object = {}) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** The settings with a change merged in, group by group; refused as a whole if the outcome breaks the schema. */
export function applyChange(settings: Settings, change: SettingsChange): Result<Settings, 'setting-invalid'> {
  const merged = settingsSchema.safeParse({
    ...settings,
    firstStart: { ...settings.firstStart, ...withoutGaps(change.firstStart) },
    staff: { ...settings.staff, ...withoutGaps(change.staff) },
    shop: { ...settings.shop, ...withoutGaps(change.shop) },
    appearance: { ...settings.appearance, ...withoutGaps(change.appearance) },
    screen: { ...settings.screen, ...withoutGaps(change.screen) },
    display: { ...settings.display, ...withoutGaps(change.display) },
    hours: { ...settings.hours, ...withoutGaps(change.hours) },
    sound: { ...settings.sound, ...withoutGaps(change.sound) },
    personalization: { ...settings.personalization, ...withoutGaps(change.personalization) },
    camera: { ...settings.camera, ...withoutGaps(change.camera) },
    content: { ...settings.content, ...withoutGaps(change.content) },
  })
  return merged.success ? succeed(merged.data) : refuse('setting-invalid')
}
