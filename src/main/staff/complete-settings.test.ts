import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultSettings, settingsSchema } from '../../contract/settings/settings.ts'
import { applyChange } from './apply-change.ts'
import { completeSettings } from './complete-settings.ts'

const record = `$scrypt$ln=14,r=8,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`

describe('completing settings', () => {
  test('fills missing groups and fields from the defaults', () => {
    expect(completeSettings({ schemaVersion: 1, shop: { name: 'Market' } })).toEqual({
      ok: true,
      value: { ...defaultSettings, shop: { name: 'Market', contact: '' } },
    })
  })

  test('drops fields that only a newer player knows', () => {
    const found = { ...defaultSettings, weather: 'rain', shop: { ...defaultSettings.shop, floor: 2 } }
    expect(completeSettings(found)).toEqual({ ok: true, value: defaultSettings })
  })

  test.each([
    ['recovery', ''],
    ['done', record],
  ])('goes on at %s where another version was at a step that this one does not ask', (step, pin) => {
    const found = { ...defaultSettings, firstStart: { step: 'weather' }, pin }
    expect(completeSettings(found)).toEqual({ ok: true, value: { ...defaultSettings, firstStart: { step }, pin } })
  })

  test.each([
    ['no object', 'text'],
    ['null', null],
    ['a list', []],
    ['a group of another type', { shop: 'Market' }],
    ['a list as a group', { shop: [] }],
    ['a field of another type', { screen: { diagonalInches: '32' } }],
    ['a figure out of bounds', { screen: { diagonalInches: 3 } }],
    ['a zone that leaves the picture', { camera: { zone: { x: 0.9 } } }],
    ['another schema version', { schemaVersion: 2 }],
    ['a PIN that no attempt could meet', { pin: '1234' }],
    ['a PIN whose check would stall the player', { pin: `$scrypt$ln=31,r=8,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}` }],
  ])('refuses %s', (_what, found) => {
    expect(completeSettings(found)).toEqual({ ok: false, refusal: 'settings-broken' })
  })

  test('never throws, and what it takes is valid', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ shop: fc.jsonValue(), camera: fc.jsonValue() })), (found) => {
        const completed = completeSettings(found)
        expect(!completed.ok || settingsSchema.safeParse(completed.value).success).toBe(true)
      }),
    )
  })
})

describe('applying a change', () => {
  test('merges into its group and leaves the rest', () => {
    const changed = applyChange(defaultSettings, { shop: { name: ' Market ' } })
    expect(changed).toEqual({ ok: true, value: { ...defaultSettings, shop: { name: 'Market', contact: '' } } })
  })

  test('refuses the whole change when a part of it breaks the schema', () => {
    const change = { shop: { name: 'Market' }, screen: { diagonalInches: 500 } }
    expect(applyChange(defaultSettings, change)).toEqual({ ok: false, refusal: 'setting-invalid' })
  })

  test('takes a field without a value as no change', () => {
    expect(applyChange(defaultSettings, { shop: { name: undefined } })).toEqual({ ok: true, value: defaultSettings })
  })
})
