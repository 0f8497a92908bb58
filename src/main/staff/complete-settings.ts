import {
  defaultSettings,
  firstStartSettingsSchema,
  type Settings,
  settingsSchema,
} from '../../contract/settings/settings.ts'
import { type Result, refuse, succeed } from '../base/result.ts'
import { parsePinRecord } from './pin-record.ts'

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function fill(found: Fields, defaults: Fields): Fields {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, standard]) => {
      if (!Object.hasOwn(found, name)) return [name, standard]
      const value = found[name]
      return [name, isFields(standard) && isFields(value) ? fill(value, standard) : value]
    }),
  )
}

const isSetUp = ({ pin }: Fields): boolean => typeof pin === 'string' && pin !== ''

/** How far the first start got. A step that only another version asks is none, and no reason to lose the settings. */
function withStep({ firstStart, ...found }: Fields): Fields {
  if (firstStartSettingsSchema.safeParse(firstStart).success) return { ...found, firstStart }
  return isSetUp(found) ? { ...found, firstStart: { step: 'done' } } : found
}

/**
 * Settings from what a file holds. Missing groups and fields come from the defaults, so that a file of an older player
 * stays good; one with a PIN had its first start before there was a guided one. Fields nobody knows are dropped, so that
 * one of a newer player does, too. A wrong type, a value out of bounds or a PIN record that could never be checked makes
 * the whole file invalid.
 */
export function completeSettings(found: unknown): Result<Settings, 'settings-broken'> {
  if (!isFields(found)) return refuse('settings-broken')
  const settings = settingsSchema.safeParse(fill(withStep(found), defaultSettings))
  if (!settings.success) return refuse('settings-broken')
  const records = [settings.data.pin, settings.data.staffPin, settings.data.recovery]
  return records.every((record) => record === '' || parsePinRecord(record))
    ? succeed(settings.data)
    : refuse('settings-broken')
}
