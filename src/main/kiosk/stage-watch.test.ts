import { expect, test } from 'vitest'
import { followStage } from './stage-watch.ts'

/** Says once a second that the page lives; counts how often its stage was found to stand. */
function follow() {
  let now = 0
  let due = true
  const stage = followStage(() => due)
  return {
    stage,
    live(seconds: number, every = 1_000): number {
      let found = 0
      for (let second = 0; second < seconds; second++) {
        now += every
        if (stage.standsAt(now)) found += 1
      }
      return found
    },
    see(isDue: boolean) {
      due = isDue
    },
  }
}

test('a stage on which an item stands a minute longer than it may is found, once for each such time', () => {
  const { stage, live } = follow()
  stage.presented(10_000)
  expect(live(70)).toBe(0)
  expect(live(1)).toBe(1)
  expect(live(70)).toBe(0)
  expect(live(1)).toBe(1)
})

test('one that goes on is not, however long its loop is, nor one that can show nothing of it', () => {
  const { stage, live } = follow()
  for (let round = 0; round < 100; round++) {
    stage.presented(10_000)
    expect(live(12)).toBe(0)
  }
  for (let round = 0; round < 100; round++) {
    stage.failed()
    expect(live(65)).toBe(0)
  }
})

test('an item has its own time: a film of an hour, one that staff hold, and what stays until there is something else', () => {
  const { stage, live } = follow()
  stage.presented(3_600_000)
  expect(live(3_600)).toBe(0)
  stage.presented(86_400_000)
  expect(live(86_400)).toBe(0)
  stage.presented(null)
  expect(live(86_400)).toBe(0)
})

test('nothing is missed while nobody could see the loop, and the item has its time once somebody can', () => {
  const { stage, live, see } = follow()
  stage.presented(10_000)
  expect(live(60)).toBe(0)
  see(false)
  expect(live(3_600)).toBe(0)
  see(true)
  expect([live(70), live(1)]).toEqual([0, 1])
})

test('a night in which the computer slept is no time, nor is one in which the page said nothing', () => {
  const { stage, live } = follow()
  stage.presented(10_000)
  expect(live(20)).toBe(0)
  expect(live(1, 8 * 3_600_000)).toBe(0)
  expect([live(48), live(1)]).toEqual([0, 1])
})

test('of a page that is loaded anew nothing is expected before it shows something', () => {
  const { stage, live } = follow()
  stage.presented(10_000)
  stage.begin()
  expect(live(3_600)).toBe(0)
  stage.presented(10_000)
  expect([live(70), live(1)]).toEqual([0, 1])
})

test('a film that turns out longer than it said has its time from when it came, and so has a shorter one', () => {
  const { stage, live } = follow()
  stage.presented(10_000)
  expect(live(60)).toBe(0)
  stage.stays(100_000)
  expect(live(100)).toBe(0)
  expect(live(1)).toBe(1)
  stage.presented(100_000)
  expect(live(60)).toBe(0)
  stage.stays(10_000)
  expect(live(10)).toBe(0)
  expect(live(1)).toBe(1)
})
