import { expect, test } from 'vitest'
import { endNote, furtherStretch, overlaps } from './day-hours.ts'

test('a further stretch begins an hour after the last one and stays in the day', () => {
  expect(furtherStretch([])).toEqual({ from: '08:00', until: '20:00' })
  expect(furtherStretch([{ from: '08:00', until: '12:00' }])).toEqual({ from: '13:00', until: '15:00' })
  expect(furtherStretch([{ from: '08:00', until: '23:30' }])).toEqual({ from: '23:00', until: '00:00' })
  expect(furtherStretch([{ from: '20:00', until: '02:00' }])).toEqual({ from: '08:00', until: '20:00' })
})

test('a stretch of 24 hours and one into the next day say so, from midnight on, too', () => {
  const note = (from: string, until: string) => endNote({ from, until })
  expect([note('08:00', '20:00'), note('18:00', '00:00')]).toEqual([undefined, undefined])
  expect([note('20:00', '02:00'), note('08:00', '08:00'), note('00:00', '00:00')]).toEqual([
    'nextDay',
    'wholeDay',
    'wholeDay',
  ])
})

test('stretches that hold at the same time are found, across midnight, too', () => {
  const morning = { from: '08:00', until: '12:00' }
  expect(overlaps([morning, { from: '12:00', until: '14:00' }])).toBe(false)
  expect(overlaps([{ from: '11:59', until: '14:00' }, morning])).toBe(true)
  expect(
    overlaps([
      { from: '22:00', until: '02:00' },
      { from: '23:00', until: '23:30' },
    ]),
  ).toBe(true)
  expect(overlaps([morning])).toBe(false)
})
