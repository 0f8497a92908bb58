import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginLoop, type LoopingPlaylist, type LoopState, nextInLoop, type Playable } from './loop-policy.ts'

const playableFrom = (indices: readonly number[], stamp = indices.join()): Playable => ({
  count: indices.length,
  has: (index) => indices.includes(index),
  stamp,
})
const all = (length: number): readonly number[] => Array.from({ length }, (_, index) => index)

function take(playlist: LoopingPlaylist, playable: Playable, count: number, state: LoopState) {
  const order: number[] = []
  let current = state
  for (let step = 0; step < count; step++) {
    const next = nextInLoop(playlist, playable, current)
    if (!next) break
    order.push(next.index)
    current = next.state
  }
  return { order, state: current }
}

const seeds = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
const even = (loop: LoopingPlaylist['loop'], length: number): LoopingPlaylist => ({
  loop,
  weights: all(length).map(() => 1),
})

test('nothing playable: nothing comes, whatever the policy', () => {
  for (const loop of ['sequential', 'shuffle', 'weighted'] as const) {
    expect(take(even(loop, 3), playableFrom([]), 5, beginLoop(loop, 1)).order).toEqual([])
  }
})

test('sequential: in order, round and round, passing over what cannot be shown', () => {
  const playlist = even('sequential', 4)
  expect(take(playlist, playableFrom([0, 2, 3]), 7, beginLoop('sequential', 0)).order).toEqual([0, 2, 3, 0, 2, 3, 0])
})

describe('shuffle', () => {
  test('every item once a round, and never twice in a row', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), seeds, (length, pick, seed) => {
        const indices = all(length).filter((index) => index < 2 || ((pick >> index) & 1) === 0)
        const { order } = take(
          even('shuffle', length),
          playableFrom(indices),
          indices.length * 6,
          beginLoop('shuffle', seed),
        )
        for (let round = 0; round < 6; round++) {
          const own = order.slice(round * indices.length, (round + 1) * indices.length)
          expect(own.toSorted((a, b) => a - b)).toEqual(indices)
        }
        for (const [place, index] of order.entries()) if (place > 0) expect(index).not.toBe(order[place - 1])
      }),
    )
  })
  test('an item alone repeats', () => {
    expect(take(even('shuffle', 3), playableFrom([1]), 3, beginLoop('shuffle', 7)).order).toEqual([1, 1, 1])
  })
  test('the same seed gives the same order, another seed another one', () => {
    const order = (seed: number) => take(even('shuffle', 8), playableFrom(all(8)), 40, beginLoop('shuffle', seed)).order
    expect(order(1)).toEqual(order(1))
    expect(order(1)).not.toEqual(order(2))
  })
  test('every order comes about equally often', () => {
    const seen = new Map<string, number>()
    for (let seed = 0; seed < 6000; seed++) {
      const key = take(even('shuffle', 3), playableFrom(all(3)), 3, beginLoop('shuffle', seed)).order.join('')
      seen.set(key, (seen.get(key) ?? 0) + 1)
    }
    expect(seen.size).toBe(6)
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})

describe('weighted', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 30 })

  test('in any hundred in a row each item comes as often as its weight says, give or take two', () => {
    fc.assert(
      fc.property(weights, seeds, fc.integer({ min: 0, max: 400 }), (own, seed, start) => {
        const playlist = { loop: 'weighted' as const, weights: own }
        const { order } = take(playlist, playableFrom(all(own.length)), start + 100, beginLoop('weighted', seed))
        const hundred = order.slice(start)
        expect(hundred.length).toBe(100)
        const total = own.reduce((sum, weight) => sum + weight, 0)
        for (const [index, weight] of own.entries()) {
          const count = hundred.filter((each) => each === index).length
          expect(Math.abs(count - (100 * weight) / total)).toBeLessThan(2)
        }
      }),
      { numRuns: 200 },
    )
  })
  test('at any time each item is less than one turn away from its exact share', () => {
    fc.assert(
      fc.property(weights, seeds, (own, seed) => {
        const total = own.reduce((sum, weight) => sum + weight, 0)
        const playlist = { loop: 'weighted' as const, weights: own }
        const counts = own.map(() => 0)
        const { order } = take(playlist, playableFrom(all(own.length)), 300, beginLoop('weighted', seed))
        for (const [place, taken] of order.entries()) {
          counts[taken] = (counts[taken] ?? 0) + 1
          const off = own.map((weight, index) => Math.abs((counts[index] ?? 0) - ((place + 1) * weight) / total))
          expect(Math.max(...off)).toBeLessThan(1)
        }
      }),
    )
  })
  test('the share holds among what can be shown', () => {
    const playlist = { loop: 'weighted' as const, weights: [50, 1, 3] }
    const { order } = take(playlist, playableFrom([1, 2]), 100, beginLoop('weighted', 3))
    expect(order.filter((index) => index === 2).length).toBe(75)
  })
  test('a change in what can be shown: the shares hold among what can be shown then', () => {
    const playlist = { loop: 'weighted' as const, weights: [1, 1, 2] }
    const { state } = take(playlist, playableFrom([0, 1, 2]), 10, beginLoop('weighted', 3))
    const { order } = take(playlist, playableFrom([0, 1], 'other'), 20, state)
    expect(Math.abs(order.filter((index) => index === 0).length - 10)).toBeLessThan(2)
    expect(order).not.toContain(2)
  })

  test.each([720, 180, 60, 30, 7])('a light item has its share though the set changes every %i items', (every) => {
    const playlist = { loop: 'weighted' as const, weights: [100, 100, 1, 1] }
    const counts = [0, 0, 0, 0]
    let state = beginLoop('weighted', 12345)
    const stretches = Math.floor(20_000 / every)
    for (let stretch = 0; stretch < stretches; stretch++) {
      const taken = take(playlist, playableFrom(stretch % 2 === 0 ? [0, 1, 2, 3] : [0, 1, 2]), every, state)
      for (const index of taken.order) counts[index] = (counts[index] ?? 0) + 1
      state = taken.state
    }
    const total = stretches * every
    expect(counts[2], 'always there').toBeGreaterThan((total / 202) * 0.9)
    expect(counts[3], 'there half of the time').toBeGreaterThan((total / 2 / 202) * 0.9)
    expect(Math.abs((counts[0] ?? 0) - (counts[1] ?? 0))).toBeLessThan(3)
  })

  test('whatever changed before: in any hundred of one set each comes as often as its weight says, give or take three', () => {
    const sets = fc.array(fc.tuple(fc.integer({ min: 1, max: 2 ** 12 - 1 }), fc.integer({ min: 1, max: 60 })), {
      minLength: 1,
      maxLength: 20,
    })
    const few = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(few, seeds, sets, fc.nat(200), (own, seed, before, start) => {
        const playlist = { loop: 'weighted' as const, weights: own }
        let state = beginLoop('weighted', seed)
        for (const [bits, count] of before) {
          const some = all(own.length).filter((index) => (bits >> index) & 1)
          state = take(playlist, playableFrom(some), count, state).state
        }
        const { order } = take(playlist, playableFrom(all(own.length)), start + 100, state)
        expect(order.length).toBe(start + 100)
        const total = own.reduce((sum, weight) => sum + weight, 0)
        for (const [index, weight] of own.entries()) {
          const count = order.slice(start).filter((each) => each === index).length
          expect(Math.abs(count - (100 * weight) / total)).toBeLessThan(3)
        }
      }),
      { numRuns: 400 },
    )
  })
})
