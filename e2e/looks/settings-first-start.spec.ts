import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { quietContent } from '../../src/main/staff/content-view.fixture.ts'
import { axeFindings } from './axe-findings.ts'
import { openSettingsPage, recoveryCode, type SettingsStart } from './settings-harness.ts'
import { openUnlocked, pin } from './unlocked-settings.ts'
import { unsignedQuestion } from './unsigned-question.ts'

test.use({ viewport: { width: 1366, height: 768 } })

const looks = process.env.ASKFIRST_LOOKS_DIR
const displays = [
  { name: 'LG TV', width: 1920, height: 1080, main: true, used: true },
  { name: 'LG TV (2)', width: 1080, height: 1920, main: false, used: false },
]
const fresh = {
  settings: { firstStart: { step: 'recovery' } },
  world: { displays, cameras: ['Logitech BRIO', 'HD Pro Webcam C920'] },
} as const satisfies SettingsStart

const step = (page: Page, place: number) => expect(page.getByText(`${place} of 6`)).toBeVisible()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function typePin(page: Page) {
  await page.getByLabel('PIN', { exact: true }).fill(pin)
  await page.keyboard.press('Enter')
}

test('a new shop is set up by keyboard and touch, step by step; a window closed halfway goes on where it was', async ({
  page,
}) => {
  const bench = await openSettingsPage(page, fresh)
  await page.getByText('English').click()
  await step(page, 1)
  await typePin(page)
  await typePin(page)
  await step(page, 2)
  await expect.poll(() => bench.settings().staff.language).toBe('en')
  await expect(page.getByText(recoveryCode)).toBeVisible()
  await press(page, 'I have written it down')

  await step(page, 3)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Skip', exact: true })).toBeVisible()
  await page.getByLabel('Language on the screen').selectOption('en')
  await page.getByLabel('Name of the shop').fill('Market')
  await page.getByLabel('Contact for questions').fill('phone 1')
  await press(page, 'Close')
  expect(bench.done).toEqual(['close'])
  await typePin(page)
  await step(page, 3)
  await press(page, 'Next')

  await step(page, 4)
  await page.getByRole('radio', { name: 'LG TV (2)' }).click()
  await page.getByText('90°').click()
  await press(page, 'Yes, the screen')

  await step(page, 5)
  await page.getByRole('radio', { name: 'Logitech BRIO' }).click()
  await press(page, 'No')
  await step(page, 6)
  await press(page, 'Back')
  await expect(page.getByRole('button', { name: 'No', exact: true, pressed: true })).toBeVisible()
  await press(page, 'Next')

  await step(page, 6)
  await expect(page.getByText('Playing now: \u2068Markt am Eck, Herbst\u2069.')).toBeVisible()
  await page.getByRole('radio', { name: 'Content from a USB stick' }).click()
  await expect(page.getByText('Plug the stick in now.')).toBeVisible()
  await page.getByRole('radio', { name: 'A file or a folder' }).click()
  await page.getByLabel('Path').fill('/srv/market.askfirst')
  await page.keyboard.press('Enter')
  await expect.poll(() => bench.done).toEqual(['close', 'offerPackage /srv/market.askfirst'])
  await press(page, 'Done')
  await expect(page.getByRole('tab', { name: 'Now' })).toBeVisible()
  expect(bench.settings()).toMatchObject({
    firstStart: { step: 'done' },
    staff: { language: 'en' },
    appearance: { language: 'en' },
    shop: { name: 'Market', contact: 'phone 1' },
    display: { name: 'LG TV (2)' },
    screen: { rotation: 90, reach: 'touch' },
    camera: { label: 'Logitech BRIO' },
    personalization: { enabled: false },
  })

  await page.getByRole('tab', { name: 'System' }).click()
  await press(page, 'Go through it again')
  await step(page, 3)
  expect(bench.complaints).toEqual([])
})

test('each step may be skipped, and the rest at once; where nobody can press anything, asking is no question', async ({
  page,
}) => {
  const settings = { firstStart: { step: 'recovery' as const }, staff: { language: 'en' as const } }
  const bench = await openSettingsPage(page, { ...fresh, pin, settings })
  await typePin(page)
  await step(page, 2)
  await press(page, 'Skip')
  await press(page, 'Skip')
  await step(page, 4)
  await press(page, 'No')
  await step(page, 6)
  await press(page, 'Back')
  await step(page, 4)
  await press(page, 'Skip the rest')
  await expect(page.getByRole('tab', { name: 'Now' })).toBeVisible()
  expect(bench.settings().firstStart.step).toBe('done')
})

