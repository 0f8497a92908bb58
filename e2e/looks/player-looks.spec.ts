import { expect, type Page, test } from '@playwright/test'
import { lengthInWords } from '../../src/contract/length-in-words.ts'
import { languages } from '../../src/contract/settings/settings.ts'
import { sizesFor } from '../../src/renderer/ui/millimetres.ts'
import { wordCount } from '../../src/renderer/ui/word-count.fixture.ts'
import { languageNames } from '../../src/renderer/ui/words/language-names.ts'
import { everyTongue } from '../../src/renderer/ui/words/tongues.ts'
import type { CustomerWords } from '../../src/renderer/ui/words/words.ts'
import { axeFindings } from './axe-findings.ts'
import { drawWholeLook } from './drawn-look.ts'
import { faultsOf, foreignFonts, languageFaults, pickerFaults } from './player-faults.ts'
import { openPlayerPage, type PlayerBench } from './player-harness.ts'
import { type Look, type LookScreen, looks, plain, screens, shopOn } from './player-scenes.ts'

const pictures = process.env.ASKFIRST_LOOKS_DIR
test.use({
  timezoneId: 'Europe/Berlin',
  contextOptions: { reducedMotion: 'reduce' },
})

type Language = (typeof languages)[number]

async function draw(page: Page, bench: PlayerBench, screen: LookScreen, look: Look, language: Language) {
  await drawWholeLook(page, bench, screen, look, { language })
  if (pictures) await page.screenshot({ path: `${pictures}/${screen.name}-${language}-${look.name}.png` })
}

/** A draft is read where there is least room: upright or on a small screen, by turns; pictures are made of every screen. */
function drawnOn(words: CustomerWords): readonly LookScreen[] {
  if (!words.draft || pictures) return screens
  const tight = 1 + (everyTongue.indexOf(words) % 2)
  return screens.slice(tight, tight + 1)
}

