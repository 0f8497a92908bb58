import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gapsBetween, quantile, shareOf, summarize } from './statistics.ts'

// Minus zero is no length of time; it is equal to zero, and `toBe` says it is not.
const value = fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((some) => some + 0)
const values = fc.array(value, { minLength: 1 })

describe('quantile', () => {
  test('lies on a value, or linearly between two', () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2)
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5)
    expect(quantile([10, 20, 30, 40, 50], 0.95)).toBeCloseTo(48)
    expect(quantile([7], 0.95)).toBe(7)
  })
  test('of nothing is no number', () => {
    expect(quantile([], 0.5)).toBeNaN()
  })
  test('keeps to the ends for shares beyond them', () => {
    expect(quantile([1, 2], -1)).toBe(1)
    expect(quantile([1, 2], 2)).toBe(2)
  })
  test('does not depend on the order and does not change what it is given', () => {
    fc.assert(
      fc.property(values, fc.double({ noNaN: true, min: 0, max: 1 }), (list, share) => {
        const before = [...list]
        expect(quantile(list.toReversed(), share)).toBe(quantile(list, share))
        expect(list).toEqual(before)
      }),
    )
  })
  test('grows with the share and stays within the values', () => {
    fc.assert(
      fc.property(values, (list) => {
        const { p50, p95, max } = summarize(list)
        expect(p50).toBeLessThanOrEqual(p95)
        expect(p95).toBeLessThanOrEqual(max)
        expect(p50).toBeGreaterThanOrEqual(Math.min(...list))
        expect(max).toBe(Math.max(...list))
      }),
    )
  })
})

test('a summary counts', () => {
  expect(summarize([5, 5, 9])).toEqual({ count: 3, p50: 5, p95: expect.closeTo(8.6), max: 9 })
})

test('gaps between instants', () => {
  expect(gapsBetween([10, 12, 20])).toEqual([2, 8])
  expect(gapsBetween([10])).toEqual([])
})

test('the share of what is true', () => {
  expect(shareOf([true, false, true, true])).toBe(0.75)
  expect(shareOf([])).toBeNaN()
})
