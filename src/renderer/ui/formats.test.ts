import { expect, test } from 'vitest'
import { lastDayInWords, listInWords } from './formats.ts'

test('days and lists follow the language', () => {
  expect(lastDayInWords('2026-11-30T12:00:00Z', 'de')).toBe('30.\u00a0November\u00a02026')
  expect(lastDayInWords('2026-11-30T12:00:00Z', 'en')).toBe('30\u00a0November\u00a02026')
  expect(listInWords(['a', 'b', 'c'], 'de')).toBe('a, b und c')
  expect(listInWords(['a', 'b'], 'en')).toBe('a and b')
})

test('what is over at midnight had the day before as its last', () => {
  expect(lastDayInWords(new Date(2026, 10, 30).toISOString(), 'en')).toBe('29\u00a0November\u00a02026')
  expect(lastDayInWords(new Date(2026, 10, 30, 0, 0, 1).toISOString(), 'en')).toBe('30\u00a0November\u00a02026')
})
