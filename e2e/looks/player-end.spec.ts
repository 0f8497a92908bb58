import { expect, test } from '@playwright/test'
import { firstScreen, openPlayer, viewOf } from './opened-player.ts'

test.use(firstScreen)

test('P15: a held key does not wipe the closing sentence, a touch does', async ({ page }) => {
  const bench = await openPlayer(page, viewOf('declared'))
  const stop = await page.locator('#stop').boundingBox()
  if (!stop) throw new Error('no way out')
  const dismissed = () => bench.named('dismiss').length
  const [x, y] = [stop.x + stop.width / 2, stop.y + stop.height / 2]
  await page.mouse.click(x, y)
  await expect.poll(() => bench.named('stop').length).toBe(1)
  await page.keyboard.down('Enter')
  await bench.session(viewOf('ended-declared'))
  await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await expect(page.locator('.closed')).toBeVisible()
  // Whatever the page says is heard in its order.
  const asked = bench.named('stop').length
  await bench.session(viewOf('declared'))
  await page.mouse.click(x, y)
  await expect.poll(() => bench.named('stop').length).toBe(asked + 1)
  expect(dismissed()).toBe(0)

  await bench.session(viewOf('ended-declared'))
  await page.mouse.click(x, y)
  await expect.poll(dismissed).toBe(1)
})

test('a screen reader hears the camera again after a pause, and why there was one', async ({ page }) => {
  const bench = await openPlayer(page, viewOf('watching'))
  const announced = page.locator('#announcer')
  await expect(announced).toHaveText('Die Kamera ist an.')
  await bench.session(viewOf('paused'))
  await expect(announced, 'nothing is left that says it is on').toHaveText('')
  await expect(page.getByRole('dialog')).toHaveAccessibleDescription(
    /^Kamera macht Pause Nicht für Kinder\. Es war mehr als eine Person da\./,
  )
  await bench.session(viewOf('starting'))
  await expect(announced).toHaveText('Die Kamera ist an.')
  await bench.session(viewOf('blocked'))
  await expect(announced).toHaveText('')
})
