import { expect, type Page, test } from '@playwright/test'
import { packageReasonSchema } from '../../src/contract/reasons.ts'
import { staffLanguages } from '../../src/contract/settings/settings.ts'
import type { ImportWork } from '../../src/contract/views/import-view.ts'
import { sizesFor } from '../../src/renderer/ui/millimetres.ts'
import { axeFindings } from './axe-findings.ts'
import { faultsOf } from './player-faults.ts'
import { openPlayerPage, type PlayerBench } from './player-harness.ts'
import { type LookScreen, looks, plain, screens, shopOn } from './player-scenes.ts'

const pictures = process.env.ASKFIRST_LOOKS_DIR
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const about = { origin: 'stick', name: 'markt-am-eck-herbst-12.askfirst', loose: false } as const
const title = 'Markt am Eck, Herbst'
const longTitle =
  'Frische Erzeugnisse aus der Region und von weiter her für die ganze Familie und alle Nachbarn '.repeat(2)
const refused = (reason: Extract<ImportWork, { stage: 'refused' }>['reason'], loose = false): ImportWork => ({
  ...about,
  stage: 'refused',
  loose,
  reason,
  sentence: 'It is not signed.',
  onRequest: true,
})
const copying = { ...about, stage: 'copying', bytes: 640_000_000, total: 1_400_000_000 } as const

const works: Readonly<Record<string, ImportWork | null>> = {
  found: { ...about, stage: 'found' },
  checking: { ...about, stage: 'checking' },
  'checking-loose': { ...about, loose: true, stage: 'checking' },
  copying: { ...copying, secondsLeft: 100 },
  'copying-unknown': { ...copying, bytes: 0, secondsLeft: null },
  'copying-ends': { ...copying, bytes: 1_390_000_000, secondsLeft: 4 },
  activated: { ...about, stage: 'done', outcome: 'activated', title },
  'activated-long': { ...about, stage: 'done', outcome: 'activated', title: longTitle.slice(0, 200) },
  'passed-over': { ...about, stage: 'done', outcome: 'activated', title, passedOver: longTitle.slice(0, 200) },
  'activated-loose': { ...about, loose: true, stage: 'done', outcome: 'activated', title: 'askfirst' },
  repaired: { ...about, stage: 'done', outcome: 'repaired', title },
  'already-active': { ...about, stage: 'done', outcome: 'already-active', title },
  refused: refused('key-unknown'),
  'refused-loose': refused('signature-missing', true),
  gone: { ...about, stage: 'source-gone' },
  // Beside what a package has to say, or alone.
  'activated-and-update': { ...about, stage: 'done', outcome: 'activated', title: longTitle.slice(0, 200) },
  update: null,
}

/** One of each kind: a bar that moves, one that does not, and none. */
const lookedInto = ['checking', 'copying', 'refused']

async function idleOn(page: Page, bench: PlayerBench, screen: LookScreen, change = {}): Promise<void> {
  await page.setViewportSize(screen)
  await bench.show(shopOn(screen), { state: 'idle', appearance: { ...plain('de'), ...change }, invitation: true })
}

/** What of the panel is cut, hidden, or too small for three metres. */
function panelFaults(page: Page, far: number): Promise<string[]> {
  return page.locator('.stick').evaluate((panel, least) => {
    const faults: string[] = []
    const rect = panel.getBoundingClientRect()
    const stage = document.querySelector('#stage')?.getBoundingClientRect()
    if (!stage || rect.left < 0 || rect.right > innerWidth || rect.top < 0) faults.push('leaves the screen')
    else if (Math.abs(rect.bottom - stage.bottom) > 1) faults.push('does not stand on the strip')
    else if (rect.width * rect.height > 0.45 * stage.width * stage.height) faults.push('covers too much')
    if (panel.scrollWidth > panel.clientWidth + 1) faults.push('its text is cut')
    const headline = panel.querySelector('.stick-headline')
    if (!headline || Number.parseFloat(getComputedStyle(headline).fontSize) < least - 0.5) faults.push('is too small')
    return faults
  }, far)
}

for (const language of staffLanguages)
  test(`whoever puts a stick in can read what happens, on every screen (${language})`, async ({ page }) => {
    const bench = await openPlayerPage(page)
    // German takes more room; the pictures are of both.
    for (const screen of pictures || language === 'de' ? screens : [screens[2]]) {
      await idleOn(page, bench, screen)
      const { far, target } = sizesFor(screen, 'normal')
      for (const [name, work] of Object.entries(works)) {
        await bench.stick({ language, work, update: name.endsWith('update') ? '12.10.31' : null })
        if (pictures) await page.screenshot({ path: `${pictures}/stick-${screen.name}-${language}-${name}.png` })
        const faults = [
          ...(await panelFaults(page, far)),
          ...(await faultsOf(page, target)),
          ...(screen === screens[2] && lookedInto.includes(name) ? await axeFindings(page) : []),
        ]
        expect.soft(faults, `${name} on ${screen.name}`).toEqual([])
        await expect(page.locator('.stick')).toHaveAttribute('lang', language)
      }
    }
    expect(bench.complaints).toEqual([])
  })

test('every reason fits, with more contrast and large text too', async ({ page }) => {
  const bench = await openPlayerPage(page)
  await idleOn(page, bench, screens[0], { textSize: 'large', contrast: 'high' })
  for (const language of staffLanguages)
    for (const reason of packageReasonSchema.options) {
      await bench.stick({ language, work: refused(reason) })
      expect.soft(await panelFaults(page, 0), `${language} ${reason}`).toEqual([])
    }
})

test('a screen reader is told each stage once, and not how far each copy is', async ({ page }) => {
  const bench = await openPlayerPage(page)
  await idleOn(page, bench, screens[0])
  const told = page.locator('#stick-announcer')
  await expect(told).toHaveAttribute('role', 'status')
  await told.evaluate((status) => {
    const said: string[] = []
    new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, { childList: true })
    Reflect.set(window, 'said', said)
  })
  for (const bytes of [0, 300, 600, 900]) {
    await bench.stick({ language: 'en', work: { ...about, stage: 'copying', bytes, total: 1_000, secondsLeft: 20 } })
  }
  await expect(page.getByRole('progressbar')).toHaveAttribute('value', '90')
  await bench.stick({ language: 'en', work: { ...about, stage: 'done', outcome: 'activated', title } })
  await bench.stick({ language: 'en', work: null })
  await expect(page.locator('.stick')).toHaveCount(0)
  expect(await page.evaluate(() => Reflect.get(window, 'said'))).toEqual([
    'Copying. About 20 seconds left. Please leave it in.',
    `Done: you can take it out. “${title}” plays from the next item on.`,
    '',
  ])
})

test('it never stands beside a session, a sheet, the list of offers or the question of the first run', async ({
  page,
}) => {
  const [screen] = screens
  const bench = await openPlayerPage(page)
  await idleOn(page, bench, screen)
  const panel = page.locator('.stick')
  await bench.stick({ language: 'de', work: { ...about, stage: 'checking' } })
  await expect(panel).toHaveCount(1)
  for (const { name, view, shop, press } of looks) {
    const session = view(plain('de'))
    // What was opened on one sheet is still open on the next that has its number.
    await idleOn(page, bench, screen)
    await bench.show(shopOn(screen, shop), session)
    const isFree = (session.state === 'idle' || session.state === 'blocked') && !press && name !== 'first-run'
    if (press) await page.locator(`[data-intent="${press}"]`).first().click({ force: true })
    await expect(panel, name).toHaveCount(isFree ? 1 : 0)
    await page.keyboard.press('Escape')
  }
})
