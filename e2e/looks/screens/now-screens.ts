import { expect } from '@playwright/test'
import { defaultHours } from '../../../src/contract/settings/settings-hours.ts'
import { quietWorld, type World } from '../settings-world.ts'
import { hostile, hostileShop } from './hostile-names.ts'
import type { SettingsScreen } from './settings-screen.ts'

const since = '2026-01-05T09:12:00Z'

const faults: World['faults'] = [
  { code: 'no-camera', since },
  { code: 'settings-not-saved', since },
  { code: 'draft-broken', since },
  { code: 'signature-invalid', since },
]
/** The page Now. */
export const nowScreens: readonly SettingsScreen[] = [
  { name: 'desk', page: true, open: true },
  {
    name: 'now-film-paused',
    only: 'de',
    open: true,
    world: {
      screenControl: { mode: 'paused', until: '2026-01-05T10:40:00Z' },
      playing: { ...quietWorld.playing, picture: null, next: null },
      day: null,
    },
  },
  {
    name: 'now-black',
    only: 'en',
    open: true,
    world: { screenControl: { mode: 'black', until: '2026-01-05T11:12:00Z' } },
  },
  { name: 'session', open: true, world: { session: 'open', camera: 'on' } },
  { name: 'faults', open: true, world: { faults, engine: null } },
  {
    name: 'hostile',
    open: true,
    enabled: false,
    world: {
      playing: {
        package: hostile,
        packageTitle: hostile,
        version: 1,
        playlist: hostile,
        playlistTitle: hostile,
        item: hostile,
        picture: null,
        reason: { kind: 'default' },
        since,
        next: { playlist: 'x', playlistTitle: hostile, item: hostile, reason: { kind: 'default' } },
        unsignedFolder: true,
      },
    },
  },
  {
    name: 'now-week',
    page: true,
    open: true,
    settings: { hours: { ...defaultHours, always: false } },
    manifest: hostileShop,
    act: async (page) => {
      await page.getByLabel(/^(Day|Tag)$/).fill('2026-03-29')
      await page.getByLabel(/^(Time|Uhrzeit)$/).fill('2.30')
      await page.keyboard.press('Enter')
      await expect(page.getByText(/^(At|Um) 01:59/)).toBeHidden()
      await expect(page.getByRole('img', { name: /calendar|Kalender/ })).toBeVisible()
      await expect(page.getByText(/clocks go forward|Uhren werden vorgestellt/)).toBeVisible()
    },
  },
  {
    name: 'now-calendar',
    open: true,
    act: async (page) => {
      await page.getByRole('button', { name: /^(Choose in a calendar|Im Kalender wählen)$/ }).click()
      await expect(page.getByRole('button', { name: /^9 (January|Januar) 2026$/ })).toBeVisible()
    },
  },
  {
    name: 'now-week-list',
    open: true,
    act: async (page) => {
      await page.getByText(/^(List|Liste)$/).click()
      await expect(page.getByRole('heading', { name: /(Friday|Freitag), / })).toBeVisible()
    },
  },
]
