import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ScheduleEntry } from '../../contract/package/package.ts'
import { weekdays } from '../../contract/weekdays.ts'
import { createWallClock, instantAhead, wallMilliseconds } from '../base/time/wall-clock.ts'
import { compileSchedule, foundInForce, nextScheduleChange } from './schedule.ts'

const berlin = createWallClock('Europe/Berlin')
const at = (text: string): number => Date.parse(text)
const entry = (changes: Partial<ScheduleEntry>): ScheduleEntry => ({ playlist: 'p', priority: 0, ...changes })
const inForce = (entries: readonly ScheduleEntry[], text: string, canPlay = (_: string): boolean => true) =>
  foundInForce(compileSchedule(entries), at(text), berlin(at(text)), (place) =>
    canPlay(entries[place]?.playlist ?? '') ? place : null,
  )

describe('what is in force', () => {
  // 2026-01-05 is a Monday; Berlin is one hour ahead in winter.
  test.each<[string, Partial<ScheduleEntry>, string, boolean]>([
    ['nothing said: always', {}, '2026-01-05T03:00:00+01:00', true],
    ['begins at its first instant', { from: '08:00', until: '10:00' }, '2026-01-05T08:00:00.000+01:00', true],
    ['not a millisecond earlier', { from: '08:00', until: '10:00' }, '2026-01-05T07:59:59.999+01:00', false],
    ['goes on to its last millisecond', { from: '08:00', until: '10:00' }, '2026-01-05T09:59:59.999+01:00', true],
    ['and no longer', { from: '08:00', until: '10:00' }, '2026-01-05T10:00:00.000+01:00', false],
    ['from alone: until midnight', { from: '08:00' }, '2026-01-05T23:59:59.999+01:00', true],
    ['until alone: from midnight', { until: '08:00' }, '2026-01-05T00:00:00.000+01:00', true],
    ['on its days', { days: ['mon'] }, '2026-01-05T12:00:00+01:00', true],
    ['not on others', { days: ['mon'] }, '2026-01-06T00:00:00+01:00', false],
    [
      'a night begins in the evening',
      { days: ['mon'], from: '22:00', until: '02:00' },
      '2026-01-05T22:00:00+01:00',
      true,
    ],
    [
      'its part after midnight is the same day',
      { days: ['mon'], from: '22:00', until: '02:00' },
      '2026-01-06T01:59:59+01:00',
      true,
    ],
    ['and ends', { days: ['mon'], from: '22:00', until: '02:00' }, '2026-01-06T02:00:00+01:00', false],
    [
      'the night before belongs to the day before',
      { days: ['mon'], from: '22:00', until: '02:00' },
      '2026-01-05T01:00:00+01:00',
      false,
    ],
    [
      'Sunday night reaches into Monday',
      { days: ['sun'], from: '22:00', until: '02:00' },
      '2026-01-05T01:00:00+01:00',
      true,
    ],
    [
      'equal times make a whole day',
      { days: ['mon'], from: '06:00', until: '06:00' },
      '2026-01-06T05:59:59+01:00',
      true,
    ],
    [
      'which begins when it begins',
      { days: ['mon'], from: '06:00', until: '06:00' },
      '2026-01-05T05:59:59+01:00',
      false,
    ],
    ['from its first valid instant', { validFrom: '2026-01-05T11:00:00Z' }, '2026-01-05T12:00:00+01:00', true],
    ['not before', { validFrom: '2026-01-05T11:00:00Z' }, '2026-01-05T11:59:59.999+01:00', false],
    ['until it is not valid', { validUntil: '2026-01-05T11:00:00Z' }, '2026-01-05T12:00:00+01:00', false],
  ])('%s', (_name, changes, instant, expected) => {
    expect(inForce([entry(changes)], instant)).toEqual(expected ? [0] : [])
  })

  test('the highest priority wins, equals share', () => {
    const entries = [
      entry({ priority: 2 }),
      entry({ priority: 5 }),
      entry({ priority: 5 }),
      entry({ priority: 9, days: ['sun'] }),
    ]
    expect(inForce(entries, '2026-01-05T12:00:00+01:00')).toEqual([1, 2])
  })
  test('one with nothing to show is as if it were not there', () => {
    const entries = [entry({ priority: 2 }), entry({ priority: 5, playlist: 'empty' })]
    expect(inForce(entries, '2026-01-05T12:00:00+01:00', (playlist) => playlist !== 'empty')).toEqual([0])
  })
})

