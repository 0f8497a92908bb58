import { expect, test } from '@playwright/test'
import { laptop, openDesk } from './opened-desk.ts'
import { quietWorld, type World } from './settings-world.ts'

test.use(laptop)

test('a session shows nothing but that there is one, and can be ended', async ({ page }) => {
  const bench = await openDesk(page)
  await expect(page.getByText('kuerbis-suppe')).toBeVisible()
  await bench.change({ session: 'open', camera: 'on' })
  await expect(page.getByText('A customer is in a session')).toBeVisible()
  expect(await page.locator('img, video').count()).toBe(0)
  await expect(page.getByRole('button', { name: /^(Next item|Pause|Black screen)$/ })).toHaveCount(0)
  for (const known of ['kuerbis-suppe', 'apfel-woche', 'Markt am Eck']) await expect(page.getByText(known)).toBeHidden()
  await page.getByRole('button', { name: 'End session' }).click()
  await expect(page.getByText('kuerbis-suppe')).toBeVisible()
  expect(bench.done).toEqual(['endSession'])
})

test('what needs care comes first on the page Now, before the picture of the screen; that all is well does not', async ({
  page,
}) => {
  const bench = await openDesk(page)
  const first = page.getByRole('tabpanel').getByRole('heading', { level: 2 }).first()
  await expect(first).toHaveText('On the screen now')
  await bench.change({ faults: [{ code: 'no-camera', since: '2026-01-05T10:00:00.000Z' }] })
  await expect(first).toHaveText('Health')
})

test('the notice of what is over is put away, one of what stands cannot be', async ({ page }) => {
  const since = '2026-01-05T10:00:00.000Z'
  const faults: World['faults'] = [
    { code: 'plays-broken', since },
    { code: 'no-camera', since },
  ]
  const bench = await openDesk(page, { world: { faults } })
  const health = page.getByRole('region', { name: 'Health' })
  await expect(health.getByRole('listitem')).toHaveCount(2)
  await health.getByRole('button', { name: 'Understood' }).press('Enter')
  await expect(health.getByRole('listitem')).toHaveCount(1)
  await expect(health.getByText('no-camera')).toBeVisible()
  await expect(health.getByRole('button')).toHaveCount(0)
  await expect(health.getByRole('heading', { name: 'Health' })).toBeFocused()
  expect(bench.done).toEqual(['acknowledgeFault plays-broken'])
})

test('the loop is paused, goes on, goes to the next item, and the screen turns black, each told with its end', async ({
  page,
}) => {
  const bench = await openDesk(page)
  await page.getByRole('button', { name: 'Pause' }).click()
  const told = page.getByRole('status').filter({ hasText: /by itself at \d\d:\d\d/ })
  await expect(told).toContainText('The item stays.')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(told).toBeHidden()
  await page.getByRole('button', { name: 'Black screen' }).click()
  await expect(told).toContainText('nobody is asked')
  await page.getByRole('button', { name: 'Next item' }).click()
  expect(bench.done).toEqual(['pauseLoop', 'resumeLoop', 'blackScreen', 'skipItem'])
})

test('the day says what plays when and why, and which stretch it is now', async ({ page }) => {
  await openDesk(page)
  const day = page.getByRole('region', { name: 'Today' })
  await expect(day.getByRole('listitem')).toHaveCount(5)
  await expect(day.getByRole('listitem').nth(1)).toContainText('Planned for Mon–Fri, 07:00 to 11:00')
  await expect(day.getByRole('listitem').nth(3)).toContainText(/Wein und Käse.*Apfelwoche.*and 1 more.*by turns/)
  await expect(day.locator('[aria-current=time]')).toHaveCount(1)
  await expect(day.locator('[aria-current=time]')).toContainText('Für alle')
})

test('names from packages stay text, whatever they hold', async ({ page }) => {
  const hostile = '\u202Egnp.exe <b>bold</b><img src=x onerror="window.hurt=1">'
  const bench = await openDesk(page)
  await bench.change({
    playing: { ...quietWorld.playing, playlistTitle: hostile, packageTitle: hostile, item: hostile },
  })
  await expect(page.locator('bdi', { hasText: hostile })).toHaveCount(3)
  expect(await page.evaluate(() => Reflect.get(window, 'hurt'))).toBeUndefined()
  expect(await page.locator('bdi').filter({ hasText: hostile }).count()).toBe(3)
})
