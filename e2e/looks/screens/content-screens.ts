import { expect, type Page } from '@playwright/test'
import { defaultSettings } from '../../../src/contract/settings/settings.ts'
import { busyContent } from '../../../src/main/staff/content-view.fixture.ts'
import { hostile } from './hostile-names.ts'
import { type SettingsScreen, turnTo } from './settings-screen.ts'

const since = '2026-01-05T09:12:00Z'

const seenPackage = {
  id: 'other-shop',
  version: 3,
  manifestSha256: 'e5f6'.repeat(16),
  title: 'Feinkost am Hafen, Winter',
  createdAt: '2026-01-03T08:00:00+01:00',
  playlists: 4,
  items: 27,
  files: 31,
  bytes: 288_000_000,
  restricted: ['alcohol' as const],
  signer: { kind: 'key-unknown' as const, keyId: '0C99D2F1A7B3E864' },
  lineStays: false,
}

const turnToContent = (page: Page) => turnTo(page, /^(Content|Inhalte)$/)

/** What can be shown, and how it comes. */
export const contentScreens: readonly SettingsScreen[] = [
  { name: 'content-nothing-yet', open: true, act: turnToContent },
  {
    name: 'content-copying',
    page: true,
    open: true,
    world: { content: busyContent },
    importing: {
      work: {
        origin: 'stick',
        name: 'markt-13.askfirst',
        loose: false,
        stage: 'copying',
        bytes: 96_000_000,
        total: 410_000_000,
        secondsLeft: 140,
      },
      waiting: 1,
    },
    act: turnToContent,
  },
  {
    name: 'content-refused',
    only: 'de',
    open: true,
    world: { content: { ...busyContent, dialogs: false } },
    settings: { content: { ...defaultSettings.content, inbox: '/srv/askfirst/inbox', allowUnsigned: true } },
    importing: {
      work: {
        origin: 'stick',
        name: 'markt-13.askfirst',
        loose: false,
        stage: 'refused',
        reason: 'key-unknown',
        sentence:
          'It is signed by the key 0C99D2F1A7B3E864, which is not trusted here. Name the public key with --key; on a player, staff add it in the settings.',
        onRequest: true,
      },
      waiting: 0,
    },
    act: async (page) => {
      await turnToContent(page)
      await page.locator('summary').first().click()
    },
  },
  {
    name: 'content-question',
    open: true,
    world: {
      content: {
        ...busyContent,
        chosen: {
          state: 'asking',
          name: 'feinkost-3.askfirst',
          loose: false,
          package: seenPackage,
          doubts: ['key-unknown', 'other-line', 'subject-unconfirmed'],
        },
      },
    },
    act: turnToContent,
  },
  {
    name: 'content-damaged',
    open: true,
    world: {
      content: {
        ...busyContent,
        packages: busyContent.packages.map((kept) =>
          kept.role === 'previous' ? { ...kept, role: 'left' as const } : kept,
        ),
        options: { inbox: '/srv/askfirst/inbox', allowUnsigned: true },
        check: {
          state: 'ended',
          at: since,
          files: 65,
          bytes: 801_200_000,
          damaged: 3,
          damage: [
            {
              what: 'altered',
              id: 'markt-am-eck',
              version: 12,
              active: true,
              file: 'kuerbis.webp',
              items: [
                { playlist: 'Für alle', item: 'kuerbis-suppe' },
                { playlist: 'Abend', item: 'kuerbis-suppe' },
              ],
            },
            { what: 'missing', id: 'markt-am-eck', version: 12, active: true, file: 'alt.mp4', items: [] },
            { what: 'missing', id: 'markt-am-eck', version: 11, active: false, file: null, items: [] },
          ],
        },
      },
    },
    act: turnToContent,
  },
  {
    name: 'content-hostile',
    only: 'de',
    open: true,
    world: {
      content: {
        ...busyContent,
        packages: busyContent.packages.map((kept) => ({ ...kept, title: hostile.slice(-200), id: 'x'.repeat(64) })),
        chosen: {
          state: 'refused',
          name: hostile.slice(-300),
          origin: 'chosen',
          reason: 'entry-unsafe',
          sentence: hostile,
        },
        history: [
          {
            kind: 'refused',
            at: since,
            origin: 'stick',
            name: hostile.slice(-300),
            reason: 'path-unsafe',
            sentence: hostile,
          },
        ],
        check: {
          state: 'ended',
          at: since,
          files: 1,
          bytes: 1,
          damaged: 41,
          damage: [
            {
              what: 'missing',
              id: 'x'.repeat(64),
              version: 12,
              active: true,
              file: hostile.slice(-300),
              items: [{ playlist: hostile.slice(-200), item: 'x'.repeat(64) }],
            },
          ],
        },
      },
    },
    act: turnToContent,
  },
  {
    name: 'content-key-leaves',
    only: 'en',
    open: true,
    world: { content: { ...busyContent, check: { state: 'running', bytes: 300_000_000, total: 801_200_000 } } },
    act: async (page) => {
      await turnToContent(page)
      await page.getByRole('textbox', { name: /^(Schlüssel|Paste)/ }).fill('RWnothing')
      await page.getByRole('button', { name: /^(Vertrauen|Trust it)$/ }).click()
      await expect(page.getByRole('alert')).toBeVisible()
      await page
        .getByRole('button', { name: /^(Entfernen|Remove)/ })
        .first()
        .click()
    },
  },
]
