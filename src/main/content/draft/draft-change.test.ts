import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editorChangeSchema } from '../../../contract/calls/editor-calls.ts'
import { draftLimits, draftSchema } from '../../../contract/draft.ts'
import { exampleItem, exampleManifest, examplePlaylist } from '../../../contract/package/package-example.fixture.ts'
import { changesOf, exampleDraft, takenFile, takenFiles } from './draft.fixture.ts'
import { changedDraft, emptyDraft, millisecondsOf, withFiles, withOwnId } from './draft-change.ts'
import { openedDraft } from './opened-draft.ts'

const idsOf = (draft: ReturnType<typeof exampleDraft>): readonly string[] => draft.items.map(({ item }) => item.id)

describe('a draft', () => {
  test('takes whatever files are called, in their order, each under an id of its own', () => {
    fc.assert(
      fc.property(takenFiles, takenFiles, (these, those) => {
        const draft = withFiles(withFiles(emptyDraft('own-1'), these), those)
        expect(draftSchema.parse(draft)).toEqual(draft)
        expect(draft.items.map(({ name }) => name)).toEqual([...these, ...those].map(({ name }) => name))
        expect(new Set(idsOf(draft)).size).toBe(draft.items.length)
      }),
    )
  })

  test('is full at its limit, and keeps what came first', () => {
    const many = Array.from({ length: draftLimits.items + 5 }, (_, place) => takenFile(place))
    const draft = withFiles(withFiles(emptyDraft('own-1'), many.slice(0, 3)), many)
    expect(draft.items).toHaveLength(draftLimits.items)
    expect(draft.items[0]?.name).toBe('picture 0.jpg')
  })

  test('every change that can be meant leaves a draft that can be kept: what it names in front, the rest behind', () => {
    fc.assert(
      fc.property(
        takenFiles.chain((files) => {
          const draft = withFiles(emptyDraft('own-1'), files)
          return fc.tuple(fc.constant(draft), changesOf(draft))
        }),
        ([draft, change]) => {
          const changed = changedDraft(draft, change)
          // A title may hold what a package must not.
          if (!changed) {
            expect(change.title).toBeDefined()
            return
          }
          expect(draftSchema.parse(changed)).toEqual(changed)
          const { items = [], removed = [] } = change
          const named = items.map(({ id }) => id)
          const others = idsOf(draft).filter((id) => !named.includes(id) && !removed.includes(id))
          expect(idsOf(changed)).toEqual([...named, ...others])
          expect(changed.items.slice(0, items.length).map(({ item }) => millisecondsOf(item))).toEqual(
            items.map(({ milliseconds }) => milliseconds),
          )
        },
      ),
    )
  })

  test('what cannot be meant changes nothing: an item that is not there or twice, a picture to its end, hidden letters', () => {
    const draft = exampleDraft(0, 1, 3)
    const [first = '', second = '', film = ''] = idsOf(draft)
    const at = (id: string, milliseconds: number | null) => changedDraft(draft, { items: [{ id, milliseconds }] })
    expect(at('nobody', 5000)).toBeUndefined()
    expect(at(first, null)).toBeUndefined()
    expect(at(film, null)).toBeDefined()
    const twice = [first, second, first].map((id) => ({ id, milliseconds: 5000 }))
    expect(changedDraft(draft, { items: twice })).toBeUndefined()
    expect(changedDraft(draft, { removed: ['nobody'] })).toBeUndefined()
    expect(changedDraft(draft, { items: twice.slice(0, 1), removed: [first] })).toBeUndefined()
    expect(changedDraft(draft, { title: 'a\u202Eb' })).toBeUndefined()
    expect(changedDraft(draft, { place: { kind: 'instead', playlist: 'x', title: '\u202E' } })).toBeUndefined()
  })

  test('only what staff say goes: an item that their list did not have yet comes behind those that it had', () => {
    const draft = exampleDraft(0, 1)
    const [first = '', second = ''] = idsOf(draft)
    const grown = withFiles(draft, [takenFile(2)])
    const [, , copied = ''] = idsOf(grown)
    const items = [second, first].map((id) => ({ id, milliseconds: 5000 }))
    const moved = changedDraft(grown, { items })
    expect(moved && idsOf(moved)).toEqual([second, first, copied])
    const fewer = changedDraft(grown, { removed: [first] })
    expect(fewer && idsOf(fewer)).toEqual([second, copied])
  })

  test('an item of a package that is shorter than staff may set stays as it is, and nothing is set as short', () => {
    const short = exampleItem('short', { duration: 'PT0.5S' })
    const long = exampleItem('long', { duration: 'PT10S' })
    const taken = new Map([
      [short, takenFile(1)],
      [long, takenFile(2)],
    ])
    const draft = openedDraft(examplePlaylist('lunch', [short, long]), exampleManifest(), taken, 'own-1')
    const change = editorChangeSchema.parse({
      items: [
        { id: 'long', milliseconds: 10_000 },
        { id: 'short', milliseconds: 500 },
      ],
    })
    expect(changedDraft(draft, change)?.items.map(({ item }) => item)).toEqual([long, short])
    const at = (id: string, milliseconds: number) => changedDraft(draft, { items: [{ id, milliseconds }] })
    expect(at('long', 999)).toBeUndefined()
    expect(at('short', 600)).toBeUndefined()
    expect(at('short', draftLimits.shortest)).toBeDefined()
  })

  test('what an item is about is declared and taken back, and nothing else of it changes', () => {
    const draft = exampleDraft(0, 1)
    const [first = '', second = ''] = idsOf(draft)
    const wine = changedDraft(draft, editorChangeSchema.parse({ subject: { id: second, is: 'alcohol' } }))
    expect(wine?.items.map(({ item }) => item.restricted)).toEqual([undefined, 'alcohol'])
    const moved = wine && changedDraft(wine, { items: [{ id: second, milliseconds: 5000 }] })
    expect(moved?.items.map(({ item }) => [item.id, item.restricted])).toEqual([
      [second, 'alcohol'],
      [first, undefined],
    ])
    expect(wine && changedDraft(wine, { subject: { id: second, is: null } })).toEqual(draft)
    expect(changedDraft(draft, { subject: { id: 'nobody', is: 'alcohol' } })).toBeUndefined()
  })

  test('one that was kept under the id of a playlist of the package gets an id of its own', () => {
    const kept = { ...exampleDraft(0), playlist: 'everyone' }
    expect(withOwnId(kept, 'own-2')).toEqual({ ...kept, playlist: 'own-2' })
    expect(withOwnId(exampleDraft(0), 'own-2').playlist).toBe('own-1')
  })

  test('what the editor does not know of an item stays as the package had it', () => {
    const wine = exampleItem('wine', { restricted: 'alcohol', alt: { de: 'Wein' }, duration: 'PT0M12.5S' })
    const lost = exampleItem('lost')
    const lunch = examplePlaylist('lunch', [lost, wine])
    const draft = openedDraft(lunch, exampleManifest({ playlists: [lunch] }), new Map([[wine, takenFile(1)]]), 'own-1')
    expect(draft.place).toEqual({ kind: 'instead', playlist: 'lunch', title: 'lunch' })
    const same = changedDraft(draft, { items: [{ id: 'wine', milliseconds: 12_500 }] })
    expect(same?.items.map(({ item }) => item)).toEqual([wine])
    const longer = changedDraft(draft, { items: [{ id: 'wine', milliseconds: 20_000 }] })
    expect(longer?.items[0]?.item).toEqual({ ...wine, duration: 'PT20S' })
  })
})
