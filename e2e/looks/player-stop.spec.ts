import { expect, type Page, test } from '@playwright/test'
import { languages } from '../../src/contract/settings/settings.ts'
import { drawLook, lookOf } from './drawn-look.ts'
import { openPlayerPage } from './player-harness.ts'
import { screens } from './player-scenes.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** How much of the screen a button takes, and how large its words are; in pixels. */
async function sizeOf(page: Page, button: string, words: string) {
  const box = await page.locator(button).boundingBox()
  if (!box) throw new Error(`no ${button}`)
  const letters = await page.locator(words).evaluate((part) => Number.parseFloat(getComputedStyle(part).fontSize))
  return { area: box.width * box.height, letters }
}

/** A difference that nobody sees: each is fitted to its own place. */
const alike = 0.95

test('P2: Stop has letters as large as the yes had, and at the usual text size as much of the screen', async ({
  page,
}) => {
  test.setTimeout(300_000)
  const bench = await openPlayerPage(page)
  for (const screen of screens) {
    await page.setViewportSize(screen)
    for (const textSize of ['normal', 'large'] as const) {
      for (const language of languages) {
        await drawLook(bench, screen, lookOf('asking'), { textSize, language })
        const yes = await sizeOf(page, '[data-guarded]', '[data-guarded]')
        await drawLook(bench, screen, lookOf('watching'), { textSize, language })
        const stop = await sizeOf(page, '#stop', '#stop .tongue')
        const where = `${screen.name}, ${textSize}, ${language}`
        expect(stop.letters, where).toBeGreaterThanOrEqual(yes.letters * alike)
        if (textSize === 'normal') expect(stop.area, where).toBeGreaterThanOrEqual(yes.area)
      }
    }
  }
})
