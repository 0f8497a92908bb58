import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  defaultHours,
  type HoursSettings,
  hoursSettingsSchema,
  type OpenStretch,
} from '../../contract/settings/settings-hours.ts'
import { createWallClock, dayNamed, type WallClock } from '../base/time/wall-clock.ts'
import { oracleIsOpen } from './hours-oracle.fixture.ts'
import { isOpen, nextOpenChange, openWithin } from './operating-hours.ts'

const minute = 60_000
const day = 1440 * minute

/** Nights in which clocks are changed, a leap day, a turn of the year, and a night like any other. */
const nights = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Europe/Berlin', '2028-02-29'],
  ['Asia/Kolkata', '2026-12-31'],
  ['UTC', '2026-06-10'],
] as const

const clocks = new Map(nights.map(([zone]): [string, WallClock] => [zone, createWallClock(zone)]))
const clockOf = (zone: string): WallClock => clocks.get(zone) ?? createWallClock(zone)

const timesOfDay = fc
  .tuple(fc.nat(23), fc.constantFrom(0, 1, 15, 30, 59))
  .map(([hour, past]) => `${String(hour).padStart(2, '0')}:${String(past).padStart(2, '0')}`)
const openDays: fc.Arbitrary<OpenStretch[]> = fc.array(fc.record({ from: timesOfDay, until: timesOfDay }), {
  maxLength: 3,
})
const weeks = fc.record({
  mon: openDays,
  tue: openDays,
  wed: openDays,
  thu: openDays,
  fri: openDays,
  sat: openDays,
  sun: openDays,
})

/** Hours, a zone, and a minute within two days of a night of that zone; exceptions fall on the days around. */
const cases = fc.constantFrom(...nights).chain(([zone, date]) => {
  const midnight = Date.parse(`${date}T00:00Z`)
  const dateAhead = (days: number): string => new Date(midnight + days * day).toISOString().slice(0, 10)
  return fc.record({
    zone: fc.constant(zone),
    instant: fc.integer({ min: -2 * 1440, max: 2 * 1440 }).map((minutes) => midnight + minutes * minute),
    hours: fc.record({
      always: fc.constant(false),
      week: weeks,
      exceptions: fc.uniqueArray(
        fc.record({ date: fc.integer({ min: -2, max: 3 }).map(dateAhead), open: openDays, note: fc.constant('') }),
        { selector: ({ date: on }) => on, maxLength: 3 },
      ),
    }),
  })
})

describe('operating hours against the slow oracle', () => {
  test('open or closed, at any minute around any of the nights', () => {
    fc.assert(
      fc.property(cases, ({ zone, instant, hours }) => {
        expect(isOpen(hours, clockOf(zone)(instant))).toBe(oracleIsOpen(hours, zone, instant))
      }),
      { numRuns: 1_000 },
    )
  })

  test('the next change is the first minute at which the oracle says otherwise', () => {
    fc.assert(
      fc.property(cases, ({ zone, instant, hours }) => {
        const next = nextOpenChange(hours, clockOf(zone), instant)
        const before = oracleIsOpen(hours, zone, instant)
        const last = Math.min(next ?? Infinity, instant + 2 * day)
        let at = instant
        while (at < last && oracleIsOpen(hours, zone, at) === before) at += minute
        expect(at).toBe(last)
        if (next !== null) expect(oracleIsOpen(hours, zone, next)).toBe(!before)
      }),
      { numRuns: 40 },
    )
  })
})

const berlin = createWallClock('Europe/Berlin')
const openAt = (hours: HoursSettings, local: string): boolean => isOpen(hours, berlin(Date.parse(local)))
const closed: HoursSettings['week'] = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }

test('as long as nothing is set, the screen is on at all hours', () => {
  expect(openAt(defaultHours, '2026-01-04T03:00+01:00')).toBe(true)
  expect(nextOpenChange(defaultHours, berlin, Date.parse('2026-01-04T03:00+01:00'))).toBeNull()
  expect(openAt({ ...defaultHours, always: false }, '2026-01-04T12:00+01:00')).toBe(false)
  expect(openAt({ ...defaultHours, always: false }, '2026-01-05T12:00+01:00')).toBe(true)
})

test('what is after midnight belongs to the day it began, of an exception too', () => {
  const fridays: HoursSettings = {
    always: false,
    week: { ...closed, fri: [{ from: '18:00', until: '02:00' }] },
    exceptions: [],
  }
  // A Saturday.
  expect(openAt(fridays, '2026-01-10T01:59+01:00')).toBe(true)
  expect(openAt(fridays, '2026-01-10T02:00+01:00')).toBe(false)
  const holiday = { date: '2026-01-10', open: [], note: 'closed' }
  expect(openAt({ ...fridays, exceptions: [holiday] }, '2026-01-10T01:59+01:00')).toBe(true)
  expect(openAt({ ...fridays, exceptions: [{ ...holiday, date: '2026-01-09' }] }, '2026-01-10T01:59+01:00')).toBe(false)
})

test('a shop that is closed for good has no next change, and looking for one ends', () => {
  const never: HoursSettings = { always: false, week: closed, exceptions: [] }
  expect(nextOpenChange(never, berlin, Date.parse('2026-01-05T12:00Z'))).toBeNull()
})

test('a date stands once among the exceptions, and is one that exists', () => {
  const withDates = (...dates: string[]) =>
    hoursSettingsSchema.safeParse({ ...defaultHours, exceptions: dates.map((date) => ({ date, open: [], note: '' })) })
  expect(withDates('2026-12-24', '2026-12-25').success).toBe(true)
  expect(withDates('2026-12-24', '2026-12-24').success).toBe(false)
  expect(withDates('2026-02-30').success).toBe(false)
})

test('a day is open in stretches that the oracle agrees with, and all day where nothing is set', () => {
  const today = dayNamed('2026-03-29', berlin)
  expect(openWithin(defaultHours, berlin, today)).toEqual([today])
  const hours: HoursSettings = {
    always: false,
    week: { ...closed, sat: [{ from: '22:00', until: '03:30' }], sun: [{ from: '10:00', until: '12:00' }] },
    exceptions: [],
  }
  const open = openWithin(hours, berlin, today)
  expect(open.map(({ from, until }) => [from, until].map((at) => new Date(at).toISOString().slice(11, 16)))).toEqual([
    ['23:00', '01:30'],
    ['08:00', '10:00'],
  ])
})
