import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../contract/draft.ts'
import type { MainToDraftWork } from '../../../contract/workers/draft-work.ts'
import { exampleDraft, takenFile } from './draft.fixture.ts'
import { emptyDraft } from './draft-change.ts'
import { createDraftDesk } from './draft-desk.ts'
import type { DraftWorkEnding } from './draft-process.electron.ts'

const pack = {
  type: 'pack',
  manifest: '{}',
  files: {},
  out: '/out/a.askfirst',
  playerVersion: '1.0.0',
  key: null,
} as const

/** A desk whose work ends when the test says so. */
function bench(draft: Draft = emptyDraft('own-1'), kept = true) {
  const orders: MainToDraftWork[] = []
  const written: Draft[] = []
  const swept: (string | undefined)[][] = []
  let sweeping: Promise<void> = Promise.resolve()
  let end = (_ending: DraftWorkEnding | undefined): void => undefined
  let ids = 1
  const desk = createDraftDesk({
    draft,
    folder: '/draft/files',
    keep: async (next) => {
      written.push(next)
      return kept
    },
    sweep(drafts) {
      swept.push(drafts.map((each) => each?.playlist))
      return sweeping
    },
    newId: () => `own-${++ids}`,
    start(order, onProgress) {
      orders.push(order)
      onProgress({ type: 'progress', name: 'a.jpg', bytes: 5, total: 10 })
      return {
        ended: new Promise((resolve) => {
          end = resolve
        }),
        end: () => end(undefined),
      }
    },
    changed: () => undefined,
  })
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
  return {
    desk,
    orders,
    written,
    swept,
    sweeps(until: Promise<void>) {
      sweeping = until
    },
    async ends(ending: DraftWorkEnding | undefined) {
      await settle()
      end(ending)
      await settle()
    },
    settle,
  }
}

const take = { files: [{ path: '/media/stick', name: null }], pages: false }
const namesOf = (draft: Draft) => draft.items.map(({ name }) => name)

