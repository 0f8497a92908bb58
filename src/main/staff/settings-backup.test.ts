import { expect, test } from 'vitest'
import { defaultSettings, settingsChangeSchema } from '../../contract/settings/settings.ts'
import { applyChange } from './apply-change.ts'
import { backupText, readBackup } from './settings-backup.ts'

const settings = {
  ...defaultSettings,
  pin: 'the record of the PIN',
  staffPin: 'the record of the staff PIN',
  recovery: 'the record of the code',
  shop: { name: 'Corner market', contact: 'phone' },
  hours: { ...defaultSettings.hours, always: false },
  content: { ...defaultSettings.content, inbox: '/srv/inbox', confirmedSubjects: ['alcohol' as const] },
}
const text = backupText(settings, '0.1.0', new Date('2026-01-05T10:00:00Z'))

test('what was saved comes back whole, without PINs, recovery code and confirmed subjects (P18)', () => {
  expect(text).not.toContain('record of')
  const change = readBackup(text)
  if (!change.ok) throw new Error(change.refusal)
  expect(settingsChangeSchema.parse(change.value)).toEqual(change.value)
  const own = { pin: 'mine', staffPin: 'of my staff', recovery: '' }
  const restored = applyChange({ ...defaultSettings, ...own }, change.value)
  const content = { ...settings.content, confirmedSubjects: [] }
  expect(restored).toEqual({ ok: true, value: { ...settings, ...own, content } })
})

test('a file of an older player is completed, and one with a PIN in it brings none', () => {
  const older = JSON.stringify({
    kind: 'askfirst-settings',
    format: 1,
    settings: { shop: { name: 'X' }, pin: 'theirs', staffPin: 'theirs', recovery: 'theirs' },
  })
  const change = readBackup(older)
  expect(change.ok && change.value.shop).toEqual({ name: 'X', contact: '' })
  expect(JSON.stringify(change)).not.toContain('theirs')
})

test.each([
  ['no JSON', 'hello'],
  ['another file', '{"kind":"something","format":1,"settings":{}}'],
  ['a later format', '{"kind":"askfirst-settings","format":2,"settings":{}}'],
  ['a value out of bounds', '{"kind":"askfirst-settings","format":1,"settings":{"screen":{"diagonalInches":1}}}'],
  ['null', 'null'],
])('%s is refused', (_, file) => {
  expect(readBackup(file)).toEqual({ ok: false, refusal: 'backup-invalid' })
})
