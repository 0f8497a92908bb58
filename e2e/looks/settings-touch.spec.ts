import { expect, type Page, test } from '@playwright/test'
import { defaultHours } from '../../src/contract/settings/settings-hours.ts'
import { busyEditor } from '../../src/main/staff/editor-view.fixture.ts'
import { recoveryCode } from './settings-harness.ts'
import { holdCalls } from './settings-wire.ts'
import { openUnlocked, pin } from './unlocked-settings.ts'

test.use({ viewport: { width: 1366, height: 1500 }, hasTouch: true })

// A tap leaves the field and presses the button in one task, before main can have answered anything.

test('a closing time that is left by a tap on “like Monday” holds on all five days', async ({ page }) => {
  const bench = await openUnlocked(page, 'Opening hours', { settings: { hours: { ...defaultHours, always: false } } })
  const answer = await holdCalls(page, 'change')
  await page.getByRole('textbox', { name: 'Monday until' }).fill('18.30')
  await page.getByRole('button', { name: 'Tuesday to Friday like Monday' }).tap()
  await expect(page.getByRole('textbox', { name: 'Friday until' }), 'shown at once').toHaveValue('18:30')
  await answer()
  const until = () => Object.values(bench.settings().hours.week).map(([day]) => day?.until)
  await expect.poll(until).toEqual(['18:30', '18:30', '18:30', '18:30', '18:30', '20:00', undefined])
})

test('what main refuses is shown as it was', async ({ page }) => {
  await openUnlocked(page, 'Opening hours', { settings: { hours: { ...defaultHours, always: false } } })
  await page.evaluate(() => {
    Reflect.get(window, 'askfirst').call.change = () => Promise.reject(new Error('setting-invalid'))
  })
  await page.getByRole('textbox', { name: 'Monday until' }).fill('18.30')
  await page.keyboard.press('Enter')
  await expect(page.getByText('It cannot be set like this. It stays as it was.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Monday until' })).toHaveValue('20:00')
})

test('in the editor, a length that is left by a tap goes along with what the tap changes', async ({ page }) => {
  const bench = await openUnlocked(page, 'Content', { world: { editor: busyEditor } })
  await page.getByRole('button', { name: /^Go on with the draft/ }).click()
  const answer = await holdCalls(page, 'changeDraft')
  await page.getByRole('textbox', { name: /^Seconds for .*kürbis/ }).fill('7,5')
  await page.getByRole('button', { name: /^Take .*brot.png.* out$/ }).tap()
  await page.getByRole('textbox', { name: 'From', exact: true }).fill('9')
  await page.getByText('Sat', { exact: true }).tap()
  await answer()
  await expect.poll(() => bench.done.length).toBe(4)
  expect(bench.done[0]).toContain('{"id":"kuerbis","milliseconds":7500}')
  expect(bench.done[1]).toBe('changeDraft {"removed":["brot"]}')
  expect(bench.done[3]).toContain('"days":["mon","tue","wed","thu","fri","sat"],"hours":{"from":"09:00"')
})

const tapKeys = async (page: Page, digits: string) => {
  const keypad = page.getByRole('group', { name: 'Keypad' })
  for (const digit of digits) await keypad.getByRole('button', { name: digit, exact: true }).tap()
}

test('the PIN is changed, the staff PIN set and a recovery code made by touch alone', async ({ page }) => {
  const bench = await openUnlocked(page, 'System')
  const before = bench.settings().pin
  await page.getByRole('button', { name: 'Change PIN' }).tap()
  await tapKeys(page, pin)
  await page.getByLabel('New PIN', { exact: true }).tap()
  await tapKeys(page, '25809')
  await page.getByRole('button', { name: 'Delete last digit' }).tap()
  await page.getByLabel('Repeat new PIN').tap()
  await tapKeys(page, '2580')
  await page.getByRole('button', { name: 'Change PIN' }).tap()
  await expect(page.getByRole('status').filter({ hasText: 'The PIN is changed.' })).toBeVisible()
  expect(bench.settings().pin).not.toBe(before)

  const card = page.getByRole('region', { name: 'Staff PIN' })
  await card.getByRole('button', { name: 'Set a staff PIN' }).tap()
  await tapKeys(page, '2580')
  await card.getByLabel('Staff PIN', { exact: true }).tap()
  await tapKeys(page, '1234')
  await card.getByLabel('Repeat staff PIN').tap()
  await tapKeys(page, '1234')
  await card.getByRole('button', { name: 'Set a staff PIN' }).tap()
  await expect(card.getByText('There is one.')).toBeVisible()

  await page.getByRole('button', { name: 'Make a new recovery code' }).tap()
  await tapKeys(page, '2580')
  await page.getByRole('button', { name: 'Make a new recovery code' }).tap()
  await expect(page.getByText(recoveryCode)).toBeVisible()
  expect(bench.complaints).toEqual([])
})
