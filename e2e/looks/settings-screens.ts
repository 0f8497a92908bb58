import { expect, type Page } from '@playwright/test'
import type { FiguresView } from '../../src/contract/figures-view.ts'
import type { ImportView } from '../../src/contract/import-view.ts'
import type { Manifest } from '../../src/contract/package.ts'
import { defaultSettings, type Settings } from '../../src/contract/settings.ts'
import { defaultHours } from '../../src/contract/settings-hours.ts'
import { exampleShop } from '../../src/main/playback/example-shop.fixture.ts'
import { busyContent } from '../../src/main/staff/content-view.fixture.ts'
import { busyEditor } from '../../src/main/staff/editor-view.fixture.ts'
import { busyPrivacy } from '../../src/main/staff/privacy-view.fixture.ts'
import { busyFigures, busyReports } from '../../src/main/staff/reports-view.fixture.ts'
import { busySystem } from '../../src/main/staff/system-view.fixture.ts'
import { quietWorld, recoveryCode, type World } from './settings-harness.ts'
import { pin } from './unlocked-settings.ts'

const since = '2026-01-05T09:12:00Z'
const hostile = `${'Sehr langer Titel '.repeat(20)}\u202Egnp.exe <img src=x onerror=alert(1)>`

const turnTo = (page: Page, name: RegExp | 'System') => page.getByRole('tab', { name }).click()

const turnToReports = (page: Page) => turnTo(page, /^(Reports|Nachweise)/)
const turnToContent = (page: Page) => turnTo(page, /^(Content|Inhalte)$/)

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
}

/** The example shop, with a playlist whose title tries everything that a page could fall for. */
const hostileShop: Partial<Manifest> = {
  playlists: (exampleShop.playlists ?? []).map((playlist) =>
    playlist.id === 'markup' || playlist.id === 'breakfast' ? { ...playlist, title: hostile.repeat(24) } : playlist,
  ),
}

const faults: World['faults'] = [
  { code: 'no-camera', since },
  { code: 'settings-not-saved', since },
  { code: 'signature-invalid', since },
]
/** A state of the settings window that is drawn and examined. */
export type SettingsScreen = {
  readonly name: string
  readonly open: boolean
  /** It shows a whole page of the window as staff meet it. */
  readonly page?: true
  readonly fresh?: boolean
  readonly world?: Partial<World>
  readonly enabled?: boolean
  /** The camera stands upright. */
  readonly upright?: boolean
  readonly importing?: ImportView
  readonly figures?: FiguresView
  readonly settings?: Partial<Settings>
  readonly manifest?: Partial<Manifest>
  readonly act?: (page: Page) => Promise<void>
  /** Only in this one, where nothing but names from outside or one question differs from a screen that is tried in both. */
  readonly only?: 'de' | 'en'
}
export const settingsScreens: readonly SettingsScreen[] = [
  { name: 'choose-pin', page: true, open: false, fresh: true },
  { name: 'locked', page: true, open: false },
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
    name: 'now-week-list',
    open: true,
    act: async (page) => {
      await page.getByText(/^(List|Liste)$/).click()
      await expect(page.getByRole('heading', { name: /(Friday|Freitag), / })).toBeVisible()
    },
  },
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
        chosen: { state: 'refused', name: hostile.slice(-300), reason: 'entry-unsafe', sentence: hostile },
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
  {
    name: 'editor',
    page: true,
    open: true,
    world: { editor: busyEditor },
    act: async (page) => {
      await turnToContent(page)
      await page.getByRole('button', { name: /^(Weiter mit dem Entwurf|Go on with the draft)/ }).click()
    },
  },
  {
    name: 'editor-preview',
    only: 'de',
    open: true,
    world: { editor: { ...busyEditor, place: { kind: 'alone' }, saved: null, notes: [] } },
    act: async (page) => {
      await turnToContent(page)
      await page.getByRole('button', { name: /^Weiter mit dem Entwurf/ }).click()
      await page.getByRole('button', { name: /^Vorschau: .*kürbis/ }).click()
      await page.getByRole('button', { name: 'Anhalten' }).click()
    },
  },
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
