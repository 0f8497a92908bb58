import { expect, type Page, test } from '@playwright/test'
import type { SessionView } from '../../src/contract/session.ts'
import { type Appearance, type Language, languages } from '../../src/contract/settings/settings.ts'
import { languageNames } from '../../src/renderer/ui/words/language-names.ts'
import { tonguesFor } from '../../src/renderer/ui/words/tongues.ts'
import { faintOf } from './contrast.ts'
import {
  foreignFonts,
  languageFaults,
  movingThings,
  pickerFaults,
  textColours,
  vanishedThings,
} from './player-faults.ts'
import { openPlayerPage, type PlayerBench } from './player-harness.ts'
import { type Look, type LookScreen, looks, plain, screens, shopOn } from './player-scenes.ts'

const pictures = process.env.ASKFIRST_LOOKS_DIR
const screen: LookScreen = screens[0]
test.use({
  viewport: { width: screen.width, height: screen.height },
  timezoneId: 'Europe/Berlin',
})

function lookNamed(name: string): Look {
  const look = looks.find((known) => known.name === name)
  if (!look) throw new Error(`no look ${name}`)
  return look
}

async function draw(page: Page, bench: PlayerBench, look: Look, change: Partial<Appearance> = {}, on = screen) {
  const appearance = { ...plain('de'), ...look.change, ...change }
  await bench.show(
    shopOn(on, look.shop),
    { state: 'idle', appearance, invitation: true },
    ...(look.before ? [{ ...look.before, appearance }] : []),
    look.view(appearance),
  )
  if (look.press) await page.locator(`[data-intent="${look.press}"]`).first().press('Enter')
}

/** Draws every state in turn, and collects what `faults` finds, by state. */
async function inEveryState(
  page: Page,
  bench: PlayerBench,
  change: Partial<Appearance>,
  faults: (look: Look) => Promise<readonly string[]>,
): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {}
  for (const look of looks) {
    await draw(page, bench, look, change)
    const here = await faults(look)
    if (here.length > 0) found[look.name] = here
    if (look.press === 'offers') await page.keyboard.press('Escape')
  }
  return found
}

