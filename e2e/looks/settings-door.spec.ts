import { expect, type Locator, type Page, test } from '@playwright/test'
import { hashPin } from '../../src/main/staff/pin.node.ts'
import { laptop, openDesk, turnTo } from './opened-desk.ts'
import { openSettingsPage, recoveryCode } from './settings-harness.ts'
import { english, pin } from './unlocked-settings.ts'

test.use(laptop)

async function tap(page: Page, digits: string) {
  for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click()
}

/** As often as it takes to be made to wait. */
async function tryFiveWrongPins(page: Page, field: Locator) {
  for (let attempt = 1; attempt <= 5; attempt++) {
    await field.fill('0000')
    await page.keyboard.press('Enter')
    await expect(field).toHaveValue('')
    if (attempt < 5) await expect(page.getByRole('alert')).toHaveText('That was not the right PIN.')
  }
}

test('the first PIN is chosen by touch, repeated, and opens the settings', async ({ page }) => {
  const bench = await openSettingsPage(page, { settings: english })
  await expect(page.getByRole('heading', { name: 'Choose a PIN for this player' })).toBeVisible()
  await tap(page, '471')
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('alert')).toHaveText('Some digits are missing: at least 4.')
  await tap(page, '1')
  await page.getByRole('button', { name: 'Next' }).click()
  await tap(page, '4712')
  await page.getByRole('button', { name: 'Set PIN' }).click()
  await expect(page.getByRole('alert')).toHaveText('The two entries were different. Please start again.')
  expect(bench.settings().pin).toBe('')
  for (const action of ['Next', 'Set PIN']) {
    await tap(page, '4711')
    await page.getByRole('button', { name: action }).click()
  }
  await expect(page.getByRole('heading', { name: 'On the screen now' })).toBeVisible()
  expect(bench.settings().pin).toMatch(/^\$scrypt\$/)
  await expect(page.getByText(recoveryCode)).toBeVisible()
  expect(bench.settings().recovery).toMatch(/^\$scrypt\$/)
  await page.getByRole('button', { name: 'I have written it down' }).click()
  await expect(page.getByText(recoveryCode)).toBeHidden()
  expect(bench.complaints).toEqual([])
})

test('whoever forgot the PIN chooses a new one with the recovery code, and is given a new code', async ({ page }) => {
  const bench = await openSettingsPage(page, { pin, recovery: recoveryCode, settings: english })
  const before = bench.settings().recovery
  const enterCode = async (code: string) => {
    await tap(page, code)
    await page.getByRole('button', { name: 'Next' }).click()
    for (const action of ['Next', 'Set PIN']) {
      await tap(page, '2580')
      await page.getByRole('button', { name: action }).click()
    }
  }
  await page.getByRole('button', { name: 'PIN forgotten?' }).click()
  await tap(page, '123')
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('alert')).toHaveText('The code has 16 digits, now there are 3.')
  await page.getByRole('textbox', { name: 'Recovery code' }).fill('')
  await enterCode('0000000000000000')
  await expect(page.getByRole('alert')).toHaveText('That was not the recovery code.')
  await enterCode(recoveryCode)
  await expect(page.getByRole('heading', { name: 'Please write this down now' })).toBeVisible()
  expect(bench.settings().recovery).not.toBe(before)
  await page.getByRole('button', { name: 'Lock' }).click()
  await expect(page.getByLabel('PIN', { exact: true })).toBeFocused()
  await page.keyboard.type('2580\n')
  await expect(page.getByRole('heading', { name: 'On the screen now' })).toBeVisible()
  await expect(page.getByText('Please write this down now')).toBeHidden()
})

test('a new PIN that is the other one of this player is refused, and the code need not be entered again', async ({
  page,
}) => {
  const settings = { ...english, staffPin: await hashPin('1234') }
  const bench = await openSettingsPage(page, { pin, recovery: recoveryCode, settings })
  await page.getByRole('button', { name: 'PIN forgotten?' }).click()
  await tap(page, recoveryCode)
  await page.getByRole('button', { name: 'Next' }).click()
  for (const chosen of ['1234', '2580']) {
    for (const action of ['Next', 'Set PIN']) {
      await tap(page, chosen)
      await page.getByRole('button', { name: action }).click()
    }
    if (chosen === '1234') {
      await expect(page.getByRole('alert')).toContainText('This is the other PIN of this player already')
      await expect(page.getByRole('heading', { name: 'Choose a PIN for this player' })).toBeVisible()
    }
  }
  await expect(page.getByRole('heading', { name: 'Please write this down now' })).toBeVisible()
  expect(bench.settings().staffPin).toBe(settings.staffPin)
})

