import { expect, test } from 'vitest'
import { editorItemSchema } from '../../../contract/views/editor-view.ts'
import { exampleDraft } from './draft.fixture.ts'
import { shownItems } from './shown-items.ts'

test('of an item staff are told when it may be shown and what it is about', () => {
  const [plain, dated] = exampleDraft(0, 1).items
  if (!plain || !dated) throw new Error('no items')
  const validUntil = '2026-10-31T23:59:59+01:00'
  const items = [plain, { ...dated, item: { ...dated.item, validUntil, restricted: 'alcohol' as const } }]
  const shown = shownItems(items, (sha256) => sha256)
  expect(shown.map((item) => editorItemSchema.parse(item))).toEqual(shown)
  expect(shown).toMatchObject([
    { validFrom: null, validUntil: null, restricted: null },
    { validFrom: null, validUntil, restricted: 'alcohol' },
  ])
})
