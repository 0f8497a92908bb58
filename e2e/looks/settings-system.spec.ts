import { expect, type Page, test } from '@playwright/test'
import { busySystem } from '../../src/main/staff/system-view.fixture.ts'
import { contrastOf } from './contrast.ts'
import { holdCalls } from './settings-wire.ts'
import { openUnlocked, pin } from './unlocked-settings.ts'

test.use({ viewport: { width: 1366, height: 768 }, timezoneId: 'Europe/Berlin' })

const open = (page: Page) => openUnlocked(page, 'System', { settings: { shop: { name: 'Market', contact: '' } } })

test('the log is read on demand, filtered, and whatever stands in it stays text', async ({ page }) => {
  const bench = await open(page)
  await page.getByRole('button', { name: 'Show the log' }).click()
  // Its head is a row, too.
  const lines = page.getByRole('table', { name: 'Lines of the log' }).getByRole('row')
  await expect(lines).toHaveCount(5)
  await expect(lines.nth(2)).toContainText('<img src=x onerror=')
  // A screen reader in German would read English as German.
  await expect(lines.nth(2).locator('bdi')).toHaveAttribute('lang', 'en')
  expect(await page.locator('img').count()).toBe(0)
  expect(await page.evaluate(() => Reflect.get(window, 'hurt'))).toBeUndefined()
  await page.getByRole('textbox', { name: 'Only lines with' }).fill('eacces')
  await expect(lines).toHaveCount(2)
  await expect(page.getByText('1 of 4 lines')).toBeVisible()
  await page.getByRole('textbox', { name: 'Only lines with' }).fill('nothing like it')
  await expect(page.getByText('No line matches.')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  expect(bench.complaints).toEqual([])
})

test('the log is filtered by the times that are shown, which are those of the shop', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Show the log' }).click()
  const lines = page.getByRole('table', { name: 'Lines of the log' }).getByRole('row')
  await expect(lines.nth(1)).toContainText('10:12')
  await page.getByRole('textbox', { name: 'Only lines with' }).fill('10:12')
  await expect(page.getByText('1 of 4 lines')).toBeVisible()
  await expect(lines.nth(1)).toContainText('EACCES')
})

for (const language of ['en', 'de'] as const)
  test(`a time in the log stands in one line, with its year, too (${language})`, async ({ page }) => {
    const text = 'started 0.1.0 on Electron 45.4.1'
    const log = ['2026-01-05T09:12:00.000Z', '2025-09-30T06:58:00.000Z'].map((at) => ({ at, text }))
    await openUnlocked(page, 'System', { settings: { staff: { language } }, world: { system: { ...busySystem, log } } })
    const times = page.getByRole('rowheader')
    await expect(times).toHaveText(['10:12', /2025, 08:58$/])
    const [today, lastYear] = await times.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
    expect(lastYear).toBe(today)
  })

test('a support bundle is listed before it can be saved, and says where it went', async ({ page }) => {
  const bench = await open(page)
  const save = page.getByRole('button', { name: 'Save: Support bundle' })
  await expect(save).toBeHidden()
  await page.getByRole('button', { name: 'Show what is in it' }).click()
  await expect(page.getByRole('list', { name: 'This will be saved' }).getByRole('listitem')).toHaveCount(3)
  await save.click()
  await expect(page.getByText('askfirst-support-2026-01-05.zip')).toBeVisible()
  expect(bench.done).toEqual(['listSupport', 'saveSupport documents'])
})

test('saved settings come back at once, and going back is one press; a path that is none is not sent', async ({
  page,
}) => {
  const bench = await open(page)
  await page.getByRole('button', { name: 'Save: Copy of the settings' }).click()
  const path = page.getByRole('textbox', { name: 'Saved file' })
  await path.fill('settings.json')
  await page.getByRole('button', { name: 'Bring back' }).click()
  await expect(page.getByRole('alert')).toContainText('Please give the whole path')
  await path.fill('/media/stick/settings.json')
  await expect(page.getByRole('alert'), 'a path that is one').toBeHidden()
  await page.keyboard.press('Enter')
  await expect(page.getByText('The settings are those of the file.')).toBeVisible()
  expect(bench.settings().shop.name).toBe('From the file')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => bench.settings().shop.name).toBe('Market')
  expect(bench.done).toEqual(['saveSettings documents', 'restoreSettings /media/stick/settings.json'])
})

test('a restart is asked once, and no means no', async ({ page }) => {
  const bench = await open(page)
  await page.getByRole('button', { name: 'Restart …' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(bench.done).toEqual([])
  await page.getByRole('button', { name: 'Restart …' }).click()
  await page.getByRole('button', { name: 'Yes, restart' }).click()
  expect(bench.done).toEqual(['restart'])
})

test('everything is deleted in two steps: what it means, and the PIN; Escape is no at both', async ({ page }) => {
  const bench = await open(page)
  const begin = page.getByRole('button', { name: 'Delete everything …' })
  await begin.click()
  await expect(page.getByRole('dialog')).toContainText('This cannot be undone.')
  await expect(page.getByRole('dialog')).not.toContainText('that copy is deleted, too')
  await page.keyboard.press('Escape')
  await begin.click()
  await page.getByRole('button', { name: 'Go on to the PIN' }).click()
  await expect(page.getByLabel('PIN', { exact: true })).toBeFocused()
  await page.keyboard.type('0000\n')
  await expect(page.getByRole('alert')).toHaveText('That was not the right PIN.')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(bench.done).toEqual([])
  await begin.click()
  await page.getByRole('button', { name: 'Go on to the PIN' }).click()
  await page.keyboard.type(`${pin}\n`)
  await expect.poll(() => bench.done).toEqual(['factoryReset'])
})

test('a wrong PIN is said until the next one is sent, and no longer', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Delete everything …' }).click()
  await page.getByRole('button', { name: 'Go on to the PIN' }).click()
  const refusal = page.getByRole('alert')
  await page.keyboard.type('0000\n')
  await expect(refusal).toHaveText('That was not the right PIN.')
  const answer = await holdCalls(page, 'factoryReset')
  await page.keyboard.type('0001\n')
  await expect(refusal).toBeHidden()
  await answer()
  await expect(refusal).toHaveText('That was not the right PIN.')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what deletes everything does not look like what saves, and can be read, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await open(page)
    const coloursOf = (name: string) =>
      page.getByRole('button', { name, exact: true }).evaluate((button) => {
        const { color, backgroundColor } = getComputedStyle(button)
        return { colour: color, ground: backgroundColor }
      })
    const main = await coloursOf('Save: Copy of the settings')
    await page.getByRole('button', { name: 'Delete everything …' }).click()
    await page.getByRole('button', { name: 'Go on to the PIN' }).click()
    const danger = await coloursOf('Delete everything')
    expect(danger.ground).not.toBe(main.ground)
    expect(contrastOf(danger.colour, danger.ground)).toBeGreaterThanOrEqual(7)
  })
}

test('whoever saved the settings on the player itself is told that the copy is deleted, too', async ({ page }) => {
  await open(page)
  const warned = page.getByText('that copy is deleted, too')
  await page.getByRole('button', { name: 'Save: Copy of the settings' }).click()
  await page.getByRole('button', { name: 'Delete everything …' }).click()
  await expect(warned).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'To a stick or folder … Copy of the settings' }).click()
  await page.getByRole('button', { name: 'Delete everything …' }).click()
  await expect(page.getByRole('dialog')).toContainText('This cannot be undone.')
  await expect(warned).toBeHidden()
})
