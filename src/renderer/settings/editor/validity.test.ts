import { expect, test } from 'vitest'
import { isShownNow, validityOf } from './validity.ts'

const now = new Date(2026, 10, 1, 12).getTime()
const midnight = new Date(2026, 10, 1).toISOString()
const dayOf = (instant: string | undefined) => instant && new Date(instant).toDateString()

test('an item that was over at midnight was shown on the day before; the other limit is told by its own day', () => {
  const over = validityOf({ validFrom: null, validUntil: midnight }, now)
  expect(over?.kind).toBe('over')
  expect(dayOf(over?.day)).toBe(new Date(2026, 9, 31).toDateString())
  const later = new Date(2026, 11, 1).toISOString()
  expect(validityOf({ validFrom: later, validUntil: null }, now)).toEqual({ kind: 'later', day: later })
  const until = validityOf({ validFrom: midnight, validUntil: later }, now)
  expect([until?.kind, dayOf(until?.day)]).toEqual(['until', new Date(2026, 10, 30).toDateString()])
  expect(validityOf({ validFrom: null, validUntil: null }, now)).toBeUndefined()
})

test('what is over or yet to come is not shown now', () => {
  const at = new Date(now).toISOString()
  expect(isShownNow({ validFrom: at, validUntil: null }, now)).toBe(true)
  expect(isShownNow({ validFrom: null, validUntil: at }, now)).toBe(false)
  expect(isShownNow({ validFrom: at, validUntil: null }, now - 1)).toBe(false)
})
