import { describe, expect, test } from 'vitest'
import { noFailures, withFailure } from './asset-rests.ts'
import { beginMemory } from './memory.ts'
import { beginSession, withoutAudience } from './session-track.ts'
import {
  failuresOf,
  positionOf,
  type Tracks,
  withFailures,
  withOtherPackage,
  withoutSession,
  withShown,
} from './tracks.ts'

const memory = beginMemory(7, 42)
const alone: Tracks = { memory, session: null }
const inSession: Tracks = { memory, session: beginSession(memory) }
const failures = withFailure(noFailures, 'bread', 1_000)
const audience = { words: {}, interests: ['wine'] }
const shown = {
  plan: { revision: 8, programme: { places: [], whole: true }, from: memory.position.cursor },
  index: 0,
}

describe('while nobody is in a session', () => {
  test('what is shown and what fails outlives it', () => {
    const now = withFailures(withShown(alone, false, shown), failures)
    expect([now.memory.position.shown, now.memory.failures, failuresOf(now)]).toEqual([shown, failures, failures])
  })
})

describe('in a session', () => {
  test('what is shown and what fails is of the session alone', () => {
    const now = withFailures(withShown(inSession, false, shown), failures)
    expect(now.memory).toBe(memory)
    expect([positionOf(now, false).shown, positionOf(now, true).shown, failuresOf(now)]).toEqual([
      shown,
      null,
      failures,
    ])
    expect(positionOf(withShown(inSession, true, shown), true).shown).toEqual(shown)
  })

  test('another package takes who is in it, and nothing that was shown or failed', () => {
    const known = { ...beginSession(memory), audience, everyone: true }
    const before = withFailures(withShown({ memory, session: known }, true, shown), failures)
    const { memory: after, session } = withOtherPackage(before, 43)
    expect(after).toEqual(beginMemory(7, 43))
    expect(session).toEqual({ ...beginSession(after), audience, everyone: true })
  })

  test.each([
    ['words that stood to its end', { ...beginSession(memory), audience }],
    ['words that were dropped before', withoutAudience(memory, { ...beginSession(memory), audience })],
  ])('its end leaves the same, with %s', (_, session) => {
    const after = withoutSession(withFailures(withShown({ memory, session }, true, shown), failures))
    expect(after).toEqual(withoutSession({ memory, session: withoutAudience(memory, beginSession(memory)) }))
    expect(after.session).toBeNull()
    expect([after.memory.failures, after.memory.position.shown]).toEqual([noFailures, null])
  })
})
