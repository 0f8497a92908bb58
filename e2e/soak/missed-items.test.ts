import { describe, expect, test } from 'vitest'
import { followMissed } from './missed-items.ts'
import type { StageNote } from './stage-reports.ts'

/** Notes of items that are each on for a quarter of a second, unless told. */
function stage() {
  const notes: StageNote[] = []
  let now = 0
  const told = {
    plan(revision: number, ...keys: readonly string[]) {
      notes.push({ name: 'plan', at: now, revision, items: keys.map((key) => ({ key, milliseconds: 250 })) })
      return told
    },
    shown(revision: number, keys: readonly string[], each = 250) {
      for (const key of keys) {
        notes.push({ name: 'presented', at: now, revision, key })
        now += each
      }
      return told
    },
    failed(revision: number, key: string) {
      notes.push({ name: 'failed', at: now, revision, key, code: 'load-failed' })
      return told
    },
    missed: () => followMissed({ isSpoilt: (key) => key.startsWith('broken'), patience: 1_000 }).in(notes),
  }
  return told
}

describe('what a stage left out', () => {
  test('nothing, round and round, where a new plan begins with its first, and where it goes on with what is on', () => {
    const notes = stage()
      .plan(1, 'a', 'b', 'c')
      .shown(1, ['a', 'b', 'c', 'a', 'b'])
      .plan(2, 'd', 'e')
      .shown(1, ['c'])
      .shown(2, ['d', 'e', 'd'])
      .plan(3, 'd', 'f')
      .shown(3, ['d', 'f'])
    expect(notes.missed()).toEqual([])
  })

  test('an item that did not come, and one that came twice', () => {
    expect(stage().plan(1, 'a', 'b', 'c').shown(1, ['a', 'c']).missed()).toEqual(['c came before b'])
    expect(stage().plan(1, 'a', 'b').shown(1, ['a', 'a']).missed()).toEqual(['a came before b'])
  })

  test('at a seam: the first of a new plan, and what is of no plan', () => {
    const notes = stage().plan(1, 'a', 'b').shown(1, ['a']).plan(2, 'c', 'd')
    expect(notes.shown(2, ['d']).missed()).toEqual(['d came before c'])
    expect(stage().plan(1, 'a').shown(1, ['x']).missed()).toEqual(['x came, which is not in its plan'])
  })

  test('one that could not be shown, but for those that nobody could', () => {
    const notes = stage().plan(1, 'a', 'broken', 'b').shown(1, ['a']).failed(1, 'broken').shown(1, ['b'])
    expect(notes.missed()).toEqual([])
    expect(notes.failed(1, 'b').missed()).toEqual(['b could not be shown: load-failed'])
  })

  test('one that was on for too long, also over a change of plans', () => {
    expect(stage().plan(1, 'a', 'b').shown(1, ['a'], 30_000).shown(1, ['b']).missed()).toEqual([
      'a was on for 30000 ms instead of 250',
    ])
    const notes = stage().plan(1, 'a', 'b').shown(1, ['a'], 900).plan(2, 'a', 'c').shown(2, ['a'], 900)
    expect(notes.shown(2, ['c']).missed()).toEqual(['a was on for 1800 ms instead of 250'])
  })
})