for (const words of everyTongue)
  test(`P11: every state can be read and hit on every screen, and axe finds nothing (${words.language})`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    const bench = await openPlayerPage(page)
    // The colours are those of one language that runs to the right, and of the one that runs to the left.
    const colours = words.language === 'de' || words.direction === 'rtl'
    const [first] = drawnOn(words)
    for (const screen of drawnOn(words)) {
      await page.setViewportSize(screen)
      const { target } = sizesFor(screen, 'normal')
      expect(target).toBeGreaterThanOrEqual(48)
      for (const look of looks) {
        await draw(page, bench, screen, look, words.language)
        const isPicker = look.press === 'languages'
        const faults = [
          ...(await faultsOf(page, target)),
          ...(await languageFaults(page, words)),
          ...(isPicker ? await pickerFaults(page, languageNames) : []),
          ...(screen === first ? await axeFindings(page, { colours }) : []),
          ...(screen === first && (isPicker || look.name === 'asking') ? await foreignFonts(page) : []),
        ]
        expect.soft(faults, `${look.name} on ${screen.name}`).toEqual([])
        if (look.press === 'offers') await page.keyboard.press('Escape')
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
    await page.clock.install()
    await page.setViewportSize(screen)
    const bench = await openPlayerPage(page)
    for (const language of languages)
      for (const look of [asking(), asking('asking-large-high-low'), asking('asking-more-time'), asking('paused')]) {
        const appearance = { ...plain(language), ...look.change }
        await bench.show(shopOn(screen), { state: 'idle', appearance, invitation: true })
        const invitationTop = await page
          .locator('[data-intent="invite"]')
          .evaluate((invitation) => invitation.getBoundingClientRect().top)
        await bench.session(look.view(appearance))
        // Past the yes's dead time, in which it is drawn unfilled.
        await page.clock.runFor(1_500)
        await expect(page.locator('[data-guarded]')).not.toHaveAttribute('aria-disabled')
        const [no, yes] = await page.locator('.answer').evaluateAll((answers) =>
          answers.map((answer) => {
            const { width, height, top } = answer.getBoundingClientRect()
            const { color, backgroundColor, fontWeight, fontSize, borderStyle } = getComputedStyle(answer)
            const focused = answer === document.activeElement
            return { width, height, top, focused, look: { color, backgroundColor, fontWeight, fontSize, borderStyle } }
          }),
        )
        if (!no || !yes) throw new Error('an answer is missing')
        expect(Math.abs(no.width / yes.width - 1)).toBeLessThanOrEqual(0.05)
        expect(Math.abs(no.height / yes.height - 1)).toBeLessThanOrEqual(0.05)
        expect(no.look).toEqual(yes.look)
        expect(yes.top + yes.height).toBeLessThanOrEqual(invitationTop)
        expect(yes.focused).toBe(false)
      }
  })

test('P8, P11: whoever marks the area agrees to that and not to offers, within 60 words, in every language', async ({
  page,
}) => {
  const [screen] = screens
  const bench = await openPlayerPage(page)
  for (const { language, sheet } of everyTongue) {
    await draw(page, bench, screen, asking('asking-set-up'), language)
    const parts = await page.locator('.statement').locator('p, h2, dt, dd, button').allInnerTexts()
    const { title, whatText, whyText, howToStopText } = sheet.setUp
    expect(parts, language).toEqual(expect.arrayContaining([title, whatText, whyText, howToStopText]))
    expect(parts, language).toEqual(expect.not.arrayContaining([sheet.title]))
    expect(parts.join(' '), language).not.toContain(sheet.whyText)
    expect(wordCount(parts.join(' ')), language).toBeLessThanOrEqual(60)
  }
  await draw(page, bench, screen, asking(), 'de')
  const customers = await page.locator('.statement').innerText()
  expect(customers, 'control: a customer’s sheet').toContain(
    everyTongue.find(({ language }) => language === 'de')?.sheet.whyText,
  )
})

test('P8: "What exactly happens?" above the sheet that marks the area says what happens then, in every language', async ({
  page,
}) => {
  const [screen] = screens
  const bench = await openPlayerPage(page)
  const told = () => page.locator('.way-steps, .way-limits').locator('p, li').allInnerTexts()
  for (const { language, way } of everyTongue) {
    const customers = [way.steps.words, way.steps.offer, ...way.limits].filter(
      (each) => !way.setUp.limits.includes(each),
    )
    await draw(page, bench, screen, asking('asking-set-up-more'), language)
    const staffs = (await told()).map((each) => each.trim())
    expect(staffs, language).toEqual(expect.arrayContaining([way.steps.camera, way.setUp.words, way.setUp.mark]))
    expect(staffs, language).toEqual(expect.arrayContaining([...way.setUp.limits]))
    for (const each of customers) expect(staffs, language).not.toContain(each)
    await draw(page, bench, screen, asking('asking-more'), language)
    const control = (await told()).map((each) => each.trim())
    expect(control, `control: ${language}`).toEqual(expect.arrayContaining(customers))
  }
})

test('P11: at most 60 words before the yes, and none of the five things is missing, in every language', async ({
  page,
}) => {
  const [screen] = screens
  const bench = await openPlayerPage(page)
  for (const { language, sheet } of everyTongue) {
    await draw(page, bench, screen, asking(), language)
    const statement = page.locator('.statement')
    const parts = await statement.locator('p, h2, dt, dd, button').allInnerTexts()
    expect(wordCount(parts.join(' ')), language).toBeLessThanOrEqual(60)
    expect(wordCount(parts.join(' ')), language).toBeGreaterThan(30)
    expect(await statement.locator('dt').count(), language).toBe(5)
    expect(parts[0]).toBe(sheet.notForChildren)
    const text = parts.join(' ')
    const length = lengthInWords(180, language)
    for (const needed of ['Beet & Brot', '0203 555 0117', length, sheet.whatText, sheet.whyText, sheet.howToStopText])
      expect(text).toContain(needed)
  }
})

test('P9: the short sheet of a pause says first of all that it is not for children, in every language', async ({
  page,
}) => {
  const [screen] = screens
  const bench = await openPlayerPage(page)
  for (const { language, sheet, paused } of everyTongue) {
    await draw(page, bench, screen, asking('paused'), language)
    const parts = await page.locator('.paused').locator('p, h2').allInnerTexts()
    expect(parts.slice(0, 2), language).toEqual([sheet.notForChildren, paused.title])
  }
})

test('any language is two touches away, and every one is in sight after the first', async ({ page }) => {
  const [screen] = screens
  await page.setViewportSize(screen)
  const bench = await openPlayerPage(page)
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
  const bench = await openPlayerPage(page)
  await draw(page, bench, screen, asking(), 'de')
  await expect.poll(() => bench.named('sheetPresented').length).toBe(1)
  await page.locator('[data-intent="languages"]').press('Enter')
  await expect(page.locator('#languages-title')).toBeFocused()
  await expect(page.locator('[data-guarded]')).toHaveCount(0)
  await page.locator('[data-intent="close-languages"]').press('Enter')
  await expect.poll(() => bench.named('sheetPresented').length).toBe(2)
})

test('P7: the drawn places stay as in a mirror, whichever way the language runs', async ({ page }) => {
  const [screen] = screens
  await page.setViewportSize(screen)
  const bench = await openPlayerPage(page)
  for (const language of ['de', 'ar'] as const) {
    await draw(page, bench, screen, asking('confirming'), language)
    const place = await page.evaluate(() => {
      const frame = document.querySelector('.drawn-edge')?.getBoundingClientRect()
      const found = document.querySelector('.drawn-found')?.getBoundingClientRect()
      if (!frame || !found) throw new Error('nothing is drawn')
      return (found.left + found.width / 2 - frame.left) / frame.width
    })
    expect(place, language).toBeLessThan(0.4)
  }
})
