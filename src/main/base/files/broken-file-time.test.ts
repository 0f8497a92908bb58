import { expect, test } from 'vitest'
import { manualClock } from '../time/manual-clock.ts'
import { watchBrokenFiles } from './broken-file-time.ts'

test('what was set aside thirty days ago goes within the hour, and nothing while the clock cannot be right', () => {
  const clock = manualClock()
  const begun = clock.now().getTime()
  const [hour, day] = [3_600_000, 86_400_000]
  let known = false
  const asked: number[] = []
  const watch = watchBrokenFiles({
    clock,
    timeIsKnown: () => known,
    removeBefore: (instant) => void asked.push(instant),
  })
  clock.advance(40 * day)
  expect(asked).toEqual([])
  known = true
  clock.advance(2 * hour)
  expect(asked).toEqual([begun + 10 * day + hour, begun + 10 * day + 2 * hour])
  watch.dispose()
  clock.advance(day)
  expect(asked).toHaveLength(2)
})
