import { expect, test } from 'vitest'
import { manualClock } from '../base/time/manual-clock.ts'
import { createScreenControl } from './screen-control.ts'

function stand(start: { readonly canHold?: boolean } = {}) {
  const clock = manualClock()
  const done: string[] = []
  let held = false
  let session = false
  const control = createScreenControl({
    clock,
    playback: {
      skip() {
        done.push('skip')
        held = false
        return true
      },
      hold() {
        if (start.canHold === false) return false
        done.push('hold')
        held = true
        return true
      },
      held: () => held,
    },
    sessionOpen: () => session,
    changed: () => done.push('changed'),
  })
  return {
    clock,
    control,
    done,
    letGo: () => {
      held = false
    },
    setSession: (open: boolean) => {
      session = open
    },
  }
}

test('a pause says until when, and goes on by itself after ten minutes', () => {
  const { clock, control, done } = stand()
  expect(control.pause()).toBeUndefined()
  expect(control.view()).toEqual({ mode: 'paused', until: '2026-01-05T10:10:00.000Z' })
  clock.advance(599_999)
  expect(done).toEqual(['hold', 'changed'])
  clock.advance(1)
  expect(control.view()).toEqual({ mode: 'playing' })
  expect(done).toEqual(['hold', 'changed', 'skip', 'changed'])
})

test('a pause is over with what ends the hold, and then skips nothing', () => {
  const { clock, control, done, letGo } = stand()
  control.pause()
  letGo()
  expect(control.view()).toEqual({ mode: 'playing' })
  clock.advance(600_000)
  expect(done).toEqual(['hold', 'changed', 'changed'])
})

test('black stays black for an hour, whatever becomes of the hold, and ends by itself', () => {
  const { clock, control, letGo } = stand()
  control.blacken()
  letGo()
  clock.advance(3_599_999)
  expect(control.black()).toBe(true)
  clock.advance(1)
  expect(control.black()).toBe(false)
})

test('black is had where nothing can be held, a pause is not', () => {
  const { control } = stand({ canHold: false })
  expect(control.pause()).toBe('not-now')
  expect(control.blacken()).toBeUndefined()
  expect(control.view()).toMatchObject({ mode: 'black' })
})

test('going on and the next item end both, and no timer is left behind', () => {
  const { clock, control, done } = stand()
  control.pause()
  control.blacken()
  expect(clock.waiting()).toBe(1)
  control.resume()
  expect(control.view()).toEqual({ mode: 'playing' })
  control.blacken()
  control.skip()
  expect(control.black()).toBe(false)
  expect(clock.waiting()).toBe(0)
  expect(done.filter((each) => each === 'skip')).toHaveLength(2)
})

test('during a session staff change nothing', () => {
  const { control, done, setSession } = stand()
  setSession(true)
  expect([control.skip(), control.pause(), control.blacken(), control.resume()]).toEqual(Array(4).fill('not-now'))
  expect(done).toEqual([])
})
