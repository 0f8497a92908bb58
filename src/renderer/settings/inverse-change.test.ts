import { expect, test } from 'vitest'
import { defaultSettings } from '../../contract/settings/settings.ts'
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
