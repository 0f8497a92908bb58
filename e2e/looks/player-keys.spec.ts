import { expect, test } from '@playwright/test'
import { german } from '../../src/renderer/ui/words/de.ts'
import { appearance, firstScreen, openPlayer, shop, viewOf } from './opened-player.ts'

test.use(firstScreen)

test('where nobody is invited, three keys open "All offers" and turn its pages', async ({ page }) => {
  const bench = await openPlayer(page)
  const [first] = shop.offers
  if (!first) throw new Error('no offer')
  const many = Array.from({ length: 60 }, (_, place) => ({ ...first, code: `BROT-${place + 10}` }))
  await bench.show({ ...shop, reach: 'button', offers: many }, { state: 'idle', appearance, invitation: false })
  await page.keyboard.press('F6')
  await expect(page.locator('[data-intent="offers"]')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#offers-title')).toBeFocused()
  const list = page.locator('.offers-list')
  for (let keys = 0; keys < 4 && !(await list.evaluate((one) => one === document.activeElement)); keys += 1)
    await page.keyboard.press('F6')
  const seen = new Set<number>()
  for (let pages = 0; pages < 30; pages += 1) {
    await page.keyboard.press('Enter')
    const { top, end } = await list.evaluate((one) => ({
      top: one.scrollTop,
      end: one.scrollTop + one.clientHeight >= one.scrollHeight - 1,
    }))
    seen.add(top)
    if (end) break
  }
  expect(seen.size, 'page after page').toBeGreaterThan(1)
  await page.keyboard.press('Enter')
  expect(await list.evaluate((one) => one.scrollTop), 'and from the last to the first').toBe(0)
  await expect(list, 'control: the list stays').toBeFocused()
})

test('where no camera is offered, the sheet says what to do: touch, or the buttons where there are no more than these', async ({
  page,
}) => {
  const bench = await openPlayer(page)
  const { textWithoutCamera, textWithoutCameraByButton } = german.sheet
  for (const [reach, sentence] of [
    ['touch', textWithoutCamera],
    ['button', textWithoutCameraByButton],
  ] as const) {
    await bench.show({ ...shop, reach }, viewOf('asking-no-camera'))
    await expect(page.locator('.statement .plain')).toHaveText(sentence)
  }
})
