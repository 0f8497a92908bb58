import { expect, type Page, test } from '@playwright/test'
import { fingerOn, middleOf } from '../fixtures/finger.ts'
import { askingSheet, firstScreen, idle, openPlayer, viewOf } from './opened-player.ts'
import type { PlayerBench } from './player-harness.ts'

test.use({ ...firstScreen, hasTouch: true })

const yes = (page: Page) => page.locator('[data-guarded]')
const invitation = (page: Page) => page.locator('[data-intent="invite"]')
const untilAlive = (page: Page) => expect(yes(page)).not.toHaveAttribute('aria-disabled')
/** Longer than a tap. */
const aRest = 900

/** Everything that the page said before is heard once this is: its calls come in their order. */
async function heard(page: Page, bench: PlayerBench): Promise<void> {
  const before = bench.named('invite').length
  await bench.session(idle)
  await (await fingerOn(page)).tap(invitation(page))
  await expect.poll(() => bench.named('invite').length).toBeGreaterThan(before)
}

test('P11: a finger that takes the closing sentence away presses nothing that comes in its place', async ({ page }) => {
  const bench = await openPlayer(page, viewOf('ended-declared'))
  const finger = await fingerOn(page)
  await finger.down(await middleOf(page.locator('.closing')))
  await expect.poll(() => bench.named('dismiss').length).toBe(1)
  await bench.session(idle)
  await expect(invitation(page)).toBeVisible()
  await finger.up()
  await heard(page, bench)
  expect(bench.named('invite'), 'only by the tap after it').toHaveLength(1)
})

test('P1: a yes is given by one finger that goes down and up, after the dead time', async ({ page }) => {
  const bench = await askingSheet(page)
  const finger = await fingerOn(page)
  await untilAlive(page)
  await finger.tap(yes(page))
  await expect.poll(() => bench.named('agree')).toHaveLength(1)
})

test('P1: a finger that lay there when the sheet came, a double tap, and a touch that the system takes away give no yes', async ({
  page,
}) => {
  const bench = await askingSheet(page)
  const finger = await fingerOn(page)
  const place = await middleOf(yes(page))
  await bench.session(idle)
  await finger.down(place)
  await bench.session(viewOf('asking'))
  await untilAlive(page)
  await finger.up()

  await bench.session(idle)
  await finger.tap(invitation(page))
  await bench.session(viewOf('asking'))
  await finger.tap(yes(page))

  await untilAlive(page)
  await finger.down(place)
  await finger.taken()
  await heard(page, bench)
  expect(bench.named('agree')).toEqual([])
})

test('P2: Stop by a finger acts on the way down, and its lifting presses nothing else', async ({ page }) => {
  const bench = await openPlayer(page, viewOf('watching'))
  const finger = await fingerOn(page)
  await finger.down(await middleOf(page.locator('#stop')))
  await expect.poll(() => bench.named('stop').length).toBe(1)
  await bench.session(viewOf('ended'))
  await bench.session(idle)
  await finger.up()
  await heard(page, bench)
  expect(bench.named('stop')).toHaveLength(1)
  expect(bench.named('invite'), 'only by the tap after it').toHaveLength(1)
})

test('P11: a no is taken from a finger that lies as long as one may on the yes', async ({ page }) => {
  const bench = await askingSheet(page)
  const finger = await fingerOn(page)
  await finger.down(await middleOf(page.locator('[data-intent="decline"]')))
  await page.waitForTimeout(aRest)
  await finger.up()
  await expect.poll(() => bench.named('decline').length).toBe(1)

  await bench.session(idle)
  await bench.session(viewOf('asking'))
  await untilAlive(page)
  await finger.down(await middleOf(yes(page)))
  await page.waitForTimeout(aRest)
  await finger.up()
  await expect.poll(() => bench.named('agree').length).toBe(1)
})

test('what a finger opens has the focus', async ({ page }) => {
  await openPlayer(page)
  await (await fingerOn(page)).tap(page.locator('.all-offers'))
  await expect(page.locator('#offers-title')).toBeFocused()
})

test('a finger that moves on presses nothing', async ({ page }) => {
  const bench = await openPlayer(page)
  const finger = await fingerOn(page)
  const { x, y } = await middleOf(page.locator('.all-offers'))
  await finger.down({ x, y })
  for (const far of [20, 60, 200]) await finger.move({ x, y: y - far })
  await finger.up()
  await heard(page, bench)
  await expect(page.locator('.offers')).toHaveCount(0)
})
