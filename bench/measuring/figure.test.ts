import { expect, test } from 'vitest'
import { atLeast, atMost, milliseconds, tableOf } from './figure.ts'

test('a goal is met at its very limit, and not beyond', () => {
  expect(atMost(100, 100, '100 ms').met).toBe(true)
  expect(atMost(100.1, 100, '100 ms').met).toBe(false)
  expect(atLeast(3.5, 3.5, '3.5 ×').met).toBe(true)
  expect(atLeast(3.4, 3.5, '3.5 ×').met).toBe(false)
})

test('what could not be measured meets no goal', () => {
  expect(atMost(Number.NaN, 100, '100 ms').met).toBe(false)
  expect(atLeast(Number.NaN, 1, '1').met).toBe(false)
})

test('times in the unit that can be read', () => {
  expect([4.25, 99.6, 1500].map(milliseconds)).toEqual(['4.3 ms', '100 ms', '1.50 s'])
})

test('a table says of each goal whether it is met', () => {
  const table = tableOf([
    { what: 'a', seen: '1 ms' },
    { what: 'bc', seen: '2 ms', goal: atMost(2, 1, '1 ms') },
    { what: 'd', seen: '1 ms', goal: atMost(1, 1, '1 ms') },
    { what: 'e', seen: '1 ms', goal: { text: '≤ 1 ms', met: null } },
  ])
  expect(table.split('\n')).toEqual([
    '| what | seen | goal   | met      |',
    '| ---- | ---- | ------ | -------- |',
    '| a    | 1 ms |        |          |',
    '| bc   | 2 ms | ≤ 1 ms | **no**   |',
    '| d    | 1 ms | ≤ 1 ms | yes      |',
    '| e    | 1 ms | ≤ 1 ms | not told |',
  ])
})
