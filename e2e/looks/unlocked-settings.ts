import type { Page } from '@playwright/test'
import { openSettingsPage, type SettingsBench, type SettingsStart } from './settings-harness.ts'

export const pin = '4711'
export const english = { staff: { language: 'en' as const } }

/** Opens the settings in English, unless told otherwise, enters the PIN and turns to the page that a tab names. */
export async function openUnlocked(
  page: Page,
  tab: string | RegExp,
  start: Omit<SettingsStart, 'pin'> = {},
): Promise<SettingsBench> {
  const bench = await openSettingsPage(page, { ...start, pin, settings: { ...english, ...start.settings } })
  await page.locator('input[type=password]').fill(pin)
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: tab, exact: true }).click()
  return bench
}
