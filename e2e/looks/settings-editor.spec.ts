import { expect, type Page, test } from '@playwright/test'
import type { PlaylistsView } from '../../src/contract/views/playlists-view.ts'
import { busyEditor, quietEditor, somePlaylists } from '../../src/main/staff/editor-view.fixture.ts'
import type { SettingsBench } from './settings-harness.ts'
import type { World } from './settings-world.ts'
import { openUnlocked } from './unlocked-settings.ts'

test.use({ viewport: { width: 1366, height: 768 } })

const openContent = (page: Page, editor: World['editor'], playlists?: PlaylistsView): Promise<SettingsBench> =>
  openUnlocked(page, 'Content', { world: { editor }, ...(playlists && { playlists }) })
const openEditor = (page: Page) => page.getByRole('button', { name: /^(Make a playlist|Go on with the draft)/ }).click()
const orderIn = (done: string | undefined): readonly string[] =>
  (JSON.parse(done?.replace('changeDraft ', '') ?? '{}').items ?? []).map(({ id }: { id: string }) => id)

test('the order changes by keys alone, said aloud, and the arrow that was pressed keeps the focus', async ({
  page,
}) => {
  const bench = await openContent(page, busyEditor)
  await openEditor(page)
  const row = page.getByRole('list', { name: 'Pictures and films' }).getByRole('listitem')
  await page.getByRole('button', { name: /^Move .*brot.png.* forward$/ }).focus()
  await page.keyboard.press('Enter')
  expect(orderIn(bench.done.at(-1))).toEqual(['kuerbis', 'apfel', 'brot', 'film'])
  await expect(row.nth(2)).toContainText('brot.png')
  await expect(page.getByText(/brot\.png.* is now number 3 of 4\.$/)).toBeAttached()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  expect(orderIn(bench.done.at(-1))).toEqual(['brot', 'kuerbis', 'apfel', 'film'])
  await expect(
    page.getByRole('button', { name: /^Move .*brot.png.* back$/ }),
    'at the end, the other arrow',
  ).toBeFocused()
  await bench.change({ editor: quietEditor })
  await expect(row).toHaveCount(0)
})

