import { expect, test } from 'vitest'
import { changeGroups } from '../../contract/settings/change-groups.ts'
import { mergedChange } from '../../contract/settings/merged-change.ts'
import { defaultSettings, type SettingsChange, settingsChangeSchema } from '../../contract/settings/settings.ts'
import { inverseChange } from './inverse-change.ts'

test('takes back exactly the fields that change', () => {
  const settings = { ...defaultSettings, shop: { name: 'Laden', contact: 'Telefon' } }
  expect(inverseChange(settings, { shop: { name: 'Markt' }, camera: { mirror: true } })).toEqual({
    shop: { name: 'Laden' },
    camera: { mirror: false },
  })
})

test('takes back nothing where nothing changes', () => {
  expect(inverseChange(defaultSettings, {})).toEqual({})
})

const ofEachGroup: Required<SettingsChange> = {
  firstStart: { step: 'done' },
  staff: { language: 'en' },
  shop: { name: 'Laden' },
  appearance: { contrast: 'high' },
  screen: { reach: 'touch' },
  display: { name: 'LG TV' },
  hours: { always: false },
  sound: { mute: true },
  personalization: { limitSeconds: 60 },
  camera: { mirror: true },
  content: { sticks: false },
}

test('the groups are those of the schema', () => {
  expect(changeGroups.toSorted()).toEqual(Object.keys(settingsChangeSchema.shape).toSorted())
})

test.each(changeGroups)('a change of the group %s is merged in, and taken back whole', (group) => {
  const change: SettingsChange = { [group]: ofEachGroup[group] }
  const changed = mergedChange(defaultSettings, change)
  expect(changed).not.toEqual(defaultSettings)
  expect(mergedChange(changed, inverseChange(defaultSettings, change))).toEqual(defaultSettings)
})
