import type { SettingsChange } from './settings.ts'

/** The groups of settings that a change may name. One too many or too few does not compile. */
const named: { readonly [Group in keyof SettingsChange]-?: true } = {
  firstStart: true,
  staff: true,
  shop: true,
  appearance: true,
  screen: true,
  display: true,
  hours: true,
  sound: true,
  personalization: true,
  camera: true,
  content: true,
}

export const changeGroups = Object.keys(named) as readonly (keyof SettingsChange)[]
