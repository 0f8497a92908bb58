import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { places } from './draft.fixture.ts'
import { entryOf, timesOf } from './draft-times.ts'

describe('times that staff set', () => {
  test('are read again from the entry that they made, the last day too', () => {
    fc.assert(
      fc.property(places, (place) => {
        if (place.kind !== 'times') return
        const entry = entryOf(place, 'own-1')
        const days = entry.days ?? place.days
        expect(timesOf({ ...entry, priority: 3 })).toEqual(place)
        expect(days).toEqual(place.days)
      }),
    )
  })

  test('end with the last day here, and a night that began on it plays to its end', () => {
    const until = (hours: { from: string; until: string } | null) =>
      new Date(
        entryOf({ kind: 'times', days: ['sat'], hours, lastDay: '2026-12-24' }, 'own-1').validUntil ?? '',
      ).getTime()
    expect(until(null)).toBe(new Date(2026, 11, 25).getTime())
    expect(until({ from: '08:00', until: '18:00' })).toBe(new Date(2026, 11, 25).getTime())
    expect(until({ from: '20:00', until: '00:00' })).toBe(new Date(2026, 11, 25).getTime())
    expect(until({ from: '20:00', until: '02:30' })).toBe(new Date(2026, 11, 25, 2, 30).getTime())
  })

  test.each([{ validFrom: '2026-01-01T00:00:00Z' }, { interrupt: true }, { volume: 0.5 }, { from: '08:00' }])(
    'of an entry that says more than the editor can are not told: %j',
    (more) => {
      expect(timesOf({ playlist: 'own-1', priority: 0, ...more })).toBeUndefined()
    },
  )
})
