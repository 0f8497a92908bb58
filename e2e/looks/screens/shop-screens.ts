import { expect } from '@playwright/test'
import { defaultSettings } from '../../../src/contract/settings/settings.ts'
import { type SettingsScreen, turnTo } from './settings-screen.ts'

/** What a shop says of itself, its hours, and its screen. */
export const shopScreens: readonly SettingsScreen[] = [
  {
    name: 'shop',
    page: true,
    open: true,
    act: async (page) => {
      await turnTo(page, /^(Shop and language|Laden und Sprache)$/)
      await page.getByRole('textbox', { name: /Name/ }).fill('x'.repeat(81))
      await page.getByRole('textbox', { name: /Kontakt|Contact/ }).fill('Telefon')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('status')).not.toBeEmpty()
    },
  },
  { name: 'hours-always', only: 'en', open: true, act: (page) => turnTo(page, /^(Opening hours|Öffnungszeiten)$/) },
  {
    name: 'hours',
    page: true,
    open: true,
    settings: {
      hours: {
        always: false,
        week: {
          ...defaultSettings.hours.week,
          wed: [
            { from: '08:00', until: '12:30' },
            { from: '12:00', until: '18:00' },
          ],
          sat: [{ from: '18:00', until: '02:00' }],
        },
        exceptions: [
          { date: '2026-12-24', open: [{ from: '08:00', until: '14:00' }], note: 'Heiligabend' },
          { date: '2026-12-25', open: [], note: '' },
          { date: '2026-11-02', open: [], note: 'x'.repeat(80) },
        ],
      },
    },
    act: async (page) => {
      await turnTo(page, /^(Opening hours|Öffnungszeiten)$/)
      await page.getByText(/^(Other hours|Andere Zeit)$/).click()
      await page.getByRole('button', { name: /^(Add exception|Ausnahme eintragen)$/ }).click()
      await expect(page.getByRole('alert').first()).toBeVisible()
    },
  },
  {
    name: 'display',
    page: true,
    open: true,
    settings: {
      sound: {
        level: 70,
        mute: false,
        curve: [
          { from: '20:00', percent: 30 },
          { from: '08:00', percent: 100 },
        ],
      },
    },
    act: (page) => turnTo(page, /^(Display and sound|Bildschirm und Ton)$/),
  },
]
