import { expect, type Page, test } from '@playwright/test'
import type { PlaylistsView } from '../../src/contract/views/playlists-view.ts'
import { busyEditor, calledEditor, quietEditor, somePlaylists } from '../../src/main/staff/editor-view.fixture.ts'
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
  await bench.playlists({
    ...somePlaylists,
    playlists,
    opened: { id: 'p-1999', title: 'Offers 1999', loop: 'shuffle', items, more: 0 },
  })
  const preview = page.getByRole('dialog', { name: /^Preview: .*Offers 1999/ })
  await expect(preview.getByText('1 of 4')).toBeVisible()
  await preview.getByRole('button', { name: 'Previous' }).click()
  await expect(preview.getByText('4 of 4')).toBeVisible()
  await expect(preview.getByText('In another order on the screen.')).toBeVisible()
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

test('what plays mixed is not said to play in this order and offers no arrows; what is over, yet to come or sensitive says so', async ({
  page,
}) => {
  const bench = await openContent(page, calledEditor)
  await openEditor(page)
  const section = page.getByRole('region', { name: 'Pictures and films' })
  await expect(section).toContainText('They play mixed: all of them in each round')
  await expect(section).not.toContainText('in this order')
  await expect(page.getByRole('button', { name: /^Move / })).toHaveCount(0)
  await expect(page.getByTitle('Drag to change the order')).toHaveCount(0)
  const row = section.getByRole('listitem')
  await expect(row.nth(0)).toContainText('Only until 31 October 2025: not shown any more')
  await expect(row.nth(1)).toContainText('Not before 1 December 2026')
  await expect(row.nth(3)).toContainText('Until 24 December 2026')
  await expect(row.nth(3)).toContainText('Subject: alcohol')
  await bench.change({ editor: { ...calledEditor, loop: 'sequential' } })
  await expect(section).toContainText('They play in this order.')
  await expect(page.getByRole('button', { name: /^Move / })).toHaveCount(8)
})

test('that none of it is shown now is said before it is on the screen', async ({ page }) => {
  const [first] = calledEditor.items
  if (!first) throw new Error('no item')
  const bench = await openContent(page, { ...calledEditor, items: [first], called: false, place: { kind: 'alone' } })
  await openEditor(page)
  await page.getByRole('button', { name: 'Show on this screen' }).click()
  const question = page.getByRole('dialog', { name: 'Show it on the screen now?' })
  await expect(question).toContainText('None of it is shown now')
  await bench.change({ editor: { ...calledEditor, called: false } })
  await expect(question).not.toContainText('None of it is shown now')
})