describe('nights when the clocks change go by the clock on the wall', () => {
  const early = entry({ from: '02:00', until: '03:00' })
  test('in autumn the hour comes twice, and the entry with it', () => {
    expect(inForce([early], '2026-10-25T00:30:00Z')).toEqual([0])
    expect(inForce([early], '2026-10-25T01:30:00Z')).toEqual([0])
    expect(inForce([early], '2026-10-25T02:00:00Z')).toEqual([])
  })
  test('in spring the hour does not come', () => {
    expect(inForce([early], '2026-03-29T00:59:59.999Z')).toEqual([])
    expect(inForce([early], '2026-03-29T01:00:00Z')).toEqual([])
  })
  test('a night shift is in force all through both', () => {
    const night = entry({ days: ['sat'], from: '22:00', until: '06:00' })
    for (const [start, end] of [
      ['2026-03-28T21:00Z', '2026-03-29T04:00Z'],
      ['2026-10-24T20:00Z', '2026-10-25T05:00Z'],
    ]) {
      for (let now = at(start ?? ''); now < at(end ?? ''); now += 600_000) {
        expect(inForce([night], new Date(now).toISOString())).toEqual([0])
      }
      expect(inForce([night], end ?? '')).toEqual([])
      expect(inForce([night], new Date(at(start ?? '') - 1).toISOString())).toEqual([])
    }
  })
})

const minutes = fc.integer({ min: 0, max: 1439 })
const time = minutes.map(
  (all) => `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`,
)
const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Africa/Casablanca']
const randomEntry = fc.record(
  {
    playlist: fc.constant('p'),
    priority: fc.constant(0),
    days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }),
    from: time,
    until: time,
    validFrom: fc.integer({ min: at('2026-03-01Z'), max: at('2026-11-30Z') }).map((now) => new Date(now).toISOString()),
  },
  { requiredKeys: ['playlist', 'priority'] },
)

test('between now and the next change nothing changes, in any zone and through the changes of the clocks', () => {
  fc.assert(
    fc.property(
      fc.array(randomEntry, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...zones),
      fc.integer({ min: at('2026-03-01Z'), max: at('2026-11-30Z') }),
      (entries, zone, now) => {
        const clock = createWallClock(zone)
        const schedule = compileSchedule(entries as ScheduleEntry[])
        const force = (instant: number) => foundInForce(schedule, instant, clock(instant), (place) => place)
        const next = nextScheduleChange(schedule, now, clock)
        expect(next).toBeGreaterThan(now)
        const before = force(now)
        for (const part of [0.1, 0.3, 0.5, 0.7, 0.9, 1]) {
          expect(force(Math.floor(now + (next - 1 - now) * part))).toEqual(before)
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('it is looked no oftener than something may change: at edges of a day, at midnight, and when the clocks change', () => {
  fc.assert(
    fc.property(
      fc.array(randomEntry, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...zones),
      fc.integer({ min: at('2026-03-01Z'), max: at('2026-11-30Z') }),
      (entries, zone, from) => {
        const clock = createWallClock(zone)
        const schedule = compileSchedule(entries as ScheduleEntry[])
        const until = from + 86_400_000
        // An hour that comes twice has its edges twice; the two more are the change itself and the way there.
        const most = 2 * (2 * entries.length + 1) + entries.length + 2
        let looks = 0
        for (let now = from; now < until && looks <= most; looks += 1) now = nextScheduleChange(schedule, now, clock)
        expect(looks).toBeLessThanOrEqual(most)
      },
    ),
    { numRuns: 300 },
  )
})

test('the change of the clocks is found to the millisecond', () => {
  const spring = at('2026-03-29T01:00:00Z')
  expect(instantAhead(berlin, spring - 3_600_000, 7_200_000)).toBe(spring)
  expect(instantAhead(berlin, spring, 7_200_000)).toBe(spring + 7_200_000)
})

test('the wall clock agrees with the calendar of the language', () => {
  fc.assert(
    fc.property(fc.integer({ min: at('1950-01-01Z'), max: at('2100-01-01Z') }), (now) => {
      const wall = createWallClock('UTC')(now)
      expect(wallMilliseconds(wall)).toBe(now)
      expect(wall.weekday).toBe((new Date(now).getUTCDay() + 6) % 7)
    }),
  )
})
