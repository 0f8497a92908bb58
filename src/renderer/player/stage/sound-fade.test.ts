import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StageClock } from './clock.ts'
import { createSoundFade } from './sound-fade.ts'

/** A clock that moves only when told, for one timer at a time. */
function steppedClock() {
  let now = 0
  let next: { readonly at: number; readonly action: () => void } | null = null
  const clock: StageClock = {
    monotonic: () => now,
    after(milliseconds, action) {
      const mine = { at: now + milliseconds, action }
      next = mine
      return () => {
        if (next === mine) next = null
      }
    },
  }
  function advance(milliseconds: number): void {
    const end = now + milliseconds
    while (next && next.at <= end) {
      const { at, action } = next
      next = null
      now = at
      action()
    }
    now = end
  }
  return { clock, advance, waits: () => next !== null }
}

const gain = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)

test('a fade reaches its goal in its time, in one direction, and then rests', () => {
  fc.assert(
    fc.property(gain, gain, fc.integer({ min: 0, max: 5_000 }), (from, to, milliseconds) => {
      const { clock, advance, waits } = steppedClock()
      const told: number[] = [from]
      const fade = createSoundFade(clock, from, () => told.push(fade.gain()))
      fade.fadeTo(to, milliseconds)
      advance(milliseconds + 40)
      expect(fade.gain()).toBe(to)
      expect(waits()).toBe(false)
      const toGoal = told.map((each) => Math.abs(to - each))
      expect(toGoal).toEqual(toGoal.toSorted((a, b) => b - a))
    }),
  )
})

test('another goal on the way is turned to from where it is, and a jump ends the fade', () => {
  const { clock, advance } = steppedClock()
  const fade = createSoundFade(clock, 1, () => undefined)
  fade.fadeTo(0, 400)
  advance(200)
  const halfway = fade.gain()
  expect(halfway).toBeGreaterThan(0)
  expect(halfway).toBeLessThan(1)
  fade.fadeTo(1, 400)
  expect(fade.gain()).toBeGreaterThanOrEqual(halfway)
  fade.jumpTo(0.3)
  advance(1_000)
  expect(fade.gain()).toBe(0.3)
})
