import { expect, type Page, test } from '@playwright/test'
import type { Rotation } from '../../src/contract/settings/settings.ts'
import { openPlayerPage, type PlayerBench } from './player-harness.ts'
import { looks, plain, shopOn } from './player-scenes.ts'

const pictures = process.env.ASKFIRST_LOOKS_DIR
const screen = { width: 1920, height: 1080, diagonalInches: 43 }
test.use({
  viewport: { width: screen.width, height: screen.height },
  timezoneId: 'Europe/Berlin',
  contextOptions: { reducedMotion: 'reduce' },
})

const appearance = plain('de')

async function turned(page: Page, rotation: Rotation, name: string): Promise<PlayerBench> {
  const look = looks.find((known) => known.name === name)
  if (!look) throw new Error(`no look ${name}`)
  const bench = await openPlayerPage(page)
  await bench.show(
    shopOn(screen, { ...look.shop, rotation }),
    { state: 'idle', appearance, invitation: true },
    look.view(appearance),
  )
  if (pictures) await page.screenshot({ path: `${pictures}/turned-${rotation}-${name}.png` })
  return bench
}

/** Presses in the middle of where an element lies in the window, as a finger does. */
async function press(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`${selector} is not drawn`)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

/** On which side of the window the strip lies: the foot of the page. */
const foot = (page: Page) =>
  page.locator('.strip').evaluate((strip) => {
    const { left, right, top, bottom } = strip.getBoundingClientRect()
    const isWide = right - left > innerWidth - 1
    if (isWide) return bottom > innerHeight - 1 ? 'below' : 'above'
    return bottom - top > innerHeight - 1 && left < 1 ? 'left' : 'right'
  })

for (const [rotation, side, corner] of [
  [0, 'below', [8, 8]],
  [90, 'left', [1912, 8]],
  [180, 'above', [1912, 1072]],
  [270, 'right', [8, 1072]],
] as const)
  test(`turned by ${rotation}°: the foot lies ${side}, and a hand meets what it sees`, async ({ page }) => {
    await page.clock.install()
    const bench = await turned(page, rotation, 'asking')
    expect(await foot(page)).toBe(side)
    await expect.poll(() => bench.named('sheetPresented').length).toBe(1)
    await press(page, '[data-intent="decline"]')
    await expect.poll(() => bench.named('decline').length).toBe(1)
    await page.clock.runFor(1_000)
    await press(page, '[data-guarded]')
    await expect.poll(() => bench.named('agree').length).toBe(1)
    const hold = async (x: number, y: number): Promise<void> => {
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.clock.runFor(5_200)
      await page.mouse.up()
    }
    await bench.session({ state: 'idle', appearance, invitation: true })
    const [x, y] = corner
    await hold(screen.width - x, y)
    expect(bench.named('openSettings'), 'no other corner').toHaveLength(0)
    await hold(x, y)
    await expect.poll(() => bench.named('openSettings').length).toBe(1)
    expect(bench.complaints).toEqual([])
  })
