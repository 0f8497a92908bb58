import { expect, test } from 'vitest'
import { settingsLimits } from '../../../contract/settings/settings-limits.ts'
import { shiftedDate } from '../parts/formats/staff-time.ts'
import { exceptionsInOrder, withException } from './exception-order.ts'

const closedOn = (date: string) => ({ date, open: [], note: '' })

test('the next one comes first, today still counts, and what is over comes last', () => {
  const all = ['2025-12-24', '2026-12-24', '2026-01-05', '2026-01-04'].map(closedOn)
  const dates = exceptionsInOrder(all, '2026-01-05').map(({ date }) => date)
  expect(dates).toEqual(['2026-01-05', '2026-12-24', '2026-01-04', '2025-12-24'])
})

test('days that are over leave no later than when there is no more room', () => {
  const most = settingsLimits.hoursExceptions
  const all = Array.from({ length: most }, (_, day) => closedOn(shiftedDate('2025-01-01', day)))
  const next = withException(all, closedOn('2026-12-24'))
  expect(next).toHaveLength(most)
  expect(next[0]?.date).toBe('2025-01-02')
  expect(next.at(-1)?.date).toBe('2026-12-24')
})
