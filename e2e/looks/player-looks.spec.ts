import { expect, type Page, test } from '@playwright/test'
import axe, { type AxeResults } from 'axe-core'
import { languages } from '../../src/contract/settings.ts'
import { lengthInWords, wordCount } from '../../src/renderer/ui/formats.ts'
import { sizesFor } from '../../src/renderer/ui/millimetres.ts'
import { everyTongue } from '../../src/renderer/ui/words/tongues.ts'
import { findChromium } from '../../tools/electron-standin/chromium-path.ts'
import { openPlayerPage, type PlayerBench } from './player-harness.ts'
import { type BuiltPlayerPage, buildPlayerPage } from './player-page.ts'
import { type Look, type LookScreen, looks, plain, screens, shopOn } from './player-scenes.ts'

const pictures = process.env.ASKFIRST_LOOKS_DIR
const executablePath = findChromium()
test.use({
  launchOptions: executablePath ? { executablePath } : {},
  timezoneId: 'Europe/Berlin',
  contextOptions: { reducedMotion: 'reduce' },
})

let built: BuiltPlayerPage
test.beforeAll(async () => {
  built = await buildPlayerPage()
})
test.afterAll(() => built.dispose())

type Language = (typeof languages)[number]

async function draw(page: Page, bench: PlayerBench, screen: LookScreen, look: Look, language: Language) {
  const appearance = { ...plain(language), ...look.change }
  const shop = shopOn(screen, look.shop)
  await bench.show(shop, { state: 'idle', appearance, invitation: true })
  const closeOffers = page.locator('[data-intent="close-offers"]')
  if (await closeOffers.isVisible()) await closeOffers.click()
  if (look.before) await bench.session({ ...look.before, appearance })
  await bench.session(look.view(appearance))
  if (look.press) await page.locator(`[data-intent="${look.press}"]`).first().click()
  if (pictures) await page.screenshot({ path: `${pictures}/${screen.name}-${language}-${look.name}.png` })
}

/** What a person could not hit or not read in the page as it is drawn now. */
function faultsOf(page: Page, target: number) {
  return page.evaluate((least) => {
    const faults: string[] = []
    const inside = (rect: DOMRect) =>
      rect.left >= -0.5 && rect.top >= -0.5 && rect.right <= innerWidth + 0.5 && rect.bottom <= innerHeight + 0.5
    for (const button of document.querySelectorAll('button')) {
      const rect = button.getBoundingClientRect()
      const name = button.textContent
      if (Math.min(rect.width, rect.height) < least - 0.5) faults.push(`${name}: ${rect.width} × ${rect.height}`)
      if (!inside(rect)) faults.push(`${name}: leaves the screen`)
      if (button.scrollWidth > button.clientWidth + 1) faults.push(`${name}: its text is cut`)
      const front = document.elementFromPoint((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2)
      const underOffers = document.querySelector('.offers') !== null && !button.closest('.offers, .strip, .shelf')
      if (!underOffers && !(front && button.contains(front))) faults.push(`${name}: covered`)
    }
    const scrolls = document.querySelector('.shelf') ? '.offers, .way' : '.offers'
    for (const panel of document.querySelectorAll(`.sheet:not(${scrolls}), .card, .shelf, .strip, .closing`))
      if (panel.scrollHeight > panel.clientHeight + 1 || panel.scrollWidth > panel.clientWidth + 1)
        faults.push(`${panel.className}: more in it than is seen`)
    for (const text of document.querySelectorAll(
      '.tongue, .invitation-question, .closing-sentence, .reason, .facts dd',
    ))
      if (!inside(text.getBoundingClientRect())) faults.push(`${text.textContent}: leaves the screen`)
    const stage = document.getElementById('stage')?.getBoundingClientRect()
    const strip = document.querySelector('.strip')?.getBoundingClientRect()
    if (!stage || !strip || stage.bottom > strip.top + 0.5) faults.push('the stage reaches into the strip')
    const item = document.querySelector('#stage img')?.getBoundingClientRect()
    if (!stage || !item || item.top > stage.top + 0.5 || item.width < stage.width - 0.5 || stage.height < 100)
      faults.push('the stage is not filled by its item')
    return faults
  }, target)
}

/** What axe objects to in the page as it is drawn now; its script is put into the page once. */
function axeFindings(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const axe: { run(options: object): Promise<AxeResults> } = Reflect.get(window, 'axe')
    const { violations } = await axe.run({ resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
  })
}

/** The snippets of another language that are not marked as such, and a page whose direction is not its language's. */
function languageFaults(page: Page, direction: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const faults = getComputedStyle(document.body).direction === wanted ? [] : ['the page has the wrong direction']
    for (const text of document.querySelectorAll('.offer h3, .toggles:not(.telling-rest *) .toggle-label'))
      if (!text.querySelector('bdi[lang]')) faults.push(`${text.textContent}: in no language`)
    return faults
  }, direction)
}

