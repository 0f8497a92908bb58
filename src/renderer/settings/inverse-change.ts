import { changeGroups } from '../../contract/settings/change-groups.ts'
import type { SettingsChange, StaffSettings } from '../../contract/settings/settings.ts'

const presentValues = (present: object, change: object) =>
  Object.fromEntries(Object.entries(present).filter(([name]) => Object.hasOwn(change, name)))

/** The change that takes `change` back: the same fields with the values they have now. */
export function inverseChange(settings: StaffSettings, change: SettingsChange): SettingsChange {
  return Object.fromEntries(
    changeGroups.flatMap((group) => {
      const fields = change[group]
      return fields ? [[group, presentValues(settings[group], fields)]] : []
    }),
  )
}
