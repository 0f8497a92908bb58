import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { simulationSchema } from '../../../contract/views/preview-view.ts'
import { manualClock } from '../../base/time/manual-clock.ts'
import { createWallClock } from '../../base/time/wall-clock.ts'
import { audiences } from '../arbitraries.fixture.ts'
import { indexContent } from '../content-index.ts'
import { exampleShop } from '../example-shop.fixture.ts'
import { exampleAddress, exampleContent, exampleTime } from '../playback.fixture.ts'
import { createPlayback } from '../playback-runner.ts'
import { imaginedAudience, simulate } from './simulate.ts'

const utc = createWallClock('UTC')
const content = indexContent(exampleContent(exampleShop), exampleAddress)
const at = (time: string) => ({ kind: 'known', now: Date.parse(time) }) as const
const noon = at('2026-01-05T12:00:00Z')

describe('what would play for somebody imagined', () => {
  test('a rule wins, and it is told which words it rests on and which rules come later', () => {
    const audience = { words: { ageBand: '55-plus', distance: 'near', audience: 'one' }, interests: [] } as const
    const found = simulate(content, noon, utc, { ...audience, interests: [] })
    expect(simulationSchema.omit({ imagined: true }).parse(found)).toEqual(found)
    expect(found).toMatchObject({ rule: 1, holding: [1, 2], used: ['distance', 'ageBand'], usedInterests: [] })
    expect(found.turns.map(({ playlist }) => playlist)).toEqual(['markup'])
  })

  test('without a rule that holds the general programme stays, with its own reason', () => {
    const found = simulate(content, noon, utc, { words: { attention: 'away' }, interests: [] })
    expect(found).toMatchObject({ rule: null, holding: [], interrupted: false, used: [] })
    expect(found.turns[0]).toMatchObject({ playlist: 'everyone', reason: { kind: 'schedule', entry: 0 } })
  })

  test('an interrupt of the schedule goes before every rule, and it is said', () => {
    const interrupt = { playlist: 'evening', priority: 9, interrupt: true }
    const shop = { ...exampleShop, schedule: [...(exampleShop.schedule ?? []), interrupt] }
    const index = indexContent(exampleContent(shop), exampleAddress)
    const found = simulate(index, noon, utc, { words: {}, interests: ['bread'] })
    expect(found).toMatchObject({ rule: null, holding: [0], interrupted: true, turns: [{ playlist: 'evening' }] })
  })

  test('it is what the player itself would show', () => {
    fc.assert(
      fc.property(audiences, (told) => {
        const audience = { ...told, interests: told.interests.filter((id) => id !== 'cheese') }
        const clock = manualClock()
        const playback = createPlayback({
          ...exampleTime(),
          clock,
          random: () => 0,
          content: exampleContent(exampleShop),
          address: exampleAddress,
        })
        playback.setSessionOpen(true)
        const used = playback.setAudience(audience, { everyone: false })
        const found = simulate(content, at(clock.now().toISOString()), utc, audience)
        const [first] = found.turns
        const shown = playback.plan().items[0]?.key
        playback.dispose()
        expect({ used: found.used, usedInterests: found.usedInterests }).toEqual(used)
        expect(shown?.startsWith(`${first?.playlist}/`)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('who can be imagined', () => {
  const touch = (told: { interests: string[]; ageBand: '55-plus' | null; audience: 'group' | null }) =>
    imaginedAudience({ by: 'touch', told }, [{ id: 'bread' }], false)

  test('a camera sees one person, and no age where none is offered', () => {
    const words = { ageBand: '55-plus', dwell: 'staying' } as const
    expect(imaginedAudience({ by: 'camera', words }, [], true)).toEqual({
      words: { audience: 'one', ...words },
      interests: [],
    })
    expect(imaginedAudience({ by: 'camera', words }, [], false)).toBeUndefined()
  })

  test('by touch there is what the package offers, and age and company whatever the camera may do', () => {
    expect(touch({ interests: ['bread'], ageBand: '55-plus', audience: 'group' })).toEqual({
      words: { audience: 'group', ageBand: '55-plus' },
      interests: ['bread'],
    })
    expect(touch({ interests: ['gold'], ageBand: null, audience: null })).toBeUndefined()
  })
})
