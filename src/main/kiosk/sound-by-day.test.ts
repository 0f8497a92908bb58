import { expect, test } from 'vitest'
import { manualClock } from '../base/time/manual-clock.ts'
import { followSound } from './sound-by-day.ts'

const minute = 60_000

test('a step of the curve is told when it comes, once, and never between', () => {
  const clock = manualClock(new Date('2026-01-05T19:58:20Z'))
  const told: number[] = []
  let isBelievable = true
  const follow = followSound(
    clock,
    () => ({
      level: 100,
      mute: false,
      curve: [
        { from: '08:00', percent: 100 },
        { from: '20:00', percent: 50 },
      ],
    }),
    () => (isBelievable ? clock.now().getTime() % 86_400_000 : null),
    () => told.push(follow.gain()),
  )
  expect(follow.gain()).toBe(1)
  clock.advance(minute + 39_000)
  expect(told).toEqual([])
  clock.advance(1_000)
  expect(told).toEqual([0.25])
  clock.advance(60 * minute)
  expect(told).toEqual([0.25])
  isBelievable = false
  clock.advance(minute)
  expect(told).toEqual([0.25, 1])
  follow.dispose()
  expect(clock.waiting()).toBe(0)
})
