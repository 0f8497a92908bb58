import { expect, test } from 'vitest'
import { dayNames, staffDay } from './staff-time.ts'

test('weekdays in a row are named by the first and the last', () => {
  expect(dayNames(['mon', 'tue', 'wed', 'thu', 'fri'], 'en')).toBe('Mon–Fri')
  expect(dayNames(['sun', 'mon', 'tue'], 'en')).toBe('Mon, Tue, Sun')
  expect(dayNames(['sat', 'mon', 'wed', 'tue'], 'de')).toBe('Mo–Mi, Sa')
  expect(dayNames([], 'de')).toBe('')
})

test('a calendar day is the same day everywhere', () => {
  expect(staffDay('2026-01-05', 'en')).toBe('5 January 2026')
})