describe('the desk of the editor', () => {
  test('files come behind what is there, are kept, and are gone again by one step back', async () => {
    const { desk, orders, written, ends, settle } = bench(exampleDraft(0))
    expect(desk.take(take)).toBeUndefined()
    await settle()
    expect(orders).toEqual([{ type: 'take', ...take, folder: '/draft/files', most: 499 }])
    expect(desk.view().work).toEqual({ kind: 'taking', name: 'a.jpg', bytes: 5, total: 10 })
    expect(desk.take(take), 'one at a time').toBe('not-now')
    await ends({ type: 'taken', files: [takenFile(1)], notes: [{ name: 'b.pdf', note: 'type-unknown' }] })
    expect(namesOf(desk.draft())).toEqual(['picture 0.jpg', 'picture 1.jpg'])
    expect(written.at(-1)).toEqual(desk.draft())
    expect(desk.view()).toMatchObject({ work: null, undo: true, notes: [{ name: 'b.pdf', note: 'type-unknown' }] })
    expect(desk.view().redo).toBe(false)
    await desk.undo()
    expect(namesOf(desk.draft())).toEqual(['picture 0.jpg'])
    expect(desk.view(), 'the next one does it again').toMatchObject({ undo: true, redo: true })
    await desk.undo()
    expect(namesOf(desk.draft()), 'and that is taken back, too').toHaveLength(2)
    expect(desk.view().redo).toBe(false)
  })

  test('a move that was made before the copied files were seen keeps them', async () => {
    const { desk, written, ends } = bench(exampleDraft(0, 1))
    const items = desk.draft().items.map(({ item }) => ({ id: item.id, milliseconds: 5000 }))
    desk.take(take)
    await ends({ type: 'taken', files: [takenFile(2)], notes: [] })
    expect(await desk.change({ items: items.toReversed() })).toBeUndefined()
    expect(namesOf(desk.draft())).toEqual(['picture 1.jpg', 'picture 0.jpg', 'picture 2.jpg'])
    expect(written.at(-1)).toEqual(desk.draft())
  })

  test('staff who cancel find the draft as it was, and no complaint; work that fell is told', async () => {
    const { desk, ends, settle } = bench(exampleDraft(0))
    desk.take(take)
    desk.cancel()
    await settle()
    expect(desk.view()).toEqual({ undo: false, redo: false, work: null, notes: [], refused: null })
    desk.take(take)
    await ends(undefined)
    expect(desk.view().notes).toEqual([{ name: '', note: 'unreadable' }])
    expect(namesOf(desk.draft())).toHaveLength(1)
  })

  test('a draft that cannot be written down stays on the desk, and staff are told', async () => {
    const { desk, ends } = bench(emptyDraft('own-1'), false)
    expect(await desk.change({ title: 'Autumn' })).toBe('draft-not-kept')
    expect(desk.draft().title).toBe('Autumn')
    desk.take(take)
    await ends({ type: 'taken', files: [takenFile(1)], notes: [] })
    expect(desk.view().notes).toEqual([{ name: '', note: 'not-kept' }])
  })

  test('what no draft names is removed before files come, and nothing else begins meanwhile', async () => {
    const { desk, orders, swept, sweeps, settle } = bench(exampleDraft(0))
    const { promise, resolve } = Promise.withResolvers<void>()
    sweeps(promise)
    expect(desk.take(take)).toBeUndefined()
    expect(desk.take(take)).toBe('not-now')
    expect(await desk.pack(pack)).toBe('not-now')
    await settle()
    expect([swept, orders]).toEqual([[['own-1', undefined]], []])
    resolve()
    await settle()
    expect(orders).toHaveLength(1)
  })

  test('called off before it began to copy, it copies nothing', async () => {
    const { desk, orders, settle } = bench(exampleDraft(0))
    desk.take(take)
    desk.cancel()
    await settle()
    expect([desk.view().work, orders]).toEqual([null, []])
  })

  test('what is said of a file is said as long as the draft has it', async () => {
    const { desk, ends } = bench(exampleDraft(0))
    const film = takenFile(3, 'film.mp4')
    const notes = [
      { name: 'film.mp4', note: 'length-unknown' },
      { name: 'b.pdf', note: 'type-unknown' },
    ] as const
    const bring = async () => {
      desk.take(take)
      await ends({ type: 'taken', files: [film], notes: [...notes] })
    }
    await bring()
    await desk.change({ title: 'Autumn' })
    expect(desk.view().notes).toEqual(notes)
    await desk.change({
      removed: desk
        .draft()
        .items.slice(1)
        .map(({ item }) => item.id),
    })
    expect(desk.view().notes).toEqual(notes.slice(1))
    await bring()
    await desk.undo()
    expect(desk.view().notes).toEqual([])
    await bring()
    await desk.clear()
    expect(desk.view().notes).toEqual([])
  })

  test('a file that was copied and is in no item is named', async () => {
    const { desk, ends } = bench(exampleDraft(0))
    desk.take(take, (draft) => draft)
    await ends({ type: 'taken', files: [takenFile(1, 'other than it was.webp')], notes: [] })
    expect(desk.view().notes).toEqual([{ name: 'other than it was.webp', note: 'unreadable' }])
  })

  test('a package that could not be written where it should be is the place’s fault, not the draft’s', async () => {
    const { desk, ends } = bench(exampleDraft(0))
    const packing = desk.pack(pack)
    await ends({ type: 'not-written', reason: 'not-saved' })
    expect(await packing).toBe('not-saved')
    expect(desk.view().refused).toBeNull()
  })

  test('a package is told with its manifest; why there is none is told until the draft changes', async () => {
    const { desk, ends } = bench(exampleDraft(0))
    const packed = { type: 'packed', manifestSha256: 'a'.repeat(64), bytes: 9, signedBy: null } as const
    const first = desk.pack(pack)
    expect(await desk.pack(pack)).toBe('not-now')
    await ends(packed)
    expect(await first).toEqual(packed)
    const second = desk.pack(pack)
    await ends({ type: 'failed', reason: 'no-space', file: '' })
    expect(await second).toBeUndefined()
    expect(desk.view().refused).toEqual({ reason: 'no-space', sentence: '' })
    await desk.change({ title: 'Autumn' })
    expect(desk.view().refused).toBeNull()
    const damaged = desk.pack(pack)
    await ends({ type: 'failed', reason: 'asset-corrupt', file: 'soup-1a2b3c4d.webp' })
    expect(await damaged).toBeUndefined()
    const refused = { reason: 'asset-corrupt', sentence: '', file: 'soup-1a2b3c4d.webp' }
    expect(desk.view().refused).toEqual(refused)
    const third = desk.pack({ ...pack, key: { file: '/a.key', password: 'no' } })
    await ends({ type: 'key-refused', problem: 'password-wrong' })
    expect(await third).toBe('password-wrong')
  })

  test('begun anew by a slip, the old one is a step back still once the new one got a name and files', async () => {
    const { desk, ends } = bench(exampleDraft(0, 1))
    await desk.clear()
    await desk.change({ title: 'Autumn' })
    desk.take(take)
    await ends({ type: 'taken', files: [takenFile(2)], notes: [] })
    expect(desk.view()).toMatchObject({ undo: true, redo: false })
    await desk.undo()
    expect(namesOf(desk.draft())).toEqual(['picture 0.jpg', 'picture 1.jpg'])
    await desk.undo()
    expect(namesOf(desk.draft())).toEqual(['picture 2.jpg'])
    expect(desk.draft().title).toBe('Autumn')
  })

  test('begun anew it is empty, under another id, and one step back is the old one', async () => {
    const { desk } = bench(exampleDraft(0))
    await desk.clear()
    expect(desk.draft()).toEqual(emptyDraft('own-2'))
    await desk.undo()
    expect(namesOf(desk.draft())).toEqual(['picture 0.jpg'])
    expect(await desk.change({ items: [{ id: 'nobody', milliseconds: 5000 }] })).toBe('setting-invalid')
  })
})
