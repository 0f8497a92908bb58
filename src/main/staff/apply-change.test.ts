import { expect, test } from 'vitest'
import { defaultSettings, type SettingsChange } from '../../contract/settings/settings.ts'
import { applyChange } from './apply-change.ts'

const changes: readonly SettingsChange[] = [
  { firstStart: { step: 'shop' } },
  { staff: { language: 'en' } },
  { shop: { contact: 'phone 1' } },
  { appearance: { language: 'en' } },
  { screen: { reach: 'touch' } },
  { screen: { rotation: 270 } },
  { display: { name: 'LG TV' } },
  { display: { powerOff: false } },
  { hours: { always: false } },
  { hours: { exceptions: [{ date: '2026-12-24', open: [{ from: '08:00', until: '14:00' }], note: '' }] } },
  { sound: { mute: true } },
  { sound: { curve: [{ from: '20:00', percent: 40 }] } },
  { personalization: { limitSeconds: 60 } },
  { camera: { mirror: true } },
  { content: { sticks: false } },
]

test.each(changes)('a change is merged into its own group, and into no other: %j', (change) => {
  const outcome = applyChange(defaultSettings, change)
  if (!outcome.ok) throw new Error(outcome.refusal)
  expect(outcome.value).not.toEqual(defaultSettings)
  expect(outcome.value).toMatchObject(change)
  for (const [group, fields] of Object.entries(change)) {
    const name = group as keyof SettingsChange
    expect({ ...outcome.value, [name]: 0 }).toEqual({ ...defaultSettings, [name]: 0 })
    expect({ ...Object(outcome.value[name]), ...fields }).toEqual({ ...defaultSettings[name], ...fields })
  }
})
