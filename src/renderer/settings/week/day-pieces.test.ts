import { describe, expect, test } from 'vitest'
import { gapOf, linesIn, piecesOf, shiftTime } from './day-pieces.ts'

const ordinary = { from: '2026-01-04T23:00:00Z', shift: null }
const forward = { from: '2026-03-28T23:00:00Z', shift: { at: '2026-03-29T01:00:00Z', minutes: 60 } }
const back = { from: '2026-10-24T22:00:00Z', shift: { at: '2026-10-25T01:00:00Z', minutes: -60 } }
const stretch = (from: string, until: string) => ({ from, until })

describe('where a stretch of a day is drawn', () => {
  test('on an ordinary day where its times are', () => {
    const night = stretch('2026-01-05T16:00:00Z', '2026-01-05T23:00:00Z')
    expect(piecesOf(ordinary, night)).toEqual([{ from: 1020, until: 1440, lane: 'whole' }])
    expect(gapOf(ordinary)).toBeNull()
  })

  test('when the clocks go forward it leaves out the hour that does not come, and the day ends at 24:00', () => {
    expect(piecesOf(forward, stretch('2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'))).toEqual([
      { from: 0, until: 120, lane: 'whole' },
      { from: 180, until: 1440, lane: 'whole' },
    ])
    expect(gapOf(forward)).toEqual({ from: 120, until: 180 })
    expect(shiftTime(forward)).toBe('02:00')
  })

  test('when the clocks go back the hour that comes twice has two lanes', () => {
    expect(piecesOf(back, stretch('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'))).toEqual([
      { from: 0, until: 120, lane: 'whole' },
      { from: 120, until: 180, lane: 'first' },
      { from: 120, until: 180, lane: 'second' },
      { from: 180, until: 1440, lane: 'whole' },
    ])
    expect(piecesOf(back, stretch('2026-10-25T01:30:00Z', '2026-10-25T03:00:00Z'))).toEqual([
      { from: 150, until: 180, lane: 'second' },
      { from: 180, until: 240, lane: 'whole' },
    ])
    expect(gapOf(back)).toBeNull()
    expect(shiftTime(back)).toBe('03:00')
  })
})

test('a piece holds as many lines as stand whole in it, and one in any case', () => {
  const lines = (hours: number) => linesIn({ from: 0, until: hours * 60 }, 1.1)
  expect([0.25, 1, 2, 3, 12].map(lines)).toEqual([1, 1, 1, 2, 12])
})
