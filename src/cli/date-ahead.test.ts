import { expect, test } from 'vitest'
import { dateWarning } from './date-ahead.ts'

const now = Date.parse('2026-11-26T12:00:00Z')

test('a package of today, of the past or of a clock that goes a little wrong is not spoken of', () => {
  for (const createdAt of ['2026-11-26T11:59:00Z', '2019-01-01T00:00:00Z', '2026-11-27T12:00:00Z'])
    expect(dateWarning(createdAt, now)).toBeUndefined()
})

test('a mistyped year is named, with what comes of it', () => {
  expect(dateWarning('2027-11-26T12:00:00Z', now)).toMatch(/2027-11-26T12:00:00Z.*no schedule.*manifest\.json/)
})
