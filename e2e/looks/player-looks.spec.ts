import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { languages } from '../../src/contract/settings.ts'
import { wordCount } from '../../src/renderer/ui/formats.ts'
import { sizesFor } from '../../src/renderer/ui/millimetres.ts'
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
  if (look.press) await page.locator(`[data-intent="${look.press}"]`).click()
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
    for (const panel of document.querySelectorAll('.sheet:not(.offers), .card, .shelf, .strip, .closing'))
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

for (const screen of screens)
  test(`P11: every state can be read and hit on ${screen.name}, in both languages`, async ({ page }) => {
    await page.setViewportSize(screen)
    const bench = await openPlayerPage(page, built.directory)
    const { target } = sizesFor(screen, 'normal')
    expect(target).toBeGreaterThanOrEqual(48)
    for (const language of languages)
      for (const look of looks) {
        await draw(page, bench, screen, look, language)
        expect(await faultsOf(page, target), `${look.name} ${language}`).toEqual([])
      }
    expect(bench.complaints).toEqual([])
  })

for (const language of languages)
  test(`axe finds nothing in any state (${language})`, async ({ page }) => {
    const [screen] = screens
    await page.setViewportSize(screen)
    const bench = await openPlayerPage(page, built.directory)
    for (const look of looks) {
      await draw(page, bench, screen, look, language)
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      const findings = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
      expect(findings, look.name).toEqual([])
    }
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

for (const language of languages)
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
    expect(parts[0]).toMatch(/Kinder|children/)
    const text = parts.join(' ')
    for (const needed of ['Beet & Brot', '0203 555 0117', /3 (Minuten|minutes)/, /Stop/]) expect(text).toMatch(needed)
  })
