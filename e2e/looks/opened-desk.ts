import { expect, type Page } from '@playwright/test'
import { openSettingsPage, type SettingsBench, type SettingsStart } from './settings-harness.ts'
import { english, pin } from './unlocked-settings.ts'

/** The screen of a laptop on which the settings window is tried. */
export const laptop = { viewport: { width: 1366, height: 768 } }

const shop = { name: 'Market', contact: 'phone 1' }

/** Opens the settings of a shop in English with the PIN, at their first page. */
export async function openDesk(page: Page, settings: SettingsStart = {}): Promise<SettingsBench> {
  const bench = await openSettingsPage(page, {
    pin,
    ...settings,
    settings: { ...english, shop, ...settings.settings },
  })
  await page.getByLabel('PIN', { exact: true }).fill(pin)
  await page.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByRole('heading', { name: 'On the screen now' })).toBeVisible()
  return bench
}

export const turnTo = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()
