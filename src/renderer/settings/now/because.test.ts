import { expect, test } from 'vitest'
import type { StaffReason } from '../../../contract/views/programme-view.ts'
import { nowInGerman } from '../words/now.de.ts'
import { nowInEnglish } from '../words/now.en.ts'
import { becauseOf } from './because.ts'

const always = { kind: 'schedule', entry: 0, days: null, hours: null, validFrom: null, validUntil: null } as const
const between = (validFrom: Date, validUntil: Date): StaffReason => ({
  ...always,
  interrupt: false,
  validFrom: validFrom.toISOString(),
  validUntil: validUntil.toISOString(),
})

test('what is over at midnight has the day before as its last, as the coupon says', () => {
  const november = between(new Date(2026, 10, 1), new Date(2026, 11, 1))
  expect(becauseOf(november, nowInEnglish.because, 'en')).toContain('from 1 November 2026 until 30 November 2026')
  expect(becauseOf(november, nowInGerman.because, 'de')).toContain('ab 1. November 2026 bis 30. November 2026')
})

test('what begins or ends within a day says the time of day', () => {
  const fair = between(new Date(2026, 10, 5, 9), new Date(2026, 10, 8, 18, 30))
  expect(becauseOf(fair, nowInEnglish.because, 'en')).toContain(
    'from 5 November 2026 at 09:00 until 8 November 2026 at 18:30',
  )
  expect(becauseOf(fair, nowInGerman.because, 'de')).toContain(
    'ab 5. November 2026 um 09:00 bis 8. November 2026 um 18:30',
  )
})
