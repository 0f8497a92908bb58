import { expect, test } from 'vitest'
import { manualClock } from '../base/time/manual-clock.ts'
import { createSessionWatch } from './session-length.ts'

function rehearse() {
  const clock = manualClock(new Date('2026-01-05T10:00:00Z'))
  return { clock, watch: createSessionWatch(clock) }
}

test.each([
  [0, 'under-one-minute'],
  [59_999, 'under-one-minute'],
  [60_000, 'under-three-minutes'],
  [179_999, 'under-three-minutes'],
  [180_000, 'longer'],
  [300_000, 'longer'],
])('P13: of a session of %i ms its class is kept', (milliseconds, length) => {
  const { clock, watch } = rehearse()
  clock.advance(1_000)
  watch.follow(true)
  clock.advance(milliseconds)
  watch.follow(true)
  expect(watch.read().length).toBe(length)
})

test('P13: nothing of a session is counted to the next one', () => {
  const { clock, watch } = rehearse()
  watch.follow(true)
  watch.opened()
  clock.advance(200_000)
  expect(watch.read()).toEqual({ opened: true, length: 'longer' })
  watch.follow(false)
  expect(watch.read()).toEqual({ opened: false, length: 'under-one-minute' })
  watch.follow(true)
  clock.advance(70_000)
  expect(watch.read()).toEqual({ opened: false, length: 'under-three-minutes' })
})
