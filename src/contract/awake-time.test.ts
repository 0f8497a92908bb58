import { expect, test } from 'vitest'
import { createAwakeTime } from './awake-time.ts'

/** Asked after each of these steps, in milliseconds; it began at 1,000. */
function asked(...steps: readonly number[]): readonly number[] {
  let now = 1_000
  const awake = createAwakeTime(() => now, 4_000)
  return steps.map((step) => {
    now += step
    return awake()
  })
}

test('awake it is the monotonic time, however busy the computer is', () => {
  expect(asked(0, 4_000, 100, 19_000)).toEqual([1_000, 5_000, 5_100, 24_100])
})

test('what was slept is left out, each time, but for a beat of it', () => {
  const hours = 8 * 3_600_000
  expect(asked(4_000, hours, 1_000, hours, 1_000)).toEqual([5_000, 9_000, 10_000, 14_000, 15_000])
})
