import { expect, type Page, test } from '@playwright/test'
import { sizesFor } from '../../src/renderer/ui/millimetres.ts'
import { everyTongue } from '../../src/renderer/ui/words/tongues.ts'
import { drawLook, drawWholeLook, lookOf } from './drawn-look.ts'
import { faultsOf } from './player-faults.ts'
import { openPlayerPage } from './player-harness.ts'
import { looks, screens } from './player-scenes.ts'

const pictures = process.env.ASKFIRST_LOOKS_DIR
test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** How large the text that is read most is, in CSS pixels, by where it stands. */
const textSizes = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => {
    const places = {
      'what is known': '.known-value',
      'a choice': '.toggle-label',
      'what is said on the sheet': '.fact dd',
      'an answer': '.answer',
      'what to do': '.card h2',
      'the strip': '.camera-state .tongue',
      stop: '.stop .tongue',
      invitation: '.invitation-question',
      'how it ended': '.closing-sentence',
    }
    return Object.fromEntries(
      Object.entries(places).flatMap(([place, selector]) => {
        const text = document.querySelector(selector)
        return text ? [[place, Number.parseFloat(getComputedStyle(text).fontSize)]] : []
      }),
    )
  })

const read = ['idle', 'asking', 'confirming', 'searching', 'watching', 'paused', 'declared', 'ended'] as const

/** Where the content leaves less room than a sixth: upright by width, on seven inches by buttons that are as wide as fingers. */
const tight: Readonly<Record<string, number>> = {
  'idle 1080x1920-55in': 1.04,
  'asking 1080x1920-55in': 1.12,
  'idle 1366x768-7in': 1.09,
  'confirming 1366x768-7in': 1.05,
  'paused 1366x768-7in': 1.05,
  'declared 1366x768-7in': 0.97,
}
/** The closing sentence fills the strip already. */
const least = (screen: string, name: string): number => (name === 'ended' ? 1 : (tight[`${name} ${screen}`] ?? 1.15))

for (const screen of screens)
  test(`P11: large text is larger, on the sheet, in a session and on the strip, on ${screen.name}`, async ({
    page,
  }) => {
    await page.setViewportSize(screen)
    const bench = await openPlayerPage(page)
    for (const name of read) {
      await drawLook(bench, screen, lookOf(name), {})
      const normal = await textSizes(page)
      await drawLook(bench, screen, lookOf(name), { textSize: 'large' })
      const large = await textSizes(page)
      expect(Object.keys(normal).length, name).toBeGreaterThan(0)
      const grown = Object.entries(normal).map(([place, size]) => [place, (large[place] ?? 0) / size] as const)
      for (const [place, by] of grown)
        expect.soft(by, `${place} while ${name}`).toBeGreaterThanOrEqual(least(screen.name, name))
    }
  })

const smallest = { name: '1024x600-7in', width: 1024, height: 600, diagonalInches: 7 } as const
/** What has most on it: the sheet and the choice by touch, as long as a shop and a language can make them. */
const longest = [
  'asking-long',
  'asking-more-time',
  'declared-long',
  'declared-long-more-time',
  'declared-adults',
  'declared-adults-unasked',
  'watching-age-soon',
  'paused',
] as const

test('P11: large text can be read and hit whole on seven inches of 1024 × 600, in every language', async ({ page }) => {
  test.setTimeout(300_000)
  await page.setViewportSize(smallest)
  const bench = await openPlayerPage(page)
  for (const { language } of everyTongue)
    for (const name of longest) {
      await drawWholeLook(page, bench, smallest, lookOf(name), { textSize: 'large', language })
      const faults = await faultsOf(page, sizesFor(smallest, 'large').target)
      expect.soft(faults, `${name} in ${language}`).toEqual([])
    }
})

/** All that can be chosen at once, by whoever sits before the screen and sees little. */
const together = { textSize: 'large', contrast: 'high', position: 'low' } as const
/** Upright, and the smallest: the two on which there is least room. */
const tightScreens = screens.slice(1)
/** The longest of them, one that runs to the left, and the shop's own. */
const tightLanguages = ['fr', 'ar', 'de'] as const

/** On seven inches “What exactly happens?” scrolls where “More time” stands in it, too: it is read, and asks nothing. */
const scrolls: readonly string[] = ['asking-more-time-above-more 1366x768-7in']

for (const screen of tightScreens)
  for (const language of tightLanguages)
    test(`P11: large text, more contrast and the low position together leave every state whole, on ${screen.name} (${language})`, async ({
      page,
    }) => {
      test.setTimeout(300_000)
      await page.setViewportSize(screen)
      const bench = await openPlayerPage(page)
      const { target } = sizesFor(screen, 'large')
      for (const look of looks) {
        await drawWholeLook(page, bench, screen, look, { ...together, language })
        if (pictures)
          await page.screenshot({ path: `${pictures}/together-${screen.name}-${language}-${look.name}.png` })
        const faults = await faultsOf(page, target)
        const more = scrolls.includes(`${look.name} ${screen.name}`)
          ? faults.filter((fault) => !fault.startsWith('sheet way:'))
          : faults
        expect.soft(more, look.name).toEqual([])
        if (look.press === 'offers') await page.keyboard.press('Escape')
      }
      expect(bench.complaints).toEqual([])

      await drawWholeLook(page, bench, screen, lookOf('watching-age-soon'), { ...together, language })
      await page.addStyleTag({ content: '.ends-soon { padding: 3em !important }' })
      expect(await faultsOf(page, target), 'control: a warning for which there is no room').not.toEqual([])
    })
