import { describe, expect, test } from 'vitest'
import { sessionViewSchema } from '../../contract/session.ts'
import { rehearse } from './session-rehearsal.ts'

describe('a session', () => {
  test('goes from idle to idle, and opens the camera only after sign and vision process', () => {
    const { runner, world, wait, toWatching } = rehearse()
    expect(runner.view()).toMatchObject({ state: 'idle', invitation: true })
    toWatching({ audience: 'one', attention: 'looking' })
    expect(world.done).toEqual(['startVision', 'openCapture', 'watchVision', 'useAudience'])
    expect(runner.view()).toMatchObject({ state: 'watching', words: { audience: 'one', attention: 'looking' } })
    runner.intents.stop({})
    expect(runner.state()).toBe('ending')
    wait(100)
    expect(runner.view()).toMatchObject({ state: 'ended', kind: 'camera', reason: 'stop' })
    wait(6_000)
    expect(runner.state()).toBe('idle')
    expect(world).toMatchObject({ capture: 'none', vision: 'none', audience: null, unexpected: [] })
    expect(world.counted).toEqual([{ kind: 'camera', purposes: { presence: true, ageBand: false }, ending: 'stop' }])
    for (const view of world.views) expect(sessionViewSchema.parse(view)).toEqual(view)
  })
})
