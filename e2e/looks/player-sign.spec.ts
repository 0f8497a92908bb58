import { expect, type Page, test } from '@playwright/test'
import { firstScreen, idle, openPlayer, viewOf } from './opened-player.ts'

test.use(firstScreen)

/** Until the page drew `count` frames more. */
const frames = (page: Page, count: number) =>
  page.evaluate(
    (left) =>
      new Promise<void>((resolve) => {
        const next = (rest: number) => (rest === 0 ? resolve() : requestAnimationFrame(() => next(rest - 1)))
        next(left)
      }),
    count,
  )

test('P2: the sign beats while sign and stop are in front, and misses when either is covered', async ({ page }) => {
  const bench = await openPlayer(page, viewOf('searching'))
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
  const bench = await openPlayer(page, viewOf('watching'))
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

test('P15: nothing is claimed while things are being closed or may not be; the next touch dismisses the end', async ({
  page,
}) => {
  const bench = await openPlayer(page, viewOf('ending'))
  for (const state of ['ending', 'blocked', 'paused']) {
    await bench.session(viewOf(state))
    await expect(page.locator('#page')).not.toContainText(/Kamera (ist )?aus|Camera (is )?off/)
  }
  await bench.session(viewOf('ended'))
  await expect(page.locator('.closing')).toContainText('Kamera aus. Bild und Wörter sind weg.')
  await expect(page.locator('.closing')).toContainText('Gezählt: eine Sitzung heute.')
  // In its first moments it stays, whatever is pressed.
  await expect
    .poll(async () => {
      await page.mouse.click(900, 300)
      return bench.named('dismiss').length
    })
    .toBeGreaterThan(0)
})

test('P15: a pause says that all is forgotten once the camera is closed, and not before', async ({ page }) => {
  const paused = viewOf('paused')
  const bench = await openPlayer(page, viewOf('watching'))
  await bench.session(viewOf('paused-closing'))
  await expect(page.locator('#paused-reason')).toContainText('Kamera geht aus …')
  await expect(page.locator('.camera-state')).toContainText('Kamera geht aus …')
  await expect(page.locator('.strip')).toHaveAttribute('data-camera', 'closing')
  await expect(page.locator('#page')).not.toContainText('vergessen')
  await expect(page.getByRole('timer')).toHaveCount(0)
  await bench.session(paused)
  await expect(page.locator('#paused-reason')).toContainText('Alles, was ich wusste, ist vergessen.')
  await expect(page.locator('.camera-state')).toContainText('Kamera macht Pause')
})

test('after a told session nothing says that a camera is being closed', async ({ page }) => {
  const bench = await openPlayer(page, viewOf('declared'))
  await bench.session(viewOf('ending'))
  await expect(page.locator('.closing')).toHaveText('Ihre Angaben werden vergessen …')
  await expect(page.locator('.strip')).toHaveAttribute('data-camera', 'off')
  await bench.session(idle)
  await bench.session(viewOf('watching'))
  await bench.session(viewOf('ending'))
  await expect(page.locator('.strip')).toHaveAttribute('data-camera', 'closing')
})
