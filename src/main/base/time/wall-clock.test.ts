import { expect, test } from 'vitest'
import { createWallClock, dayNamed } from './wall-clock.ts'

const utc = (instant: number): string => new Date(instant).toISOString().slice(0, 16)

test.each([
  ['Pacific/Kiritimati', '2026-06-10', '2026-06-09T10:00', 24],
  ['Pacific/Pago_Pago', '2026-06-10', '2026-06-10T11:00', 24],
  ['Asia/Kolkata', '2026-12-31', '2026-12-30T18:30', 24],
  ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00', 23],
  ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00', 25],
  ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T13:30', 23.5],
  ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00', 24.5],
  // One in the morning becomes midnight, which so comes twice.
  ['Atlantic/Azores', '2026-10-24', '2026-10-24T00:00', 24],
  ['Atlantic/Azores', '2026-10-25', '2026-10-25T00:00', 25],
  ['Atlantic/Azores', '2026-10-26', '2026-10-26T01:00', 24],
  ['America/Havana', '2026-11-01', '2026-11-01T04:00', 25],
  ['America/Havana', '2026-11-02', '2026-11-02T05:00', 24],
  // Midnight becomes one in the morning, and so does not come.
  ['America/Havana', '2026-03-08', '2026-03-08T05:00', 23],
  ['Atlantic/Azores', '2026-03-29', '2026-03-29T01:00', 23],
])('in %s %s begins at %s and has %s hours', (zone, date, from, hours) => {
  const day = dayNamed(date, createWallClock(zone))
  expect([utc(day.from), (day.until - day.from) / 3_600_000]).toEqual([from, hours])
})
