import { expect } from '@playwright/test'
import { busyContent } from '../../../src/main/staff/content-view.fixture.ts'
import { busySystem } from '../../../src/main/staff/system-view.fixture.ts'
import { recoveryCode } from '../settings-harness.ts'
import { pin } from '../unlocked-settings.ts'
import { type SettingsScreen, turnTo } from './settings-screen.ts'

/** The machine, and who may do what. */
export const systemScreens: readonly SettingsScreen[] = [
  {
    name: 'recovery-code',
    only: 'en',
    open: true,
    act: async (page) => {
      await turnTo(page, 'System')
      await page.getByRole('button', { name: /^(Neuen Notfallcode|Make a new recovery)/ }).click()
      await page.getByLabel(/^(Bisherige PIN|Present PIN)$/).fill(pin)
      await page.keyboard.press('Enter')
      await expect(page.getByText(recoveryCode)).toBeVisible()
    },
  },
  {
    name: 'reset',
    only: 'de',
    open: true,
    act: async (page) => {
      await turnTo(page, 'System')
      await page.getByRole('button', { name: 'Alles löschen …' }).click()
      await page.getByRole('button', { name: 'Weiter zur PIN' }).click()
    },
  },
  {
    name: 'system-busy',
    open: true,
    world: { system: busySystem, content: busyContent },
    act: (page) => turnTo(page, 'System'),
  },
  {
    name: 'restart',
    only: 'de',
    open: true,
    act: async (page) => {
      await turnTo(page, 'System')
      await page.getByRole('button', { name: /^(Neu starten|Restart) …$/ }).click()
    },
  },
  {
    name: 'system',
    page: true,
    open: true,
    act: async (page) => {
      await turnTo(page, 'System')
      await page.getByRole('button', { name: /^PIN ändern$|^Change PIN$/ }).click()
    },
  },
]