test('a package from a stick that nobody signed is asked about in the step that it was met in, whichever way was chosen', async ({
  page,
}) => {
  const settings = { firstStart: { step: 'content' as const }, staff: { language: 'en' as const } }
  const bench = await openSettingsPage(page, { ...fresh, pin, settings })
  await typePin(page)
  await step(page, 6)
  await page.getByRole('radio', { name: 'Content from a USB stick' }).click()
  const about = { origin: 'stick', name: 'other.askfirst', loose: false } as const
  const refused = { stage: 'refused', reason: 'signature-missing', sentence: '', onRequest: true } as const
  await bench.importing({ work: { ...about, ...refused }, waiting: 0 })
  await press(page, 'Look at it all the same …')
  await bench.change({ content: { ...quietContent, chosen: { state: 'looking', name: 'other.askfirst' } } })
  await expect(page.getByText('Looking at')).toBeVisible()
  if (looks) await page.screenshot({ path: join(looks, 'first-start-stick-looking.png') })
  await bench.change({ content: { ...quietContent, chosen: unsignedQuestion } })
  const dialog = page.getByRole('dialog', { name: 'Import this package all the same?' })
  await expect(dialog).toContainText('Nobody has signed it.')
  if (looks) await page.screenshot({ path: join(looks, 'first-start-stick-asking.png') })
  await page.keyboard.type(`${pin}\n`)
  await expect.poll(() => bench.done).toEqual(['reconsiderPackage', 'confirmPackage e5f6'])
  await bench.change({ content: quietContent })
  await page.getByRole('radio', { name: 'What plays now, for the time being' }).click()
  await bench.change({ content: { ...quietContent, chosen: unsignedQuestion } })
  await expect(dialog).toBeVisible()
})

test('the display is chosen on the page Display and sound, and one that is gone stays named', async ({ page }) => {
  const bench = await openUnlocked(page, 'Display and sound', { world: { displays } })
  const other = page.getByRole('radio', { name: 'LG TV (2)' })
  await expect(page.getByRole('radio', { name: 'The main display of this computer' })).toBeChecked()
  await expect(page.getByText('1920 × 1080, main display, it plays here now')).toBeVisible()
  await other.click()
  await expect.poll(() => bench.settings().display.name).toBe('LG TV (2)')
  await bench.change({ displays: displays.slice(0, 1) })
  await expect(page.getByText('Not connected at the moment.')).toBeVisible()
  await expect(other).toBeChecked()
  await press(page, 'Undo')
  await expect.poll(() => bench.settings().display.name).toBe('')
})

const languages = [
  { language: 'de', colorScheme: 'light', next: /^(Überspringen|Weiter|Fertig)$/, examined: [2, 4, 6] },
  { language: 'en', colorScheme: 'dark', next: /^(Skip|Next|Done)$/, examined: [3, 5] },
] as const

for (const { language, colorScheme, next, examined } of languages) {
  test(`the steps in ${language}, ${colorScheme}: no fault of access, and nothing wider than the window`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    const settings = { firstStart: { step: 'recovery' as const }, staff: { language } }
    await openSettingsPage(page, { ...fresh, settings })
    for (let place = 1; place <= 6; place++) {
      await expect(page.getByRole('progressbar')).toHaveAttribute('aria-label', new RegExp(`${place} .*6$`))
      if (place === 6) await page.getByRole('radio').last().click()
      if ((examined as readonly number[]).includes(place)) {
        expect(await axeFindings(page)).toEqual([])
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
      if (looks) {
        for (const [width, height] of [
          [1366, 768],
          [1920, 1080],
          [1080, 1920],
        ] as const) {
          await page.setViewportSize({ width, height })
          await page.screenshot({ path: join(looks, `first-start-${place}-${language}-${width}.png`), fullPage: true })
        }
        await page.setViewportSize({ width: 1366, height: 768 })
      }
      if (place === 1) {
        await page.keyboard.type(`${pin}\n`)
        await page.keyboard.type(`${pin}\n`)
      } else await page.getByRole('button', { name: next }).click()
    }
    await expect(page.getByRole('tab').first()).toBeVisible()
  })
}
