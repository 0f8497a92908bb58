import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import type { ImportView } from '../../src/contract/import-view.ts'
import { defaultSettings, type Settings } from '../../src/contract/settings.ts'
import { busyContent } from '../../src/main/staff/content-view.fixture.ts'
import { busyPrivacy } from '../../src/main/staff/privacy-view.fixture.ts'
import { busyReports } from '../../src/main/staff/reports-view.fixture.ts'
import { busySystem } from '../../src/main/staff/system-view.fixture.ts'
import { findChromium } from '../../tools/electron-standin/chromium-path.ts'
import { openSettingsPage, quietWorld, recoveryCode, type World } from './settings-harness.ts'
import { type BuiltPage, buildSettingsPage } from './settings-page.ts'

const looks = process.env.ASKFIRST_LOOKS_DIR
const pin = '4711'
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
]
const fullShop = { name: 'Markt am Eck', contact: 'Telefon 0203 555 0117, fragen@markt-am-eck.example' }
const since = '2026-01-05T09:12:00Z'
const hostile = `${'Sehr langer Titel '.repeat(20)}\u202Egnp.exe <img src=x onerror=alert(1)>`

const executablePath = findChromium()
test.use({ launchOptions: executablePath ? { executablePath } : {}, timezoneId: 'Europe/Berlin' })

let built: BuiltPage
test.beforeAll(async () => {
  built = await buildSettingsPage()
})
test.afterAll(() => built.dispose())

const turnTo = (page: Page, name: RegExp | 'System') => page.getByRole('tab', { name }).click()

async function unlock(page: Page) {
  await page.locator('input[type=password]').fill(pin)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(Settings|Einstellungen)$/)
}

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

const faults: World['faults'] = [
  { code: 'no-camera', since },
  { code: 'settings-not-saved', since },
  { code: 'signature-invalid', since },
]
type Screen = {
  readonly name: string
  readonly open: boolean
  readonly fresh?: boolean
  readonly world?: Partial<World>
  readonly enabled?: boolean
  /** The camera stands upright. */
  readonly upright?: boolean
  readonly importing?: ImportView
  readonly settings?: Partial<Settings>
  readonly act?: (page: Page) => Promise<void>
  /** Only in this one, where nothing but names from outside or one question differs from a screen that is tried in both. */
  readonly only?: 'de' | 'en'
}
const screens: readonly Screen[] = [
  { name: 'choose-pin', open: false, fresh: true },
  { name: 'locked', open: false },
  { name: 'desk', open: true },
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
    name: 'camera',
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
  { name: 'privacy-quiet', open: true, act: (page) => turnTo(page, /^(Privacy|Datenschutz)$/) },
  {
    name: 'privacy',
    open: true,
    world: { privacy: busyPrivacy },
    act: (page) => turnTo(page, /^(Privacy|Datenschutz)$/),
  },
  {
    name: 'reports',
    open: true,
    world: { reports: busyReports },
    act: turnToReports,
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
    open: true,
    act: async (page) => {
      await turnTo(page, 'System')
      await page.getByRole('button', { name: /^PIN ändern$|^Change PIN$/ }).click()
    },
  },
]

for (const screen of screens) {
  // What fits depends on the language, what can be seen on the scheme: two runs try each of both.
  for (const [language, colorScheme] of [
    ['de', 'light'],
    ['en', 'dark'],
  ] as const) {
    if (screen.only && screen.only !== language) continue
    test(`${screen.name} in ${language}, ${colorScheme}: nothing axe objects to, nothing beside the window`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const bench = await openSettingsPage(page, built.directory, {
        ...(!screen.fresh && { pin }),
        settings: {
          shop: screen.fresh ? { name: '', contact: '' } : fullShop,
          staff: { language },
          camera: { ...defaultSettings.camera, rotation: screen.upright ? 90 : 0 },
          personalization: { enabled: screen.enabled ?? true, offerAgeBand: true, limitSeconds: 180 },
          ...screen.settings,
        },
        ...(screen.world && { world: screen.world }),
      })
      if (screen.open) await unlock(page)
      if (screen.importing) await bench.importing(screen.importing)
      await screen.act?.(page)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      for (const size of sizes) {
        await page.setViewportSize(size)
        const beside = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(beside, `beside the window at ${size.width} × ${size.height}`).toBeLessThanOrEqual(0)
        if (looks) {
          await mkdir(looks, { recursive: true })
          const name = `${screen.name}-${language}-${colorScheme}-${size.width}x${size.height}.png`
          await page.screenshot({ path: join(looks, name), fullPage: size.width === 1366 })
        }
      }
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
      expect(await smallTargets(page)).toEqual([])
      expect(bench.complaints).toEqual([])
    })
  }
}

/** What a finger should hit and is less than 48 px wide or high: buttons, fields, and the rows of switches and radios. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, input, [role=slider]')].flatMap((element) => {
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
      const type = element.getAttribute('type')
      // A radio is hit through its label, a switch through the row that is its label.
      const target = (type === 'radio' || type === 'checkbox' ? label : element) ?? element
      const { width, height } = target.getBoundingClientRect()
      const small = width < 48 || height < 48
      return small && width > 0 ? [`${element.outerHTML.slice(0, 120)} ${width}×${height}`] : []
    }),
  )
}
