import { expect, test } from 'vitest'
import { typedDay, writtenDay } from './typed-day.ts'

test.each([
  ['24.12.2026', '2026-12-24'],
  ['24.12.26', '2026-12-24'],
  ['24/12/2026', '2026-12-24'],
  ['4. 3. 2026', '2026-03-04'],
  ['2026-12-24', '2026-12-24'],
  [' 29.2.2028 ', '2028-02-29'],
  ['29.2.2026', undefined],
  ['12/24/2026', undefined],
  ['31.4.2026', undefined],
  ['0.1.2026', undefined],
  ['24.12.', undefined],
  ['24.12.202', undefined],
  ['heute', undefined],
  ['', undefined],
])('%s is %s', (typed, day) => {
  expect(typedDay(typed)).toBe(day)
})

test('what is written in a language can be typed', () => {
  for (const language of ['de', 'en'] as const) {
    expect(typedDay(writtenDay('2026-03-04', language))).toBe('2026-03-04')
    expect(writtenDay('', language)).toBe('')
  }
})
