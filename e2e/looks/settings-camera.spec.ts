import { expect, test } from '@playwright/test'
import { defaultSettings } from '../../src/contract/settings/settings.ts'
import { laptop, openDesk, turnTo } from './opened-desk.ts'

test.use(laptop)

test('the area is marked by keyboard and by hand, and holds when the hand lets go', async ({ page }) => {
  const bench = await openDesk(page)
  await turnTo(page, 'Camera')
  const left = page.getByRole('slider', { name: 'Left edge' })
  await left.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => bench.settings().camera.zone).toEqual({ x: 0.235, y: 0, width: 0.64, height: 1 })
  await expect(page.getByRole('status').filter({ hasText: 'Camera changed' })).toBeVisible()
  await page.getByRole('button', { name: 'Move the whole area' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => bench.settings().camera.zone.x).toBe(0.225)
  const right = await page.getByRole('slider', { name: 'Right edge' }).boundingBox()
  if (!right) throw new Error('no edge to take hold of')
  const [x, y] = [right.x + right.width / 2, right.y + right.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 100, y, { steps: 4 })
  expect(bench.settings().camera.zone.width).toBe(0.64)
  await page.mouse.up()
  await expect.poll(() => bench.settings().camera.zone.width).toBeLessThan(0.6)
  await page.getByRole('button', { name: 'As it was at first' }).click()
  await expect.poll(() => bench.settings().camera.zone).toEqual(defaultSettings.camera.zone)
})

test('P5: trying the area at the screen tells a closed word, advice and a drawn place, and no figure', async ({
  page,
}) => {
  const bench = await openDesk(page)
  await turnTo(page, 'Camera')
  await page.getByRole('button', { name: 'Try it at the screen' }).click()
  expect(bench.done).toEqual(['setUpZone'])
  await bench.change({ zoneSetup: { state: 'armed', word: null, place: null } })
  await expect(page.getByText('Now press the button on the screen')).toBeVisible()
  await bench.change({ zoneSetup: { state: 'running', word: 'too-small', place: 'top-left' } })
  const told = page.getByRole('status').filter({ hasText: 'Too far away' })
  await expect(told).toContainText('Step nearer.')
  expect(await told.textContent()).not.toMatch(/\d/)
  await expect(page.locator('[data-place=top-left]')).toBeVisible()
  expect(await page.locator('img, canvas, video').count()).toBe(0)
  await page.getByRole('button', { name: 'Done' }).click()
  expect(bench.done).toEqual(['setUpZone', 'endZoneSetup'])
})

test('a camera is chosen by its name, and one that is gone stays in sight', async ({ page }) => {
  const bench = await openDesk(page, { settings: { camera: { ...defaultSettings.camera, label: 'Old camera' } } })
  await turnTo(page, 'Camera')
  await bench.change({ cameras: ['Front camera', 'Back camera'] })
  await expect(page.getByRole('radio', { name: 'Old camera' })).toBeChecked()
  await expect(page.getByText('Not connected at the moment')).toBeVisible()
  await page.getByRole('radio', { name: 'Back camera' }).click()
  await expect.poll(() => bench.settings().camera.label).toBe('Back camera')
  await expect(page.getByText('Not connected at the moment')).toBeHidden()
})
