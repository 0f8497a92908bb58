import { expect, test } from '@playwright/test'
import type { PlaylistsView } from '../../src/contract/views/playlists-view.ts'
import { somePlaylists } from '../../src/main/staff/editor-view.fixture.ts'
import { laptop, openDesk, turnTo } from './opened-desk.ts'

test.use(laptop)

test('the shop’s name holds at once and is taken back by one press', async ({ page }) => {
  const bench = await openDesk(page)
  await turnTo(page, 'Shop and language')
  const name = page.getByRole('textbox', { name: 'Name of the shop' })
  await name.fill('Corner market')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('Shop changed')
  expect(bench.settings().shop).toEqual({ name: 'Corner market', contact: 'phone 1' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('status')).toHaveText('As it was before')
  await expect(name).toHaveValue('Market')
  expect(bench.settings().shop.name).toBe('Market')
})

test('what cannot be set says why at its field and changes nothing', async ({ page }) => {
  const bench = await openDesk(page)
  await turnTo(page, 'Shop and language')
  await page.getByRole('textbox', { name: 'Name of the shop' }).fill('x'.repeat(81))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('At most 80 characters, now there are 81. Please shorten it.')
  expect(bench.settings().shop.name).toBe('Market')
  await turnTo(page, 'Display and sound')
  await page.getByRole('textbox', { name: 'Diagonal in inches' }).fill('500')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Please enter a number from 7 to 150, for example 32.')
  expect(bench.settings().screen.diagonalInches).toBe(32)
  await page.getByRole('textbox', { name: 'Diagonal in inches' }).fill('21.5')
  await page.keyboard.press('Tab')
  await expect.poll(() => bench.settings().screen.diagonalInches).toBe(21.5)
})

test('the language of the screen leaves the window as it is', async ({ page }) => {
  const bench = await openDesk(page)
  await turnTo(page, 'Shop and language')
  await page.getByRole('combobox', { name: 'Language on the screen' }).selectOption({ label: 'English' })
  await expect(page.getByRole('status')).toHaveText('Language on the screen changed')
  expect(bench.settings()).toMatchObject({ appearance: { language: 'en' }, staff: { language: 'en' } })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => bench.settings().appearance.language).toBe('de')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('the language of the window changes the whole window, and the screen not', async ({ page }) => {
  const bench = await openDesk(page)
  await turnTo(page, 'Shop and language')
  await page.getByRole('radiogroup', { name: 'Language of this window' }).getByText('Deutsch').click()
  await expect(page.getByRole('tab', { name: 'Laden und Sprache' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByRole('status')).toHaveText('Sprache dieses Fensters geändert')
  expect(bench.settings().staff.language).toBe('de')
  expect(bench.settings().appearance.language).toBe('de')
})

test('the volume is set by arrow keys, holds at once, and is taken back', async ({ page }) => {
  const bench = await openDesk(page)
  await page.getByRole('slider', { name: 'Volume' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => bench.settings().sound.level).toBe(95)
  await page.getByRole('switch', { name: 'Mute' }).click()
  await expect(page.getByText('The screen is silent.')).toBeVisible()
  expect(bench.settings().sound.mute).toBe(true)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => bench.settings().sound.mute).toBe(false)
})

test('whether anybody can press anything is answered once, and can be answered anew', async ({ page }) => {
  const bench = await openDesk(page)
  await turnTo(page, 'Display and sound')
  await expect(page.getByText('Nobody is asked before this is answered.')).toBeVisible()
  await page.getByRole('radio', { name: 'No', exact: true }).click()
  await expect.poll(() => bench.settings().screen.reach).toBe('none')
  await expect(page.getByText('Nobody is asked before this is answered.')).toBeHidden()
})

test('a page that cannot be drawn says so and is logged; the other pages stay, and so does a way back to it', async ({
  page,
}) => {
  const bench = await openDesk(page)
  await turnTo(page, 'Content')
  const nothing: unknown = null
  await bench.playlists({ ...somePlaylists, playlists: nothing as PlaylistsView['playlists'] })
  await expect(page.getByRole('alert')).toContainText('This page cannot be shown right now.')
  await expect.poll(() => bench.done).toEqual([expect.stringMatching(/^pageBroke content TypeError: .+/)])
  await turnTo(page, 'Now')
  await expect(page.getByRole('heading', { name: 'On the screen now' })).toBeVisible()
  await bench.playlists(somePlaylists)
  await turnTo(page, 'Content')
  await expect(page.getByRole('heading', { name: 'Packages on this player' }), 'drawn anew').toBeVisible()

  await bench.playlists({ ...somePlaylists, playlists: nothing as PlaylistsView['playlists'] })
  const again = page.getByRole('button', { name: 'Try again' })
  await expect(again).toBeVisible()
  await bench.playlists(somePlaylists)
  await again.press('Enter')
  await expect(page.getByRole('heading', { name: 'Packages on this player' })).toBeVisible()
})