for (const words of everyTongue)
  test(`P11: every state can be read and hit on every screen, and axe finds nothing (${words.language})`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    const bench = await openPlayerPage(page, built.directory)
    await page.evaluate(axe.source)
    for (const screen of screens) {
      await page.setViewportSize(screen)
      const { target } = sizesFor(screen, 'normal')
      expect(target).toBeGreaterThanOrEqual(48)
      for (const look of looks) {
        await draw(page, bench, screen, look, words.language)
        const faults = [
          ...(await faultsOf(page, target)),
          ...(await languageFaults(page, words.direction)),
          ...(screen === screens[0] ? await axeFindings(page) : []),
        ]
        expect.soft(faults, `${look.name} on ${screen.name}`).toEqual([])
      }
    }
    expect(bench.complaints).toEqual([])
  })

const asking = (name = 'asking'): Look => {
  const found = looks.find((look) => look.name === name)
  if (!found) throw new Error(`no look ${name}`)
  return found
}

for (const screen of screens)
  test(`P1, P11: no and yes are alike, and yes is not where the invitation was, on ${screen.name}`, async ({
    page,
  }) => {
    await page.setViewportSize(screen)
    const bench = await openPlayerPage(page, built.directory)
    for (const language of languages)
      for (const look of [asking(), asking('asking-large-high-low'), asking('asking-more-time'), asking('paused')]) {
        const appearance = { ...plain(language), ...look.change }
        await bench.show(shopOn(screen), { state: 'idle', appearance, invitation: true })
        const invitation = await page.locator('[data-intent="invite"]').boundingBox()
        await bench.session(look.view(appearance))
        const measure = (index: number) =>
          page
            .locator('.answer')
            .nth(index)
            .evaluate((answer) => {
              const { width, height, top } = answer.getBoundingClientRect()
              const { color, backgroundColor, fontWeight, fontSize, borderStyle } = getComputedStyle(answer)
              return { width, height, top, look: { color, backgroundColor, fontWeight, fontSize, borderStyle } }
            })
        const [no, yes] = [await measure(0), await measure(1)]
        expect(Math.abs(no.width / yes.width - 1)).toBeLessThanOrEqual(0.05)
        expect(Math.abs(no.height / yes.height - 1)).toBeLessThanOrEqual(0.05)
        expect(no.look).toEqual(yes.look)
        expect(yes.top + yes.height).toBeLessThanOrEqual(invitation?.y ?? 0)
        await expect(page.locator('[data-guarded]')).not.toBeFocused()
      }
  })

for (const { language, sheet } of everyTongue)
  test(`P11: at most 60 words before the yes, and none of the five things is missing (${language})`, async ({
    page,
  }) => {
    const [screen] = screens
    const bench = await openPlayerPage(page, built.directory)
    await draw(page, bench, screen, asking(), language)
    const statement = page.locator('.statement')
    const parts = await statement.locator('p, h2, dt, dd, button').allInnerTexts()
    expect(wordCount(parts.join(' '))).toBeLessThanOrEqual(60)
    expect(wordCount(parts.join(' '))).toBeGreaterThan(30)
    expect(await statement.locator('dt').count()).toBe(5)
    expect(parts[0]).toBe(sheet.notForChildren)
    const text = parts.join(' ')
    const length = lengthInWords(180, language)
    for (const needed of ['Beet & Brot', '0203 555 0117', length, sheet.whatText, sheet.whyText, sheet.howToStopText])
      expect(text).toContain(needed)
  })

test('any language is two touches away, and every one is in sight after the first', async ({ page }) => {
  const [screen] = screens
  await page.setViewportSize(screen)
  const bench = await openPlayerPage(page, built.directory)
  for (const { language } of everyTongue) {
    await draw(page, bench, screen, asking('asking-languages'), 'de')
    await page.locator(`.all-languages [data-value="${language}"]`).click()
    await expect
      .poll(() => bench.named('changeAppearance').at(-1)?.argument)
      .toMatchObject({ appearance: { language } })
    await expect(page.locator('.statement')).toBeVisible()
  }
})

test('P1: a yes that was behind the languages is presented anew', async ({ page }) => {
  const [screen] = screens
  const bench = await openPlayerPage(page, built.directory)
  await draw(page, bench, screen, asking(), 'de')
  await expect.poll(() => bench.named('sheetPresented').length).toBe(1)
  await page.locator('[data-intent="languages"]').press('Enter')
  await expect(page.locator('#languages-title')).toBeFocused()
  await expect(page.locator('[data-guarded]')).toHaveCount(0)
  await page.locator('[data-intent="close-languages"]').press('Enter')
  await expect.poll(() => bench.named('sheetPresented').length).toBe(2)
})

test('P7: the drawn places stay where they are in the camera’s picture, whichever way the language runs', async ({
  page,
}) => {
  const [screen] = screens
  await page.setViewportSize(screen)
  const bench = await openPlayerPage(page, built.directory)
  for (const language of ['de', 'ar'] as const) {
    await draw(page, bench, screen, asking('confirming'), language)
    const place = await page.evaluate(() => {
      const frame = document.querySelector('.drawn-edge')?.getBoundingClientRect()
      const oval = document.querySelector('.drawn-oval')?.getBoundingClientRect()
      if (!frame || !oval) throw new Error('nothing is drawn')
      return (oval.left + oval.width / 2 - frame.left) / frame.width
    })
    expect(place, language).toBeGreaterThan(0.6)
  }
})
