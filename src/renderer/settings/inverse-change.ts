import type { SettingsChange, StaffSettings } from '../../contract/settings/settings.ts'

function presentValues<Group extends object>(present: Group, change: object | undefined): Partial<Group> | undefined {
  if (!change) return undefined
  const names = (Object.keys(present) as (keyof Group)[]).filter((name) => Object.hasOwn(change, name))
  return Object.fromEntries(names.map((name) => [name, present[name]])) as Partial<Group>
}

/** The change that takes `change` back: the same fields with the values they have now. */
export function inverseChange(settings: StaffSettings, change: SettingsChange): SettingsChange {
  const back: SettingsChange = {
    staff: presentValues(settings.staff, change.staff),
    shop: presentValues(settings.shop, change.shop),
    appearance: presentValues(settings.appearance, change.appearance),
    screen: presentValues(settings.screen, change.screen),
    display: presentValues(settings.display, change.display),
    hours: presentValues(settings.hours, change.hours),
    sound: presentValues(settings.sound, change.sound),
    personalization: presentValues(settings.personalization, change.personalization),
    camera: presentValues(settings.camera, change.camera),
    content: presentValues(settings.content, change.content),
  }
  return Object.fromEntries(Object.entries(back).filter(([, group]) => group !== undefined))
}