test('P18: that a camera word can call a playlist is said at it, at the draft and before it is shown; by keys alone staff say what an item is about', async ({
  page,
}) => {
  const bench = await openContent(page, calledEditor)
  const cards = page.getByRole('list', { name: 'What plays now' }).getByRole('listitem')
  await expect(cards.filter({ hasText: 'A camera word can call it.' })).toHaveCount(1)
  await expect(cards.nth(2)).toContainText('A camera word can call it.')
  await openEditor(page)
  const means = 'nothing in it may be about alcohol, gambling, credit, medicine, health, weight, politics or religion'
  await expect(page.getByRole('region', { name: 'Name and times' })).toContainText(means)
  await page.getByRole('button', { name: 'Show on this screen' }).click()
  const question = page.getByRole('dialog', { name: 'Show it on the screen now?' })
  await expect(question).toContainText('A camera word can call it')
  await expect(question).toContainText(means)
  await page.keyboard.press('Escape')

  const about = page.getByRole('button', { name: /^What it is about: .*kürbis/ })
  await about.focus()
  await page.keyboard.press('Enter')
  const subject = page.getByRole('dialog', { name: 'Is it about one of these?' })
  await expect(subject.getByRole('radio', { name: 'None of these' })).toBeChecked()
  await subject.getByRole('radio', { name: 'None of these' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => bench.done).toEqual(['changeDraft {"subject":{"id":"kuerbis","is":"alcohol"}}'])
  await page.keyboard.press('Escape')
  await expect(subject).toBeHidden()
  await expect(about).toBeFocused()
  await bench.change({ editor: { ...calledEditor, called: false } })
  await expect(page.getByRole('region', { name: 'Name and times' })).not.toContainText(means)
})

test('what goes on at other times is said as it will be: what plays now, what played before, or nothing', async ({
  page,
}) => {
  const before = { title: 'Shop, spring', before: true }
  const bench = await openContent(page, { ...busyEditor, playing: 'Autumn', otherwise: before })
  await openEditor(page)
  await expect(page.getByText('Otherwise “\u2068Shop, spring\u2069” plays again, as before.')).toBeVisible()
  const publish = page.getByRole('button', { name: 'Show on this screen' })
  await publish.click()
  const question = page.getByRole('dialog', { name: 'Show it on the screen now?' })
  await expect(question).toContainText('at these times only. Otherwise “\u2068Shop, spring\u2069” plays again')
  await page.keyboard.press('Escape')
  const nothing = { ...busyEditor, otherwise: null }
  await bench.change({ editor: nothing })
  await expect(page.getByText('There is nothing else on this player that could play otherwise.')).toBeVisible()
  await bench.change({ editor: { ...nothing, place: { kind: 'alone' } } })
  await page.getByRole('button', { name: 'Back to the content' }).click()
  await openEditor(page)
  await expect(page.getByRole('radio', { name: 'At certain times only' })).toHaveCount(0)
})

test('a last day is set, typed and taken away again; one that is over is told before it is shown', async ({ page }) => {
  const { place } = busyEditor
  if (place.kind !== 'times') throw new Error('no times')
  const bench = await openContent(page, busyEditor)
  const placed = (lastDay?: string) =>
    `changeDraft ${JSON.stringify({ place: { ...place, ...(lastDay !== undefined && { lastDay }) } })}`
  await openEditor(page)
  const toggle = page.getByRole('switch', { name: 'With a last day' })
  await toggle.click()
  await expect
    .poll(() => JSON.parse(bench.done.at(-1)?.replace('changeDraft ', '') ?? '{}').place?.lastDay)
    .toMatch(/^2026-01-\d\d$/)
  await bench.change({ editor: { ...busyEditor, place: { ...place, lastDay: '2026-01-12' } } })
  const day = page.getByRole('textbox', { name: 'Last day' })
  await expect(day).toHaveValue('12/01/2026')
  await day.fill('1/1/2026')
  await expect(page.getByRole('alert')).toHaveText('That day is over.')
  await day.fill('')
  await expect(page.getByRole('alert')).toHaveText('Please enter a day, for example 24/12/2026.')
  const told = bench.done.length
  await day.fill('24/12/2026')
  expect(bench.done.slice(told)).toEqual([placed('2026-12-24')])
  await bench.change({ editor: { ...busyEditor, place: { ...place, lastDay: '2026-12-24' } } })
  await page.getByRole('button', { name: 'Show on this screen' }).click()
  const question = page.getByRole('dialog', { name: 'Show it on the screen now?' })
  await expect(question).toContainText('Its last day is 24 December 2026.')
  await bench.change({ editor: { ...busyEditor, place: { ...place, lastDay: '2025-12-24' } } })
  await expect(question).toContainText('Its last day is over: it is not shown')
  await page.keyboard.press('Escape')
  await toggle.click()
  await expect.poll(() => bench.done.at(-1)).toBe(placed())
})

test('what staff added is taken out by keys alone, after a question whose first answer keeps it', async ({ page }) => {
  const bench = await openContent(page, quietEditor)
  await expect(page.getByRole('button', { name: /^Take out: / })).toHaveCount(1)
  const takeOut = page.getByRole('button', { name: /^Take out: .*Feierabend/ })
  await takeOut.focus()
  await page.keyboard.press('Enter')
  const question = page.getByRole('dialog', { name: 'Take this playlist out?' })
  await expect(question).toContainText('Everything else stays.')
  await expect(question.getByRole('button', { name: 'Keep it' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question).toBeHidden()
  expect(bench.done).toEqual([])
  await takeOut.click()
  await question.getByRole('button', { name: 'Take it out' }).click()
  expect(bench.done).toEqual(['takePlaylistOut own-1'])
  await bench.change({ editor: { ...quietEditor, work: { kind: 'packing', name: '', bytes: 5, total: 10 } } })
  await expect(takeOut).toBeDisabled()
  await expect(page.getByRole('progressbar', { name: 'Packing' })).toBeVisible()
  await bench.change({ editor: { ...quietEditor, refused: { reason: 'no-space', sentence: '' } } })
  await expect(page.getByRole('alert')).toContainText('No package can be made of this')
})

test('beginning anew asks first, and keeps what is there unless staff say so', async ({ page }) => {
  const bench = await openContent(page, busyEditor)
  await openEditor(page)
  await page.getByRole('button', { name: 'Begin anew' }).click()
  const question = page.getByRole('dialog', { name: 'Begin anew?' })
  await expect(question).toContainText('The draft with 4 items makes room for an empty one.')
  await expect(question.getByRole('button', { name: 'Keep' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  expect(bench.done).toEqual([])
  await page.getByRole('button', { name: 'Begin anew' }).click()
  await question.getByRole('button', { name: 'Begin anew' }).click()
  expect(bench.done).toEqual(['clearDraft'])
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
