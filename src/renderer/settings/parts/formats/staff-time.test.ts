import { expect, test } from 'vitest'
import { dayNames, staffDay, staffTime } from './staff-time.ts'

test('weekdays in a row are named by the first and the last', () => {
  expect(dayNames(['mon', 'tue', 'wed', 'thu', 'fri'], 'en')).toBe('Mon–Fri')
  expect(dayNames(['sun', 'mon', 'tue'], 'en')).toBe('Mon, Tue, Sun')
  expect(dayNames(['sat', 'mon', 'wed', 'tue'], 'de')).toBe('Mo–Mi, Sa')
  expect(dayNames([], 'de')).toBe('')
})

test('a moment has its day unless it is today, and its year unless it is this one', () => {
  const now = new Date(2026, 0, 5, 12)
  const time = (moment: Date, language: 'de' | 'en') => staffTime(moment.toISOString(), now, language)
  expect(time(new Date(2026, 0, 5, 9, 30), 'en')).toBe('09:30')
  expect(time(new Date(2026, 0, 2, 9, 30), 'en')).toBe('Fri 2 Jan, 09:30')
  expect(time(new Date(2025, 11, 31, 9, 30), 'en')).toBe('Wed, 31 Dec 2025, 09:30')
  expect(time(new Date(2025, 0, 5, 9, 30), 'de')).toBe('So., 5. Jan. 2025, 09:30')
})

test('a calendar day is the same day everywhere', () => {
  expect(staffDay('2026-01-05', 'en')).toBe('5 January 2026')
})
