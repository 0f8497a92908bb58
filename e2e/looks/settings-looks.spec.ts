import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { defaultSettings } from '../../src/contract/settings/settings.ts'
import { axeFindings } from './axe-findings.ts'
import type { SettingsScreen } from './screens/settings-screen.ts'
import { settingsScreens } from './screens/settings-screens.ts'
import { openSettingsPage } from './settings-harness.ts'
import { expectTabStops } from './tab-stops.ts'
import { pin } from './unlocked-settings.ts'

const looks = process.env.ASKFIRST_LOOKS_DIR
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
]
const fullShop = { name: 'Markt am Eck', contact: 'Telefon 0203 555 0117, fragen@markt-am-eck.example' }

test.use({ timezoneId: 'Europe/Berlin' })

async function unlock(page: Page) {
  await page.locator('input[type=password]').fill(pin)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(Settings|Einstellungen)$/)
}

/** Each page is tried in both, a state of one in the other language each time; pictures are made of all. */
const isTriedIn = (language: 'de' | 'en', { page }: SettingsScreen, place: number) =>
  page || looks !== undefined || language === (place % 2 === 0 ? 'de' : 'en')

for (const [place, screen] of settingsScreens.entries()) {
  // What fits depends on the language, what can be seen on the scheme: two runs try each of both.
  for (const [language, colorScheme] of [
    ['de', 'light'],
    ['en', 'dark'],
  ] as const) {
    if (screen.only ? screen.only !== language : !isTriedIn(language, screen, place)) continue
    test(`${screen.name} in ${language}, ${colorScheme}: nothing axe objects to, nothing beside the window, nothing that keys miss`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const bench = await openSettingsPage(page, {
        ...(!screen.fresh && { pin }),
        settings: {
          shop: screen.fresh ? { name: '', contact: '' } : fullShop,
          staff: { language },
          camera: { ...defaultSettings.camera, rotation: screen.upright ? 90 : 0 },
          personalization: { enabled: screen.enabled ?? true, offerAgeBand: true, limitSeconds: 180 },
          ...screen.settings,
        },
        ...(screen.world && { world: screen.world }),
        ...(screen.manifest && { manifest: screen.manifest }),
        ...(screen.figures && { figures: screen.figures }),
      })
      if (screen.open) await unlock(page)
      if (screen.importing) await bench.importing(screen.importing)
      await screen.act?.(page)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      for (const size of sizes) {
        await page.setViewportSize(size)
        // A chart takes its new width once it was told of it.
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
            message: `beside the window at ${size.width} × ${size.height}`,
          })
          .toBeLessThanOrEqual(0)
        if (looks) {
          await mkdir(looks, { recursive: true })
          const name = `${screen.name}-${language}-${colorScheme}-${size.width}x${size.height}.png`
          await page.screenshot({ path: join(looks, name), fullPage: size.width === 1366 })
        }
      }
      expect(await axeFindings(page)).toEqual([])
      if (screen.page && language === 'en') await expectTabStops(page)
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
