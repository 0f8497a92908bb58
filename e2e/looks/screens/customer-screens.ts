import { expect } from '@playwright/test'
import { hostileShop } from './hostile-names.ts'
import { type SettingsScreen, turnTo } from './settings-screen.ts'

/** What concerns the people in front of the screen: whether they are asked, and with which camera. */
export const customerScreens: readonly SettingsScreen[] = [
  {
    name: 'personalization',
    page: true,
    open: true,
    manifest: hostileShop,
    act: async (page) => {
      await turnTo(page, /^(Personalization|Personalisierung)$/)
      await page.getByLabel(/^(Distance|Abstand)$/).selectOption('near')
      await page.getByLabel(/^(Age|Alter)$/).selectOption('55-plus')
      await expect(page.getByText(/^(Rule|Regel) 2 /)).toBeVisible()
    },
  },
  {
    name: 'personalization-by-touch',
    open: true,
    enabled: false,
    act: async (page) => {
      await turnTo(page, /^(Personalization|Personalisierung)$/)
      await page.getByLabel(/^(Language|Sprache)$/).selectOption('ar')
      await page.getByRole('button', { name: /What exactly happens|Was genau passiert/ }).click()
      await page.getByText(/^(By touch|Durch Antippen)$/).click()
      await page.getByText(/^(Bread|Brot)$/).click()
      await expect(page.getByText(/^(Rule|Regel) 1 /)).toBeVisible()
    },
  },
  {
    name: 'camera',
    page: true,
    open: true,
    world: { cameras: ['Logitech BRIO', 'HD Pro Webcam C920 (046d:082d)'] },
    act: (page) => turnTo(page, /^(Camera|Kamera)$/),
  },
  {
    name: 'camera-trying',
    open: true,
    upright: true,
    world: { zoneSetup: { state: 'running', word: 'outside', place: 'bottom-right' }, training: true, camera: 'on' },
    act: (page) => turnTo(page, /^(Camera|Kamera)$/),
  },
]
