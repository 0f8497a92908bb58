import { expect, test } from 'vitest'
import { followFrames } from './missed-frames.ts'

/** Says so many seconds long, once a second, whether the page drew. */
function follow() {
  let now = 0
  let due = true
  let display: 'on' | 'off' | 'unknown' = 'unknown'
  const frames = followFrames(
    () => due,
    () => display,
  )
  return {
    frames,
    say(drew: boolean, seconds: number) {
      for (let second = 0; second < seconds; second++) {
        now += 1_000
        frames.heard(drew, now)
      }
      return frames.areMissed()
    },
    see(isDue: boolean) {
      due = isDue
    },
    turn(to: 'on' | 'off' | 'unknown') {
      display = to
    },
  }
}

test('frames that cease for ten seconds are missed, until one comes', () => {
  const { say } = follow()
  expect([say(true, 60), say(false, 10), say(false, 1), say(false, 60), say(true, 1)]).toEqual([
    false,
    false,
    true,
    true,
    false,
  ])
  expect([say(false, 10), say(true, 1), say(false, 10)]).toEqual([false, false, false])
})

test('nobody misses those of a page that cannot be seen, and it has its time once it can', () => {
  const { say, see } = follow()
  say(true, 1)
  see(false)
  expect(say(false, 3_600)).toBe(false)
  see(true)
  expect([say(false, 10), say(false, 1)]).toEqual([false, true])
  see(false)
  expect(say(false, 1)).toBe(false)
})

test('nobody misses those of a display that the system says is off, as a television that was switched off', () => {
  const { say, turn } = follow()
  turn('on')
  say(true, 1)
  turn('off')
  expect(say(false, 3_600)).toBe(false)
  turn('on')
  expect([say(false, 10), say(false, 1)]).toEqual([false, true])
})

test('a run that never had one is let be, and a page that is loaded anew has its time', () => {
  const never = follow()
  expect(never.say(false, 3_600)).toBe(false)
  const { say, frames } = follow()
  say(true, 1)
  expect(say(false, 11)).toBe(true)
  frames.begin()
  expect([frames.areMissed(), say(false, 10), say(false, 1)]).toEqual([false, false, true])
})
