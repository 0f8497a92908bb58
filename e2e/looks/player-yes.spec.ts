import { expect, type Page, test } from '@playwright/test'
import type { SessionView } from '../../src/contract/session.ts'
import { appearance, askingSheet, firstScreen, idle, openPlayer, shop, viewOf } from './opened-player.ts'
import type { PlayerBench } from './player-harness.ts'
import { screens, sheet, shopOn } from './player-scenes.ts'

test.use(firstScreen)

const moreTime: SessionView = { state: 'asking', appearance, sheet, moreTime: true }

/** The names of the calls that the page made. */
const names = (bench: PlayerBench) => bench.calls.map(({ name }) => name)
const yes = (page: Page) => page.locator('[data-guarded]')

/** Until the guard's dead time is over. */
const untilAlive = (page: Page) => expect(yes(page)).not.toHaveAttribute('aria-disabled')

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
  const bench = await openPlayer(page)
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
  const bench = await openPlayer(page)
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
  const bench = await openPlayer(page)
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

for (const screen of screens)
  test(`P1: a yes that has moved is presented anew, on ${screen.name}`, async ({ page }) => {
    await page.setViewportSize(screen)
    const bench = await openPlayer(page)
    const presented = () => bench.named('sheetPresented').length
    const yes = () => page.locator('[data-guarded]').boundingBox()
    await bench.show(shopOn(screen), viewOf('asking'))
    await expect.poll(presented).toBe(1)
    await bench.session(viewOf('asking'))
    const before = await yes()
    await bench.session(moreTime)
    expect(await yes(), 'control: it moves').not.toEqual(before)
    await expect.poll(presented).toBe(2)
    await page.locator('[data-intent="more-time"]').click()
    await bench.session(viewOf('asking'))
    await expect.poll(presented).toBe(3)
    expect(await yes()).toEqual(before)
    expect(bench.named('agree')).toEqual([])
  })

test('P1: a yes that would not be taken yet is drawn so, on the sheet and in a pause', async ({ page }) => {
  await page.clock.install({ time: 0 })
  const bench = await openPlayer(page)
  await page.clock.pauseAt(60_000)
  const isDead = async () => (await yes(page).getAttribute('aria-disabled')) === 'true'
  const no = page.locator('.answer:not([data-guarded])')
  await bench.session(viewOf('asking'))
  expect(await isDead()).toBe(true)
  await expect(no, 'a no is taken at once').not.toHaveAttribute('aria-disabled')
  await page.clock.runFor(1_500)
  expect(await isDead()).toBe(false)
  await bench.session(moreTime)
  expect(await isDead(), 'it has moved').toBe(true)
  await page.clock.runFor(1_500)
  expect(await isDead()).toBe(false)

  const paused = viewOf('paused')
  if (paused.state !== 'paused') throw new Error('not paused')
  await bench.session({ ...paused, closed: false })
  await page.clock.runFor(1_500)
  expect(await isDead(), 'the camera is still being closed').toBe(true)
  await bench.session(paused)
  expect(await isDead()).toBe(false)
  expect(names(bench)).not.toContain('goOn')
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

test('P11: a yes without a hand, as a screen reader clicks it, gives none, and the page says how one is given', async ({
  page,
}) => {
  const bench = await askingSheet(page)
  const said = page.locator('#hand-announcer')
  const clickWithoutHand = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((found: HTMLElement) => found.click())
  await untilAlive(page)
  await clickWithoutHand('[data-intent="decline"]')
  await expect(said, 'what needs no hand').toHaveText('')
  await clickWithoutHand('[data-guarded]')
  await expect(said).toHaveText(/von Hand.*Fokusmodus/)
  expect(await said.getAttribute('lang')).toBe('de')
  expect(names(bench)).not.toContain('agree')

  await bench.show({ ...shop, reach: 'unasked' }, idle)
  await page.evaluate(() => document.querySelector('#hand-announcer')?.replaceChildren())
  await clickWithoutHand('[data-intent="reach"]')
  await expect(said).toHaveText(/von Hand/)

  await page.evaluate(() => document.querySelector('#hand-announcer')?.replaceChildren())
  await bench.show(shop, viewOf('asking'))
  await untilAlive(page)
  await yes(page).click()
  await expect.poll(() => names(bench)).toContain('agree')
  await expect(said, 'control: pressed').toHaveText('')
})
