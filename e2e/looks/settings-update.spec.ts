import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { UpdateView } from '../../src/contract/views/update-view.ts'
import { axeFindings } from './axe-findings.ts'
import { openUnlocked, pin } from './unlocked-settings.ts'

test.use({ viewport: { width: 1366, height: 768 } })

const looks = process.env.ASKFIRST_LOOKS_DIR
const found = { state: 'found', version: '0.2.0' } as const satisfies UpdateView

const openSystem = (page: Page, update: UpdateView, language: 'de' | 'en' = 'en') =>
  openUnlocked(page, 'System', { settings: { staff: { language } }, world: { update } })

test('a version on the stick is told, and installed with the PIN alone, by keyboard', async ({ page }) => {
  const bench = await openSystem(page, found)
  await expect(page.getByText('Version 0.2.0 is on the stick. This player runs 0.1.0.')).toBeVisible()
  const install = page.getByRole('button', { name: 'Install …' })
  await install.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Install version 0.2.0?' })
  await dialog.getByLabel('PIN', { exact: true }).fill('0000')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toBeVisible()
  expect(bench.done).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(bench.done).toEqual([])
  await install.click()
  await dialog.getByLabel('PIN', { exact: true }).fill(pin)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  expect(bench.done).toEqual(['takeUpdate 0.2.0'])
})

test('it can be called off while it is copied, and not while it is installed', async ({ page }) => {
  const bench = await openSystem(page, { state: 'copying', version: '0.2.0', bytes: 60_000_000, total: 120_000_000 })
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect(bench.done).toEqual(['cancelUpdate'])
  await bench.change({ update: { state: 'installing', version: '0.2.0' } })
  await expect(page.getByText('Please leave the player on.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeHidden()
})

test('a player that takes none says nothing of it', async ({ page }) => {
  await openSystem(page, { state: 'off' })
  await expect(page.getByRole('heading', { name: 'Change PIN' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'New version of the player' })).toBeHidden()
})

const views: readonly UpdateView[] = [
  { state: 'none' },
  found,
  { state: 'copying', version: '0.2.0', bytes: 60_000_000, total: 120_000_000 },
  { state: 'installing', version: '0.2.0' },
  { state: 'refused', reason: 'signature-invalid', version: '0.2.0' },
  { state: 'refused', reason: 'needs-more', version: '0.2.0' },
]
for (const language of ['de', 'en'] as const) {
  test(`every state can be read, in ${language}`, async ({ page }) => {
    const bench = await openSystem(page, { state: 'none' }, language)
    for (const [place, update] of views.entries()) {
      await bench.change({ update })
      const section = page.getByRole('region', { name: /Neue Version|New version/ })
      await expect(section).toHaveText(/./)
      expect(await axeFindings(page, { within: 'main' })).toEqual([])
      if (looks) await page.screenshot({ path: join(looks, `update-${language}-${place}.png`), fullPage: true })
    }
    if (looks) {
      await bench.change({ update: found })
      await page.getByRole('button', { name: /…$/ }).last().click()
      await page.screenshot({ path: join(looks, `update-${language}-question.png`) })
    }
    expect(bench.complaints).toEqual([])
  })
}
