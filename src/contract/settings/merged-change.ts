import { changeGroups } from './change-groups.ts'
import type { SettingsChange, StaffSettings } from './settings.ts'

const withoutGaps = (fields: object = {}) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** The settings with a change merged in, group by group; groups that it does not name stay the same objects. */
export function mergedChange<Present extends StaffSettings>(settings: Present, change: SettingsChange): Present {
  const merged = changeGroups
    .filter((group) => change[group])
    .map((group) => [group, { ...settings[group], ...withoutGaps(change[group]) }])
  return { ...settings, ...Object.fromEntries(merged) }
}
