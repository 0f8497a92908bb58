import { expect, type Page, test } from '@playwright/test'
import type { SessionView } from '../../src/contract/session.ts'
import { appearance, askingSheet, firstScreen, openPlayer, viewOf } from './opened-player.ts'
import { sheet } from './player-scenes.ts'

test.use(firstScreen)

const offers = (page: Page) => page.locator('.offers')
const openOffers = (page: Page) => page.locator('[data-intent="offers"]').click()
const moreTime: SessionView = { state: 'asking', appearance, sheet, moreTime: true }
const starting: SessionView = viewOf('starting')

test('P7: the search, "Is this you?" and "Go on?" come in front of "All offers"', async ({ page }) => {
  const bench = await openPlayer(page, starting)
  for (const [name, card] of [
    ['searching', '.finding'],
    ['confirming', '.finding'],
    ['paused', '.paused'],
  ] as const) {
    await openOffers(page)
    await expect(offers(page)).toBeVisible()
    await bench.session(viewOf(name))
    await expect(offers(page), name).toHaveCount(0)
    await expect(page.locator(card), name).toBeVisible()
  }
})

test('P7: main is told when "Is this you?" is seen, and when the list covers it', async ({ page }) => {
  const bench = await openPlayer(page, starting)
  const told = () => bench.named('questionShown').map(({ argument }) => argument)
  await bench.session(viewOf('searching'))
  expect(told()).toEqual([])
  await bench.session(viewOf('confirming'))
  const { nonce: sign } = sheet
  await expect.poll(told).toEqual([{ sign, shown: true }])
  await openOffers(page)
  await expect.poll(told).toEqual([
    { sign, shown: true },
    { sign, shown: false },
  ])
  await page.keyboard.press('Escape')
  await expect.poll(told).toHaveLength(3)
  await bench.session(viewOf('watching'))
  expect(bench.complaints).toEqual([])
  expect(told().at(-1)).toEqual({ sign, shown: true })
})

test('P14: main is told when something of the page lies over the items, and when it does no more', async ({ page }) => {
  const bench = await openPlayer(page, viewOf('watching'))
  const told = () => bench.named('itemsCovered').map(({ argument }) => argument)
  await openOffers(page)
  await expect.poll(told).toEqual([{ covered: true }])
  await page.keyboard.press('Escape')
  await expect.poll(told).toEqual([{ covered: true }, { covered: false }])
  await openOffers(page)
  await expect.poll(told).toHaveLength(3)
  await bench.session(viewOf('paused'))
  await expect.poll(told, 'the short sheet comes in front').toHaveLength(4)
  expect(told().at(-1)).toEqual({ covered: false })
})

for (const overlay of ['offers', 'more', 'languages'] as const)
  test(`"More time?" is asked above "${overlay}", too, and the keyboard gets there`, async ({ page }) => {
    const bench = await askingSheet(page)
    await page.locator(`[data-intent="${overlay}"]`).click()
    await bench.session(moreTime)
    const dialog = page.getByRole('dialog')
    await expect(dialog).toHaveCount(1)
    await expect(dialog.getByRole('status').filter({ hasText: 'Brauchen Sie mehr Zeit?' })).toBeVisible()
    const more = dialog.locator('[data-intent="more-time"]')
    for (let tabs = 0; tabs < 40 && !(await more.evaluate((one) => one === document.activeElement)); tabs += 1)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => bench.named('moreTime').length).toBe(1)
    await bench.session(viewOf('asking'))
    await expect(page.locator('.more-time')).toHaveCount(0)
    await expect(page.locator(`[data-intent="close-${overlay}"]`), 'the overlay stays').toBeVisible()
  })
