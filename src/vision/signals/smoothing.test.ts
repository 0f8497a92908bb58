import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nothingSaid, type Smoothed, smooth } from './smoothing.ts'

type Word = 'looking' | 'away'
const step = (state: Smoothed<Word>, seen: Word | undefined, at: number) => smooth(state, seen, at)

describe('a word in use', () => {
  test('is the first one seen, at once', () => {
    expect(step(nothingSaid(), 'looking', 0).value).toBe('looking')
  })
  test('changes only after a second of something else', () => {
    let state = step(nothingSaid(), 'looking', 0)
    for (const at of [3000, 3500, 3999]) state = step(state, 'away', at)
    expect(state.value).toBe('looking')
    expect(step(state, 'away', 4000).value).toBe('away')
  })
  test('stays where nothing can be seen, and starts the second anew', () => {
    let state = step(nothingSaid(), 'looking', 0)
    state = step(state, 'away', 3000)
    state = step(state, undefined, 3500)
    state = step(state, 'away', 4000)
    expect(state.value).toBe('looking')
  })
  test('never changes twice within two seconds, nor without a second of stability', () => {
    const sights = fc.array(fc.tuple(fc.constantFrom<Word>('looking', 'away'), fc.integer({ min: 1, max: 700 })), {
      maxLength: 200,
    })
    fc.assert(
      fc.property(sights, (list) => {
        let state = nothingSaid<Word>()
        let at = 0
        let changed = Number.NEGATIVE_INFINITY
        let sameSince = 0
        let before: Word | undefined
        for (const [seen, elapsed] of list) {
          at += elapsed
          if (seen !== before) sameSince = at
          before = seen
          const next = step(state, seen, at)
          if (state.value !== undefined && next.value !== state.value) {
            expect(at - changed).toBeGreaterThanOrEqual(2000)
            expect(at - sameSince).toBeGreaterThanOrEqual(1000)
          }
          if (next.value !== state.value) changed = at
          state = next
        }
      }),
    )
  })
})
