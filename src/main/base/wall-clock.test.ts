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
])('in %s %s begins at %s and has %s hours', (zone, date, from, hours) => {
  const day = dayNamed(date, createWallClock(zone))
  expect([utc(day.from), (day.until - day.from) / 3_600_000]).toEqual([from, hours])
})
