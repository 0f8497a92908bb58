import { expect, test } from 'vitest'
import { manualClock } from '../base/time/manual-clock.ts'
import { watchPage } from './page-watch.ts'

test('a page that draws is left alone; a silent one is found, and has time to come back', () => {
  const clock = manualClock()
  let hung = 0
  const watch = watchPage(clock, () => hung++)
  clock.advance(29_000)
  watch.alive()
  for (let second = 0; second < 60; second++) {
    clock.advance(1_000)
    watch.alive()
  }
  expect(hung).toBe(0)
  clock.advance(10_000)
  expect(hung).toBe(1)
  expect(watch.answers()).toBe(false)
  clock.advance(29_000)
  expect(hung).toBe(1)
  watch.alive()
  expect(watch.answers()).toBe(true)
  clock.advance(9_999)
  expect(hung).toBe(1)
  watch.dispose()
  clock.advance(100_000)
  expect(hung).toBe(1)
})

test('that a page draws is not told before it says so, nor is it counted as one that hangs', () => {
  const clock = manualClock()
  const watch = watchPage(clock, () => undefined)
  const told = () => [watch.answers(), watch.saysSo()]
  expect(told()).toEqual([true, false])
  watch.alive()
  expect(told()).toEqual([true, true])
  clock.advance(10_000)
  expect(told()).toEqual([false, false])
  watch.alive()
  expect(told()).toEqual([true, true])
})

test('a page that is gone does not hang while it waits to be loaded again, and has its time from then on', () => {
  const clock = manualClock()
  let hung = 0
  const watch = watchPage(clock, () => hung++)
  watch.alive()
  watch.gone()
  clock.advance(30_000)
  expect(hung).toBe(0)
  watch.loading()
  clock.advance(29_999)
  expect(hung).toBe(0)
  clock.advance(1)
  expect(hung).toBe(1)
})

test('a page that slept with the computer has its time once more, and one that says nothing then is found', () => {
  const clock = manualClock()
  let asleep = 0
  let hung = 0
  const watch = watchPage({ ...clock, monotonic: () => clock.monotonic() + asleep }, () => hung++)
  watch.alive()
  asleep = 3_600_000
  clock.advance(10_000)
  expect({ hung, answers: watch.answers() }).toEqual({ hung: 0, answers: true })
  clock.advance(9_999)
  expect(hung).toBe(0)
  asleep *= 2
  clock.advance(1)
  expect(hung).toBe(1)
})

test.each([
  ['at every start', false],
  ['from some day on at every start', true],
])('a page that dies %s, before it hangs, does not answer, until one says that it draws', (_, drewOnce) => {
  const clock = manualClock()
  let hung = 0
  const watch = watchPage(clock, () => hung++)
  if (drewOnce) watch.alive()
  const dieAndLoad = (): void => {
    clock.advance(2_000)
    watch.gone()
    clock.advance(8_000)
    watch.loading()
  }
  for (let seconds = 0; seconds < 40; seconds += 10) dieAndLoad()
  expect(watch.answers(), 'it has its time').toBe(true)
  for (let seconds = 40; seconds < 180; seconds += 10) dieAndLoad()
  expect({ hung, answers: watch.answers(), saysSo: watch.saysSo() }).toEqual({ hung: 0, answers: false, saysSo: false })
  watch.alive()
  expect([watch.answers(), watch.saysSo()]).toEqual([true, true])
})
