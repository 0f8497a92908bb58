import { expect, test } from '@playwright/test'
import { appearance, askingSheet, firstScreen, idle, openPlayer, shop, viewOf } from './opened-player.ts'

test.use(firstScreen)

test('a redraw in the middle of a press loses neither the press nor the focus', async ({ page }) => {
  const bench = await openPlayer(page, viewOf('watching'))
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
  const bench = await openPlayer(page, viewOf('watching-age-soon'))
  const mirror = page.locator('.mirror')
  await expect(mirror).toContainText('schon länger hier')
  await expect(mirror).toContainText('Weil Sie herschauen, schon eine Weile hier stehen und Ihr Alter geschätzt wurde')
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
  const bench = await openPlayer(page)
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
  const bench = await openPlayer(page)
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
  const bench = await openPlayer(page)
  expect(bench.named('ready')).toHaveLength(1)
  await expect.poll(() => bench.alive()).toBeGreaterThan(1)
  expect(bench.complaints).toEqual([])
})
