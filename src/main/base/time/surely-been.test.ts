import { expect, test } from 'vitest'
import { manualClock } from './manual-clock.ts'
import { surelyBeen } from './surely-been.ts'

const hour = 3_600_000

test('a clock that is set ahead makes nothing old; one that is set back makes it young again', () => {
  const steady = manualClock()
  const begun = steady.now().getTime()
  let ahead = 0
  const wall = { now: () => new Date(steady.now().getTime() + ahead) }
  const been = surelyBeen(wall, () => steady.now().getTime())
  const hoursSinceBegun = (): number => (been().getTime() - begun) / hour

  steady.advance(hour)
  expect(hoursSinceBegun()).toBe(1)
  ahead = 9_000 * hour
  expect(hoursSinceBegun()).toBe(1)
  ahead = -3 * hour
  expect(hoursSinceBegun()).toBe(-2)
  ahead = 0
  steady.advance(hour)
  expect(hoursSinceBegun()).toBe(2)
})
