import { expect, test } from 'vitest'
import { watchSessions } from './session-lately.ts'
import { rehearse } from './session-rehearsal.fixture.ts'

const minute = 60_000

test('P14: from the first touch to a minute after its end there is a session, or was one lately', () => {
  const { clock, runner, toWatching } = rehearse()
  const lately = watchSessions(clock, runner)
  expect(lately()).toBe(false)
  runner.intents.invite({})
  expect({ state: runner.state(), lately: lately() }).toEqual({ state: 'asking', lately: true })
  runner.intents.decline({})
  expect({ state: runner.state(), lately: lately() }).toEqual({ state: 'idle', lately: true })
  clock.advance(minute)
  expect(lately()).toBe(false)

  toWatching({ audience: 'one' })
  clock.advance(10)
  runner.playerGone()
  expect(lately()).toBe(true)
  clock.advance(10_000)
  expect({ state: runner.state(), lately: lately() }).toEqual({ state: 'idle', lately: true })
  clock.advance(minute)
  expect(lately()).toBe(false)
})

test('one that stays blocked is over all the same', () => {
  const { clock, runner, stuck, toWatching } = rehearse()
  const lately = watchSessions(clock, runner)
  toWatching({ audience: 'one' })
  stuck.add('vision')
  runner.intents.stop({})
  clock.advance(3_000)
  expect({ state: runner.state(), lately: lately() }).toEqual({ state: 'blocked', lately: true })
  clock.advance(minute)
  expect(lately()).toBe(false)
})
