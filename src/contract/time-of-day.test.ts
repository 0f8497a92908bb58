import { expect, test } from 'vitest'
import { endAfter, holdsAt, sinceMidnight, writtenStretch, writtenTime } from './time-of-day.ts'

test('a time of day is so many milliseconds after midnight', () => {
  expect([sinceMidnight('00:00'), sinceMidnight('09:30'), sinceMidnight('23:59')]).toEqual([0, 34_200_000, 86_340_000])
})

test('so many milliseconds after midnight are a time of day, on the next day, too', () => {
  for (const time of ['00:00', '09:30', '23:59']) {
    expect([writtenTime(sinceMidnight(time)), writtenTime(sinceMidnight(time) + 86_400_000)]).toEqual([time, time])
  }
  expect(writtenTime(86_399_999)).toBe('23:59')
})

test('what ends at midnight is written so that nobody takes it for nothing', () => {
  const written = (from: string, until: string) => writtenStretch({ from, until })
  expect(written('08:00', '20:00')).toBe('08:00–20:00')
  expect([written('18:00', '00:00'), written('00:00', '00:00')]).toEqual(['18:00–24:00', '00:00–24:00'])
})

test('a stretch that ends at or before its begin ends on the next day', () => {
  const [nine, ten] = [sinceMidnight('09:00'), sinceMidnight('10:00')]
  expect(endAfter(nine, ten)).toBe(ten)
  expect(endAfter(ten, nine)).toBe(nine + 86_400_000)
  expect(endAfter(ten, ten)).toBe(ten + 86_400_000)
})

test('a stretch holds from its begin on and no more at its end, past midnight on the day after', () => {
  const night = { from: sinceMidnight('22:00'), until: endAfter(sinceMidnight('22:00'), sinceMidnight('02:00')) }
  const holds = (time: string, daysAfter = 0): boolean => holdsAt(night, sinceMidnight(time) + daysAfter * 86_400_000)
  expect([holds('21:59'), holds('22:00'), holds('23:59'), holds('01:00')]).toEqual([false, true, true, false])
  expect([holds('00:00', 1), holds('01:59', 1), holds('02:00', 1), holds('22:00', 1)]).toEqual([
    true,
    true,
    false,
    false,
  ])
})
