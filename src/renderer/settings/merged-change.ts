import type { SettingsChange, StaffSettings } from '../../contract/settings/settings.ts'

type Gaps<Group> = { readonly [Name in keyof Group]?: Group[Name] | undefined }

function merged<Group extends object>(present: Group, fields: Gaps<Group> | undefined): Group {
  if (!fields) return present
  return { ...present, ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) }
}

/** The settings as they are once main has taken `change`. What main leaves in order or trims, its next snapshot says. */
export function mergedChange(settings: StaffSettings, change: SettingsChange): StaffSettings {
  return {
    ...settings,
    firstStart: merged(settings.firstStart, change.firstStart),
    staff: merged(settings.staff, change.staff),
    shop: merged(settings.shop, change.shop),
    appearance: merged(settings.appearance, change.appearance),
    screen: merged(settings.screen, change.screen),
    display: merged(settings.display, change.display),
    hours: merged(settings.hours, change.hours),
    sound: merged(settings.sound, change.sound),
    personalization: merged(settings.personalization, change.personalization),
    camera: merged(settings.camera, change.camera),
    content: merged(settings.content, change.content),
  }
}