test('a wrong PIN is refused, many make one wait, and after the wait the right one opens', async ({ page }) => {
  const bench = await openSettingsPage(page, { pin, settings: english })
  const field = page.getByLabel('PIN', { exact: true })
  await tryFiveWrongPins(page, field)
  const [alert, timer] = [page.getByRole('alert'), page.getByRole('timer')]
  await expect(timer).toContainText('You can try again in 0:')
  const [said = '', before = ''] = [await alert.textContent(), await timer.textContent()].map((text) => text ?? '')
  await expect(timer, 'it is counted down').not.toHaveText(before)
  await expect(alert, 'and said once').toHaveText(said)
  await expect(field).toBeDisabled()
  await expect(page.getByRole('button', { name: '7', exact: true })).toBeDisabled()
  await bench.advance(31_000)
  await expect(field).toBeFocused()
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'On the screen now' })).toBeVisible()
})

test('many wrong recovery codes make one wait, too, and how long is counted down there', async ({ page }) => {
  const bench = await openSettingsPage(page, { pin, recovery: recoveryCode, settings: english })
  const field = page.getByLabel('PIN', { exact: true })
  await tryFiveWrongPins(page, field)
  await page.getByRole('button', { name: 'PIN forgotten?' }).click()
  const code = page.getByRole('textbox', { name: 'Recovery code' })
  await expect(code).toBeDisabled()
  await expect(page.getByRole('alert')).toHaveText('Too many wrong attempts.')
  await expect(page.getByRole('timer')).toContainText('You can try again in 0:')
  await bench.advance(31_000)
  await expect(page.getByRole('timer')).toHaveCount(0)
  await expect(code).toBeEnabled()
})

test('a language that was chosen at the door holds until the settings are open, and no longer', async ({ page }) => {
  await openSettingsPage(page, { pin, settings: { staff: { language: 'de' } } })
  await page.getByText('English', { exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Open settings' })).toBeVisible()
  await page.getByLabel('PIN', { exact: true }).fill(pin)
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByRole('button', { name: 'Sperren' }).click()
  await expect(page.getByRole('heading', { name: 'Einstellungen öffnen' })).toBeVisible()
})

test('personalization turns off with the PIN and without, and on only with it', async ({ page }) => {
  const bench = await openDesk(page)
  const asked = page.getByRole('switch', { name: 'Customers may be asked' })
  await asked.click()
  await expect(asked).not.toBeChecked()
  await expect(page.getByText('Nobody is asked, the camera stays off')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(asked).toBeChecked()
  await page.getByRole('button', { name: 'Lock' }).click()
  await page.getByRole('button', { name: 'Turn personalization off' }).click()
  await expect(page.getByText('Turning it on needs the PIN.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Turn personalization off' })).toBeHidden()
  expect(bench.settings().personalization.enabled).toBe(false)
})

test('the PIN is changed only by who knows the present one', async ({ page }) => {
  const bench = await openDesk(page)
  const before = bench.settings().pin
  await turnTo(page, 'System')
  await page.getByRole('button', { name: 'Change PIN' }).click()
  await expect(page.getByLabel('Present PIN'), 'it took the place of what was pressed').toBeFocused()
  await page.keyboard.type('1111')
  await page.getByLabel('New PIN', { exact: true }).fill('2580')
  await page.getByLabel('Repeat new PIN').fill('2580')
  await page.getByRole('button', { name: 'Change PIN' }).click()
  await expect(page.getByText('That was not the right PIN.')).toBeVisible()
  expect(bench.settings().pin).toBe(before)
  await page.getByLabel('Present PIN').fill(pin)
  await page.getByRole('button', { name: 'Change PIN' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The PIN is changed.' })).toBeVisible()
  expect(bench.settings().pin).not.toBe(before)
})

test('after ten idle minutes it locks itself', async ({ page }) => {
  const bench = await openDesk(page)
  await bench.advance(600_000)
  expect(bench.done).toEqual(['close'])
  await expect(page.getByRole('heading', { name: 'Open settings' })).toBeVisible()
})
