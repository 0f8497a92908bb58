import { expect, test } from 'vitest'
import { forAllAtTimes } from './package-reach.ts'

const day = (date: number): string => `2026-01-0${date}T00:00:00Z`
const at = (date: number): number => Date.parse(day(date))
const entry = (playlist: string, validFrom?: number, validUntil?: number) => ({
  playlist,
  priority: 1,
  ...(validFrom !== undefined && { validFrom: day(validFrom) }),
  ...(validUntil !== undefined && { validUntil: day(validUntil) }),
})
const timesOf = (...schedule: ReturnType<typeof entry>[]) =>
  [...forAllAtTimes({ schedule, triggers: [], defaultPlaylist: 'everyone' })].flat(2)

test('P12: the times in which dated entries show a playlist to all are joined where they touch or overlap', () => {
  expect(timesOf(entry('a', 5, 6), entry('a', 1, 3), entry('a', 2, 4), entry('a', 4, 5))).toEqual(['a', at(1), at(6)])
  expect(timesOf(entry('a', 3, 4), entry('a', 1, 2))).toEqual(['a', at(1), at(2), at(3), at(4)])
  expect(timesOf(entry('a', undefined, 2), entry('a', 4))).toEqual(['a', -Infinity, at(2), at(4), Infinity])
})

test('P12: a playlist that is the default, or in an entry without dates, is for all at any time', () => {
  expect(timesOf(entry('everyone', 1, 2), entry('a', 1, 2), entry('a'))).toEqual([])
})
