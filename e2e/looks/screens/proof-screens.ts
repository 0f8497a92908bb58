import { expect, type Page } from '@playwright/test'
import { busyPrivacy } from '../../../src/main/staff/privacy-view.fixture.ts'
import { busyFigures, busyReports } from '../../../src/main/staff/reports-view.fixture.ts'
import { type SettingsScreen, turnTo } from './settings-screen.ts'

const turnToReports = (page: Page) => turnTo(page, /^(Reports|Berichte)/)

/** What is counted and kept. */
export const proofScreens: readonly SettingsScreen[] = [
  { name: 'privacy-quiet', open: true, act: (page) => turnTo(page, /^(Privacy|Datenschutz)$/) },
  {
    name: 'privacy',
    page: true,
    open: true,
    world: { privacy: busyPrivacy },
    act: (page) => turnTo(page, /^(Privacy|Datenschutz)$/),
  },
  {
    name: 'reports',
    page: true,
    open: true,
    world: { reports: busyReports },
    figures: busyFigures,
    act: async (page) => {
      await turnToReports(page)
      await page.getByRole('button', { name: /^BROT-10/ }).click()
      await expect(page.locator('.recharts-surface').first()).toBeAttached()
    },
  },
  {
    name: 'reports-question',
    only: 'de',
    open: true,
    world: { reports: { ...busyReports, copied: null, saved: null, checked: null } },
    act: async (page) => {
      await turnToReports(page)
      await page.getByRole('button', { name: 'Kopieren …' }).click()
    },
  },
  {
    name: 'reports-nothing-yet',
    only: 'en',
    open: true,
    act: turnToReports,
  },
]
