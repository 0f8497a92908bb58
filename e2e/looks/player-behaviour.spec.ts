import { expect, type Page, test } from '@playwright/test'
import type { SessionView } from '../../src/contract/session.ts'
import { openPlayerPage, type PlayerBench } from './player-harness.ts'
import { looks, plain, screens, sheet, shopOn } from './player-scenes.ts'

test.use({
  viewport: { width: screens[0].width, height: screens[0].height },
  timezoneId: 'Europe/Berlin',
})

const appearance = plain('de')
const idle: SessionView = { state: 'idle', appearance, invitation: true }
const shop = shopOn(screens[0])

function viewOf(name: string): SessionView {
  const look = looks.find((known) => known.name === name)
  if (!look) throw new Error(`no look ${name}`)
  return look.view(appearance)
}

async function open(page: Page, session: SessionView = idle): Promise<PlayerBench> {
  const bench = await openPlayerPage(page)
  await bench.show(shop, session)
  return bench
}

const names = (bench: PlayerBench) => bench.calls.map(({ name }) => name)
const yes = (page: Page) => page.locator('[data-guarded]')
/** Until the guard's dead time of 700 ms is surely over on the page's own clock. */
const untilAlive = (page: Page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 750)))
const frames = (page: Page, count: number) =>
  page.evaluate(
    (left) =>
      new Promise<void>((resolve) => {
        const next = (rest: number) => (rest === 0 ? resolve() : requestAnimationFrame(() => next(rest - 1)))
        next(left)
      }),
    count,
  )

async function askingSheet(page: Page): Promise<PlayerBench> {
  const bench = await open(page)
  await bench.session(viewOf('asking'))
  await expect.poll(() => bench.named('sheetPresented').length).toBe(1)
  return bench
}

/**
 * Presses the yes as soon as `view` is presented, at most three times anew, until a press surely came within the dead
 * time by the page's own clock: a slow machine must not make it a late one.
 */
async function pressEarly(page: Page, bench: PlayerBench, view: SessionView) {
  await bench.session(view)
  await yes(page).hover()
  await page.evaluate(() =>
    addEventListener('pointerdown', ({ timeStamp }) => Reflect.set(window, 'lastDownAt', timeStamp), { capture: true }),
  )
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await bench.session(idle)
    const before = bench.named('sheetPresented').length
    await bench.session(view)
    await expect.poll(() => bench.named('sheetPresented').length).toBe(before + 1)
    await page.mouse.down()
    await page.mouse.up()
    const presentedAt = bench.named('sheetPresented').at(-1)?.at ?? 0
    const downAt = await page.evaluate(() => Number(Reflect.get(window, 'lastDownAt')))
    if (downAt - presentedAt < 600) return
  }
  throw new Error('no press came early enough')
}

test('P1: the sheet is reported once with its nonce, and its yes counts only after the dead time', async ({ page }) => {
  const bench = await open(page)
  await pressEarly(page, bench, viewOf('asking'))
  expect(names(bench)).not.toContain('agree')
  const reported = bench.named('sheetPresented').length
  await untilAlive(page)
  await yes(page).click()
  await expect.poll(() => bench.named('agree')).toHaveLength(1)
  expect(bench.named('agree')[0]?.argument).toEqual({
    nonce: sheet.nonce,
    purposes: { presence: true, ageBand: false },
  })
  expect(bench.named('sheetPresented')).toHaveLength(reported)
  expect(bench.named('sheetPresented')[0]?.argument).toEqual({ nonce: sheet.nonce })
})

test('P1: a finger that lay there when the sheet came must be let go first', async ({ page }) => {
  const bench = await askingSheet(page)
  await yes(page).hover()
  await bench.session(idle)
  await page.mouse.down()
  await bench.session(viewOf('asking'))
  await untilAlive(page)
  await page.mouse.up()
  expect(names(bench)).not.toContain('agree')
  await page.mouse.down()
  await page.mouse.up()
  await expect.poll(() => bench.named('agree')).toHaveLength(1)
})