test('with more contrast every text and drawing stands out by 7 to 1, in every state', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const bench = await openPlayerPage(page)
  const faint = async () => faintOf(await textColours(page), 7)
  expect(await inEveryState(page, bench, { contrast: 'high' }, faint)).toEqual({})

  await page.addStyleTag({ content: '.facts dd { color: #777 }' })
  await draw(page, bench, lookNamed('asking'), { contrast: 'high' })
  expect(await faint(), 'control: grey text is found').toHaveLength(5)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`where the system chooses the colours, nothing vanishes and the camera sign keeps its own (${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' })
    const bench = await openPlayerPage(page)
    const found = await inEveryState(page, bench, {}, async ({ name }) => {
      if (pictures) await page.screenshot({ path: `${pictures}/forced-${colorScheme}-${name}.png` })
      return [...faintOf(await textColours(page), 4.5), ...(await vanishedThings(page))]
    })
    expect(found).toEqual({})

    await draw(page, bench, lookNamed('watching'))
    await page.addStyleTag({
      content: '.strip, .strip * { forced-color-adjust: auto !important } .all-offers { border: 0 !important }',
    })
    expect(await vanishedThings(page), 'control').toEqual(
      expect.arrayContaining([expect.stringContaining('no edge'), 'the camera sign has lost its colour']),
    )
  })

test('who asks for less motion sees none, in any state', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const bench = await openPlayerPage(page)
  const moving = () => movingThings(page)
  expect(await inEveryState(page, bench, {}, moving)).toEqual({})

  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await draw(page, bench, lookNamed('confirming'))
  expect((await moving()).length, 'control: the bar under "Is this you?" runs').toBeGreaterThan(0)
})

for (const on of screens)
  test(`large text is larger and the low position is lower, each alone, on ${on.name}`, async ({ page }) => {
    await page.setViewportSize(on)
    const bench = await openPlayerPage(page)
    const asking = lookNamed('asking')
    const measure = () =>
      page.evaluate(() => {
        const fact = document.querySelector('.facts dd')
        const sheet = document.querySelector('.sheet')?.getBoundingClientRect()
        if (!fact || !sheet) throw new Error('no sheet')
        const size = Number.parseFloat(getComputedStyle(fact).fontSize)
        return { size, top: sheet.top, bottom: sheet.bottom }
      })
    for (const language of languages) {
      await draw(page, bench, asking, { language }, on)
      const { size } = await measure()
      await draw(page, bench, asking, { language, textSize: 'large' }, on)
      expect((await measure()).size, language).toBeGreaterThan(size)
    }
    await draw(page, bench, asking, {}, on)
    const normal = await measure()
    await draw(page, bench, asking, { position: 'low' }, on)
    const low = await measure()
    expect(low.top).toBeGreaterThan(normal.top)
    expect(low.bottom).toBeGreaterThanOrEqual(normal.bottom)
  })

/** Where the focus is, and whether it can be seen there. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return { intent: '', seen: false }
    const { left, top, right, bottom } = element.getBoundingClientRect()
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const front = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
    const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    return { intent: element.dataset.intent ?? '', seen: inside && outlined && element.contains(front) }
  })

/** Presses Tab until the focus is on a button that means `intent`, and checks at each step that the focus is seen. */
async function tabTo(page: Page, intent: string): Promise<readonly string[]> {
  const way: string[] = []
  while (way.length < 40) {
    await page.keyboard.press('Tab')
    const { intent: here, seen } = await focused(page)
    if (here !== '') expect(seen, `the focus on ${here} is seen`).toBe(true)
    way.push(here)
    if (here === intent) return way
  }
  throw new Error(`no way to ${intent}: ${way.join(', ')}`)
}

test('the keyboard alone goes the whole way, and the focus is always seen', async ({ page }) => {
  const bench = await openPlayerPage(page)
  const show = (view: SessionView) => bench.show(shopOn(screen), view)
  const appearance = plain('de')
  const called = (name: string) => expect.poll(() => bench.named(name).length, name).toBeGreaterThan(0)

  await show({ state: 'idle', appearance, invitation: true })
  await tabTo(page, 'invite')
  await page.keyboard.press('Enter')
  await called('invite')

  await show(lookNamed('asking').view(appearance))
  await expect(page.locator('#sheet-title')).toBeFocused()
  await tabTo(page, 'age-purpose')
  await page.keyboard.press('Space')
  await expect(page.getByRole('switch')).toHaveAttribute('aria-checked', 'true')
  expect(await tabTo(page, 'agree')).toEqual(['decline', 'agree'])
  await tabTo(page, 'languages')
  await page.keyboard.press('Enter')
  await expect(page.locator('#languages-title')).toBeFocused()
  await tabTo(page, 'language')
  await page.keyboard.press('Enter')
  await called('changeAppearance')
  await expect(page.locator('#sheet-title')).toBeFocused()

  await tabTo(page, 'agree')
  await expect(page.locator('[data-guarded]')).not.toHaveAttribute('aria-disabled')
  await page.keyboard.press('Enter', { delay: 60 })
  await called('agree')

  await show(lookNamed('watching').view(appearance))
  expect(await focused(page), 'stop has the focus as soon as the camera is on').toEqual({ intent: 'stop', seen: true })
  await tabTo(page, 'everyone')
  await page.keyboard.press('Enter')
  await called('showEveryone')
  await tabTo(page, 'stop')
  await page.keyboard.press('Enter')
  await called('stop')

  await show(lookNamed('ended').view(appearance))
  await tabTo(page, 'offers')
  await page.keyboard.press('Enter')
  await expect(page.locator('#offers-title')).toBeFocused()
  await tabTo(page, 'close-offers')
  await page.keyboard.press('Enter')
  await expect(page.locator('.offers')).toHaveCount(0)
  expect(bench.complaints).toEqual([])

  await page.addStyleTag({ content: ':focus-visible { outline: none !important }' })
  await page.keyboard.press('Tab')
  expect((await focused(page)).seen, 'control: a focus without an outline is not seen').toBe(false)
})

for (const language of ['de', 'en', 'ar'] as const)
  test(`a screen reader finds the sheet by its names, in their order (${language})`, async ({ page }) => {
    const bench = await openPlayerPage(page)
    await draw(page, bench, lookNamed('asking'), { language })
    const { sheet, draft } = tonguesFor(language).words
    const dialog = page.getByRole('dialog', { name: sheet.title })
    const names = (role: string) =>
      dialog
        .ariaSnapshot()
        .then((tree) => [...tree.matchAll(new RegExp(`\\b${role} "([^"]+)"`, 'g'))].map(([, n]) => n))
    const spoken = await names('button')
    expect(spoken.slice(-4)).toEqual([sheet.no, sheet.yes, sheet.tellInstead, sheet.more])
    for (const name of [languageNames.de, languageNames.en, languageNames[language], sheet.largeText, sheet.contrast])
      expect(spoken).toContain(name)
    expect(spoken.filter((name) => name?.startsWith(`${sheet.moreLanguages}: `))).toHaveLength(1)
    expect(await names('switch')).toEqual([sheet.age])
    expect(await names('heading')).toEqual([sheet.title])
    expect(await names('group')).toEqual([sheet.languages, sheet.display])
    const tree = await dialog.ariaSnapshot()
    const order = [sheet.notForChildren, sheet.title, sheet.whatText, sheet.whyText, sheet.age, sheet.no]
    // The title is also the name of the dialog.
    const places = order.map((text) => tree.lastIndexOf(text))
    expect(Math.min(...places)).toBeGreaterThan(0)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    if (draft !== null) expect(tree).toContain(draft)
  })

test('control: a lost direction, language, name in the picker or font is found', async ({ page }) => {
  const bench = await openPlayerPage(page)
  const arabic = { language: 'ar', direction: 'rtl' }
  const inArabic = (name: string) => draw(page, bench, lookNamed(name), { language: 'ar' satisfies Language })

  await inArabic('offers')
  expect(await languageFaults(page, arabic)).toEqual([])
  await page.evaluate(() => {
    document.documentElement.removeAttribute('dir')
    document.documentElement.lang = 'de'
    document.querySelector('.offer bdi')?.removeAttribute('lang')
    document.querySelector('.tongue-other')?.removeAttribute('lang')
  })
  expect(await languageFaults(page, arabic)).toEqual([
    'the page has the wrong direction',
    'the page is in the wrong language',
    expect.stringMatching(/: in no language$/),
    expect.stringMatching(/: in no language of its own$/),
  ])
  await page.keyboard.press('Escape')

  await inArabic('asking-languages')
  expect(await pickerFaults(page, languageNames)).toEqual([])
  expect(await foreignFonts(page)).toEqual([])
  await page.evaluate(() => {
    document.querySelector('.all-languages [data-value="fr"]')?.remove()
    document.querySelector('.all-languages [data-value="uk"]')?.removeAttribute('lang')
  })
  expect(await pickerFaults(page, languageNames)).toEqual([
    'Français: missing',
    'Українська: in no language of its own',
  ])
  await page.addStyleTag({ content: 'html { font-family: sans-serif !important }' })
  expect(await foreignFonts(page)).not.toEqual([])
})
