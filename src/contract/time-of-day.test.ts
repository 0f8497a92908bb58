import { expect, test } from 'vitest'
import { endAfter, sinceMidnight } from './time-of-day.ts'

test('a time of day is so many milliseconds after midnight', () => {
  expect([sinceMidnight('00:00'), sinceMidnight('09:30'), sinceMidnight('23:59')]).toEqual([0, 34_200_000, 86_340_000])
})

test('a stretch that ends at or before its begin ends on the next day', () => {
  const [nine, ten] = [sinceMidnight('09:00'), sinceMidnight('10:00')]
  expect(endAfter(nine, ten)).toBe(ten)
  expect(endAfter(ten, nine)).toBe(nine + 86_400_000)
  expect(endAfter(ten, ten)).toBe(ten + 86_400_000)
})