test('P1: a double tap on the invitation, a held Enter and a scanner give no yes', async ({ page }) => {
  const bench = await open(page)
  await page.locator('[data-intent="invite"]').dblclick()
  expect(names(bench).filter((name) => name === 'invite').length).toBeGreaterThan(0)
  await bench.session(viewOf('asking'))
  await untilAlive(page)
  await yes(page).focus()
  await page.keyboard.down('Enter')
  for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  for (const key of ['4', '0', 'Enter', '1', 'Enter', '2']) {
    await page.keyboard.down(key)
    await page.keyboard.up(key)
  }
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 120)))
  expect(names(bench)).not.toContain('agree')
})

test('P1: one press of Enter on the focused yes counts; a press that slides off does not', async ({ page }) => {
  const bench = await askingSheet(page)
  await untilAlive(page)
  const box = await yes(page).boundingBox()
  if (!box) throw new Error('no yes')
  await page.mouse.move(box.x + 20, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 20, box.y - 40)
  await page.mouse.up()
  expect(names(bench)).not.toContain('agree')
  await yes(page).focus()
  await page.keyboard.press('Enter', { delay: 60 })
  await expect.poll(() => bench.named('agree')).toHaveLength(1)
})

test('P1: the short sheet of a pause has the same guard', async ({ page }) => {
  const bench = await open(page)
  await pressEarly(page, bench, viewOf('paused'))
  expect(names(bench)).not.toContain('goOn')
  await untilAlive(page)
  await yes(page).click()
  await expect.poll(() => names(bench)).toContain('goOn')
  expect(names(bench)).not.toContain('agree')
})

test('P1: a yes that was behind "All offers" or "What exactly happens?" is presented anew', async ({ page }) => {
  const bench = await askingSheet(page)
  await untilAlive(page)
  for (const overlay of ['offers', 'more']) {
    const before = bench.named('sheetPresented').length
    await page.locator(`[data-intent="${overlay}"]`).click()
    await expect(yes(page)).toHaveCount(0)
    await page.locator(`[data-intent="close-${overlay}"]`).click()
    await expect.poll(() => bench.named('sheetPresented').length).toBe(before + 1)
    await yes(page).focus()
    await page.keyboard.press('Enter', { delay: 60 })
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 120)))
  }
  expect(names(bench)).not.toContain('agree')
})

test('P11: the age purpose is its own switch, off at first, and off again on the next sheet', async ({ page }) => {
  const bench = await askingSheet(page)
  const age = page.getByRole('switch')
  await expect(age).toHaveAttribute('aria-checked', 'false')
  await age.click()
  await expect(age).toHaveAttribute('aria-checked', 'true')
  await untilAlive(page)
  await yes(page).click()
  await expect.poll(() => bench.named('agree')[0]?.argument).toMatchObject({ purposes: { ageBand: true } })
  await bench.session(idle)
  await bench.session(viewOf('asking'))
  await expect(age).toHaveAttribute('aria-checked', 'false')
})

test('P2: the sign beats while sign and stop are in front, and misses when either is covered', async ({ page }) => {
  const bench = await open(page, viewOf('searching'))
  const beats = () => bench.named('signPresented').length
  await expect.poll(beats).toBeGreaterThan(3)
  for (const id of ['camera-state', 'stop']) {
    await page.evaluate((covered) => {
      const { left, top, width, height } = document.getElementById(covered)?.getBoundingClientRect() ?? new DOMRect()
      const cover = document.createElement('div')
      cover.id = 'cover'
      cover.style.cssText = `position:fixed;z-index:9;left:${left}px;top:${top}px;width:${width / 3}px;height:${height}px`
      document.body.append(cover)
    }, id)
    await frames(page, 3)
    const covered = beats()
    await frames(page, 60)
    expect(beats()).toBe(covered)
    await page.evaluate(() => document.getElementById('cover')?.remove())
    await expect.poll(beats).toBeGreaterThan(covered)
  }
  await bench.session(viewOf('ending'))
  await frames(page, 3)
  const ended = beats()
  await frames(page, 60)
  expect(beats()).toBe(ended)
})