test('the order changes by hand; lengths, one by one and all at once, and days are set where they stand', async ({
  page,
}) => {
  // All of it is in sight: nothing scrolls under the hand.
  await page.setViewportSize({ width: 1366, height: 1500 })
  const bench = await openContent(page, busyEditor)
  await openEditor(page)
  const handle = page.getByTitle('Drag to change the order')
  const [from, to] = [await handle.nth(0).boundingBox(), await handle.nth(2).boundingBox()]
  if (!from || !to) throw new Error('no handles')
  expect(Math.min(from.width, from.height), 'a finger finds it').toBeGreaterThanOrEqual(48)
  await page.mouse.move(from.x + 10, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(to.x + 10, to.y + 20, { steps: 8 })
  await page.mouse.up()
  await expect.poll(() => orderIn(bench.done.at(-1))).toEqual(['apfel', 'film', 'kuerbis', 'brot'])
  await bench.change({ editor: { ...busyEditor } })

  const seconds = page.getByRole('textbox', { name: /^Seconds for .*kürbis/ })
  await seconds.fill('0')
  await expect(page.getByRole('alert')).toHaveText('Please enter a number from 1 to 3600.')
  await seconds.fill('7,5')
  await page.keyboard.press('Enter')
  expect(bench.done.at(-1)).toContain('{"id":"kuerbis","milliseconds":7500}')
  await page.getByRole('textbox', { name: 'All pictures equally long' }).fill('5')
  await page.keyboard.press('Enter')
  expect(bench.done.at(-1)).toBe(
    'changeDraft {"items":[{"id":"kuerbis","milliseconds":5000},{"id":"apfel","milliseconds":5000},' +
      '{"id":"film","milliseconds":null},{"id":"brot","milliseconds":5000}]}',
  )
  await page.getByText('Sat', { exact: true }).click()
  expect(bench.done.at(-1)).toContain('"days":["mon","tue","wed","thu","fri","sat"]')
  await page.getByRole('button', { name: /^Take .*backstube.* out$/ }).click()
  expect(bench.done.at(-1)).toBe('changeDraft {"removed":["film"]}')
  await expect(page.getByRole('button', { name: /^Take .*backstube.* out$/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Take the last change back' }).click()
  await page.getByRole('button', { name: /^Stick .*DCIM.*128 files$/ }).click()
  expect(bench.done.slice(-2)).toEqual(['undoDraft', 'addFromStick /media/stick/DCIM'])
})

test('after a step back the same button says that it does it again; files that were dropped too early are told of', async ({
  page,
}) => {
  const bench = await openContent(page, busyEditor)
  await openEditor(page)
  await bench.change({ editor: { ...busyEditor, redo: true } })
  await page.getByRole('button', { name: 'Redo' }).click()
  expect(bench.done).toEqual(['undoDraft'])
  await page.getByText('Drop pictures and films here').evaluate((zone) => {
    // What the preload does once main has refused the paths of what was dropped.
    zone.setAttribute('data-refused', 'not-now')
    zone.dispatchEvent(new Event('refused'))
  })
  await expect(page.getByRole('status').filter({ hasText: 'not possible right now' })).toBeVisible()
})

test('publishing asks once and says what it does to what plays; work shows how far it is and ends on a press', async ({
  page,
}) => {
  const bench = await openContent(page, busyEditor)
  await openEditor(page)
  const publish = page.getByRole('button', { name: 'Show on this screen' })
  await publish.click()
  const question = page.getByRole('dialog', { name: 'Show it on the screen now?' })
  await expect(question).toContainText('otherwise “\u2068Markt am Eck, Herbst\u2069” goes on')
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  expect(bench.done).toEqual([])
  await publish.click()
  await question.getByRole('button', { name: 'Show it' }).click()
  expect(bench.done).toEqual(['publishDraft'])
  await bench.change({ editor: { ...busyEditor, work: { kind: 'packing', name: '', bytes: 5, total: 10 } } })
  await expect(publish).toBeDisabled()
  await expect(page.getByRole('progressbar', { name: 'Packing' })).toHaveAttribute('aria-valuenow', '50')
  await page.getByRole('button', { name: 'Cancel' }).click()
  const refused = { reason: 'no-space', sentence: '' } as const
  await bench.change({ editor: { ...busyEditor, refused } })
  await expect(page.getByRole('alert')).toContainText('No package can be made of this')
  await page.getByRole('button', { name: 'Save on this player' }).click()
  await page.getByRole('switch', { name: 'Sign it with a key of your own' }).click()
  await page.getByRole('button', { name: 'Save elsewhere …' }).click()
  expect(bench.done).toEqual([
    'publishDraft',
    'cancelDraftWork',
    'saveDraft documents unsigned',
    'saveDraft chosen signed',
  ])
})

test('of two thousand playlists a dozen stand there; one is found by its name, looked into, and edited', async ({
  page,
}) => {
  const [first] = somePlaylists.playlists
  if (!first) throw new Error('no playlist')
  const playlists = Array.from({ length: 2_000 }, (_, place) => ({
    ...first,
    id: `p-${place}`,
    title: `Offers ${place}`,
  }))
  const bench = await openContent(page, busyEditor, { ...somePlaylists, playlists })
  const cards = page.getByRole('list', { name: 'What plays now' }).getByRole('listitem')
  await expect(cards).toHaveCount(12)
  await page.getByRole('button', { name: 'Show 12 more' }).click()
  await expect(cards).toHaveCount(24)
  await page.getByRole('textbox', { name: 'Find a playlist' }).fill('offers 1999')
  await expect(cards).toHaveCount(1)
  await page.getByRole('button', { name: /^Preview: .*Offers 1999/ }).click()
  expect(bench.done).toEqual(['openPlaylist p-1999'])
  const hostile = '<img src=x onerror="window.hurt=1">\u202Egnp.exe'
  const items = busyEditor.items.map((item) => ({ ...item, name: hostile }))
  await bench.playlists({ ...somePlaylists, playlists, opened: { id: 'p-1999', title: 'Offers 1999', items, more: 0 } })
  const preview = page.getByRole('dialog', { name: /^Preview: .*Offers 1999/ })
  await expect(preview.getByText('1 of 4')).toBeVisible()
  await preview.getByRole('button', { name: 'Previous' }).click()
  await expect(preview.getByText('4 of 4')).toBeVisible()
  expect(await page.evaluate(() => Reflect.get(window, 'hurt'))).toBeUndefined()
  await preview.getByRole('button', { name: 'Close' }).click()
  await bench.playlists({ ...somePlaylists, playlists })
  await page.getByRole('button', { name: /^Edit: .*Offers 1999/ }).click()
  const question = page.getByRole('dialog', { name: 'Replace the draft?' })
  await question.getByRole('button', { name: 'Replace' }).click()
  expect(bench.done).toEqual(['openPlaylist p-1999', 'openPlaylist null', 'editPlaylist p-1999'])
  await expect(page.getByRole('heading', { name: 'Make a playlist' })).toBeFocused()
  expect(bench.complaints).toEqual([])
})

test('what the rules refuse of a draft is told with the file in the open, and what to change here', async ({
  page,
}) => {
  const refused = { reason: 'qr-under-signal' as const, sentence: 'assets/soup.gif stands under.', file: 'soup.gif' }
  const bench = await openContent(page, { ...busyEditor, refused })
  await openEditor(page)
  const alert = page.getByRole('alert').filter({ hasText: 'No package can be made of this' })
  await expect(alert.getByText(/^File: .soup\.gif.$/)).toBeVisible()
  await expect(alert).toContainText('cannot be looked through for one')
  await expect(alert).toContainText('Take the picture out, or save it without a code')
  const about = { origin: 'draft', name: 'autumn.askfirst', loose: false } as const
  await bench.importing({
    work: { ...about, stage: 'refused', reason: 'asset-corrupt', sentence: '', file: 'bread.png', onRequest: false },
    waiting: 0,
  })
  await expect(page.getByText(/^File: .bread\.png.$/)).toBeVisible()
  await expect(page.getByText('Take the item out, or add its file anew.')).toBeVisible()
})
