import { expect, type Page, test } from '@playwright/test'
import { busyEditor } from '../../src/main/staff/editor-view.fixture.ts'
import type { SettingsBench } from './settings-harness.ts'
import { holdCalls } from './settings-wire.ts'
import type { World } from './settings-world.ts'
import { openUnlocked } from './unlocked-settings.ts'

test.use({ viewport: { width: 1366, height: 1500 } })

async function openDraft(page: Page, editor: World['editor']): Promise<SettingsBench> {
  const bench = await openUnlocked(page, 'Content', { world: { editor } })
  await page.getByRole('button', { name: /^Go on with the draft/ }).click()
  return bench
}

const rows = (page: Page) => page.getByRole('list', { name: 'Pictures and films' }).getByRole('listitem')
const way = (page: Page, name: string | RegExp) => page.getByRole('radio', { name })

test('files that are copied while the order is changed come behind what is there, and stay', async ({ page }) => {
  const bench = await openDraft(page, busyEditor)
  const answer = await holdCalls(page, 'changeDraft')
  await page.getByRole('button', { name: /^Move .*brot.png.* forward$/ }).click()
  await page.getByRole('button', { name: /^Take .*backstube.* out$/ }).click()
  const [first] = busyEditor.items
  if (!first) throw new Error('no item')
  const copied = { ...first, id: 'copied', name: 'copied.jpg' }
  await bench.change({ editor: { ...busyEditor, items: [...busyEditor.items, copied] } })
  await expect(rows(page).nth(3), 'shown, though main has not answered').toContainText('copied.jpg')
  await expect(rows(page).nth(2)).toContainText('brot.png')
  await expect(rows(page)).toHaveCount(4)
  await answer()
  await expect.poll(() => bench.done).toHaveLength(2)
  expect(bench.done[1]).toBe('changeDraft {"removed":["film"]}')
})

test('a look at “always” loses neither the days and hours that were set, nor the playlist that it was in place of', async ({
  page,
}) => {
  const bench = await openDraft(page, busyEditor)
  const { place: times } = busyEditor
  await way(page, 'Always, and nothing else').click()
  await expect.poll(() => bench.done.at(-1)).toBe('changeDraft {"place":{"kind":"alone"}}')
  await bench.change({ editor: { ...busyEditor, place: { kind: 'alone' } } })
  await way(page, 'At certain times only').click()
  await expect.poll(() => bench.done.at(-1)).toBe(`changeDraft ${JSON.stringify({ place: times })}`)

  const instead = { kind: 'instead', playlist: 'lunch', title: 'Lunch' } as const
  await bench.change({ editor: { ...busyEditor, place: instead } })
  await expect(way(page, /^In place of .*Lunch/)).toBeChecked()
  await way(page, 'Always, and nothing else').click()
  await bench.change({ editor: { ...busyEditor, title: 'Other', place: { kind: 'alone' } } })
  await way(page, /^In place of .*Lunch/).click()
  await expect.poll(() => bench.done.at(-1)).toBe(`changeDraft ${JSON.stringify({ place: instead })}`)

  await bench.change({ editor: { ...busyEditor, place: instead } })
  const answer = await holdCalls(page, 'clearDraft')
  await page.getByRole('button', { name: 'Begin anew' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Begin anew' }).click()
  await bench.change({ editor: { ...busyEditor, title: '', items: [], place: { kind: 'alone' } } })
  await answer()
  await expect(way(page, 'Always, and nothing else')).toBeChecked()
  await expect(way(page, /^In place of/), 'a new draft was never in place of anything').toHaveCount(0)
})

test('an item that is shorter than what staff may set can be moved, and what else is set goes along', async ({
  page,
}) => {
  const items = busyEditor.items.map((item, place) => (place === 0 ? { ...item, milliseconds: 500 } : item))
  const bench = await openDraft(page, { ...busyEditor, items })
  await expect(page.getByRole('textbox', { name: /^Seconds for .*kürbis/ })).toHaveValue('0.5')
  await page.getByRole('button', { name: /^Move .*brot.png.* forward$/ }).click()
  await expect.poll(() => bench.done.at(-1)).toContain('{"id":"kuerbis","milliseconds":500}')
  await expect(page.getByText('It cannot be set like this.')).toHaveCount(0)
})