test('P2: stop is one touch on the way down, or one key', async ({ page }) => {
  const bench = await open(page, viewOf('watching'))
  await page.locator('#stop').hover()
  await page.mouse.down()
  await expect.poll(() => bench.named('stop')).toHaveLength(1)
  await page.mouse.up()
  await frames(page, 3)
  expect(bench.named('stop')).toHaveLength(1)
  await page.locator('#stop').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => bench.named('stop')).toHaveLength(2)
})

test('a redraw in the middle of a press loses neither the press nor the focus', async ({ page }) => {
  const bench = await open(page, viewOf('watching'))
  const everyone = page.locator('[data-intent="everyone"]')
  const watching = viewOf('watching')
  if (watching.state !== 'watching') throw new Error('not watching')
  await everyone.hover()
  await page.mouse.down()
  await bench.session({ ...watching, words: { ...watching.words, dwell: 'engaged' } })
  await page.mouse.up()
  await expect.poll(() => bench.named('showEveryone')[0]?.argument).toEqual({ everyone: true })
  await everyone.focus()
  await bench.session(viewOf('watching'))
  await expect(everyone).toBeFocused()
})

test('P10: the words are on the screen and not in the accessibility tree; the age waits behind "show"', async ({
  page,
}) => {
  const bench = await open(page, viewOf('watching-age-soon'))
  const mirror = page.locator('.mirror')
  await expect(mirror).toContainText('schon länger hier')
  await expect(mirror).toContainText(
    'Weil Sie herschauen, Sie schon eine Weile hier stehen und Ihr Alter geschätzt wurde',
  )
  await expect(mirror).not.toContainText('55')
  await page.locator('[data-intent="show-age"]').click()
  await expect(mirror).toContainText('55 und älter')
  const spoken = await page.locator('body').ariaSnapshot()
  for (const word of ['länger', 'eine Person', 'hierher', '55', 'Weil']) expect(spoken).not.toContain(word)
  expect(spoken).toContain('Die Kamera ist an.')
  await bench.session(viewOf('ending'))
  await expect(page.locator('#announcer')).toHaveText('Die Kamera ist an.')
  await bench.session(viewOf('ended'))
  await expect(page.locator('#announcer')).toHaveText('Die Kamera ist aus.')
  await bench.session(viewOf('watching-age-soon'))
  await expect(mirror).not.toContainText('55')
})

test('P11: "All offers" lists every coupon at any time, closes by Escape, by its button and after a minute', async ({
  page,
}) => {
  await page.clock.install()
  const bench = await open(page)
  const offers = page.locator('.offers')
  for (const view of [idle, viewOf('watching'), viewOf('declared')]) {
    await bench.session(view)
    await page.locator('[data-intent="offers"]').click()
    await expect(offers.locator('.offer')).toHaveCount(shop.offers.length)
    for (const { code } of shop.offers) await expect(offers).toContainText(code)
    await page.keyboard.press('Escape')
    await expect(offers).toHaveCount(0)
  }
  await page.locator('[data-intent="offers"]').click()
  await page.locator('[data-intent="close-offers"]').click()
  await expect(offers).toHaveCount(0)
  await page.locator('[data-intent="offers"]').click()
  await page.clock.runFor(59_000)
  await expect(offers).toHaveCount(1)
  await page.clock.runFor(1_500)
  await expect(offers).toHaveCount(0)
})

test('P15: nothing is claimed while things are being closed or may not be; the next touch dismisses the end', async ({
  page,
}) => {
  const bench = await open(page, viewOf('ending'))
  for (const state of ['ending', 'blocked', 'paused']) {
    await bench.session(viewOf(state))
    await expect(page.locator('#page')).not.toContainText(/Kamera (ist )?aus|Camera (is )?off/)
  }
  await bench.session(viewOf('ended'))
  await expect(page.locator('.closing')).toContainText('Kamera aus. Bild und Wörter sind weg.')
  await expect(page.locator('.closing')).toContainText('Gezählt: eine Sitzung heute.')
  await page.mouse.click(900, 300)
  await expect.poll(() => bench.named('dismiss')).toHaveLength(1)
})

test('after a told session nothing says that a camera is being closed', async ({ page }) => {
  const bench = await open(page, viewOf('declared'))
  await bench.session(viewOf('ending'))
  await expect(page.locator('.closing')).toHaveText('Ihre Angaben werden vergessen …')
  await expect(page.locator('.strip')).toHaveAttribute('data-camera', 'off')
  await bench.session(idle)
  await bench.session(viewOf('watching'))
  await bench.session(viewOf('ending'))
  await expect(page.locator('.strip')).toHaveAttribute('data-camera', 'closing')
})

test('P12: touching an interest tells main the whole declaration', async ({ page }) => {
  const bench = await open(page, viewOf('declared'))
  await page.getByRole('button', { name: 'Käse' }).click()
  await page.getByRole('button', { name: '55 und älter' }).click()
  await page.getByRole('button', { name: 'Wir sind mehrere' }).click()
  await expect
    .poll(() => bench.named('declare').map(({ argument }) => argument))
    .toEqual([
      { declaration: { interests: ['bread', 'coffee', 'cheese'], ageBand: null, audience: 'group', adult: false } },
      { declaration: { interests: ['bread', 'coffee'], ageBand: '55-plus', audience: 'group', adult: false } },
      { declaration: { interests: ['bread', 'coffee'], ageBand: null, audience: null, adult: false } },
    ])
})

test('P18: what leads to alcohol stands behind a line for adults only, and goes with it', async ({ page }) => {
  const bench = await open(page, viewOf('declared-adults-unasked'))
  await expect(page.locator('.telling-adults')).toHaveText(
    /^Nur für Erwachsene\. Hier geht es um: Alkohol, Arzneimittel und Gesundheit\.Ich bin erwachsen$/,
  )
  await expect(page.getByRole('button', { name: 'Wein' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Ich bin erwachsen' }).click()
  await bench.session(viewOf('declared-adults'))
  await expect(page.getByRole('button', { name: 'Wein' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Ich bin erwachsen' }).click()
  await expect
    .poll(() => bench.named('declare').map(({ argument }) => argument))
    .toEqual([
      { declaration: { interests: ['bread', 'coffee'], ageBand: null, audience: 'group', adult: true } },
      { declaration: { interests: [], ageBand: null, audience: 'group', adult: false } },
    ])
  await bench.session(viewOf('declared'))
  await expect(page.locator('.telling'), 'control: a package without such interests has no line').toBeVisible()
  await expect(page.locator('.telling-adults')).toHaveCount(0)
})

test('language and display are changed by main, from the sheet', async ({ page }) => {
  const bench = await askingSheet(page)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Große Schrift' }).click()
  await expect
    .poll(() => bench.named('changeAppearance').map(({ argument }) => argument))
    .toEqual([{ appearance: { ...appearance, language: 'en' } }, { appearance: { ...appearance, textSize: 'large' } }])
})

test('staff hold the corner for five seconds; a short, sliding or second touch opens nothing', async ({ page }) => {
  await page.clock.install()
  const bench = await open(page)
  const opened = () => bench.named('openSettings').length
  const hold = async (x: number, y: number, milliseconds: number) => {
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.clock.runFor(milliseconds)
  }
  await hold(10, 10, 4_800)
  await page.mouse.up()
  await hold(400, 10, 6_000)
  await page.mouse.up()
  await hold(10, 10, 2_000)
  await page.mouse.move(300, 10)
  await page.clock.runFor(6_000)
  await page.mouse.up()
  expect(opened()).toBe(0)
  await hold(10, 10, 5_100)
  await expect.poll(opened).toBe(1)
})

test('the page says that it is ready once, and that it is alive', async ({ page }) => {
  const bench = await open(page)
  expect(bench.named('ready')).toHaveLength(1)
  await expect.poll(() => bench.alive()).toBeGreaterThan(1)
  expect(bench.complaints).toEqual([])
})
