import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Trigger } from '../../contract/package/package.ts'
import { examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import type { Audience } from '../../contract/signals.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { audiences, conditions, interestIds } from './arbitraries.fixture.ts'
import type { Used } from './condition.ts'
import { exampleAddress, exampleContent, exampleTime } from './playback.fixture.ts'
import { createPlayback } from './playback-runner.ts'

/** Trigger n calls the playlist n, so that another trigger is another plan. */
const contentOf = (whens: readonly Trigger['when'][]) =>
  exampleContent({
    playlists: [examplePlaylist('everyone', ['x']), ...whens.map((_, place) => examplePlaylist(`p${place}`, ['x']))],
    triggers: whens.map((when, place) => ({
      id: `t${place}`,
      when,
      playlist: `p${place}`,
      at: 'now',
      holdFor: 'PT5S',
    })),
    interests: interestIds.map((id) => ({ id, label: { en: id } })),
  })

/** What is on for someone who comes with these words and no others, and what is said of it. */
function decided(whens: readonly Trigger['when'][], audience: Audience): { plan: string; used: Used } {
  const parts = { clock: manualClock(), ...exampleTime('UTC'), random: () => 0, address: exampleAddress }
  const playback = createPlayback({ ...parts, content: contentOf(whens) })
  const used = playback.setAudience(audience, { everyone: false })
  const plan = playback
    .plan()
    .items.map(({ key }) => key)
    .join()
  playback.dispose()
  return { plan, used }
}

function keep({ words, interests }: Audience, names: readonly string[], ids: readonly string[]): Audience {
  return {
    words: Object.fromEntries(Object.entries(words).filter(([name]) => names.includes(name))),
    interests: interests.filter((id) => ids.includes(id)),
  }
}

describe('P10: this is all that was used', () => {
  test('P10: without the words that are not named the plan stays, without a named one it changes', () => {
    let named = 0
    fc.assert(
      fc.property(fc.array(conditions, { minLength: 1, maxLength: 4 }), audiences, (whens, audience) => {
        const { plan, used } = decided(whens, audience)
        expect(decided(whens, keep(audience, used.used, used.usedInterests)).plan).toBe(plan)
        for (const name of used.used) {
          named++
          const others = used.used.filter((other) => other !== name)
          expect(decided(whens, keep(audience, others, used.usedInterests)).plan).not.toBe(plan)
        }
        for (const id of used.usedInterests) {
          named++
          const others = used.usedInterests.filter((other) => other !== id)
          expect(decided(whens, keep(audience, used.used, others)).plan).not.toBe(plan)
        }
      }),
      { numRuns: 800 },
    )
    expect(named).toBeGreaterThan(200)
  })

  test('P10: nothing is named exactly when the general programme is on', () => {
    fc.assert(
      fc.property(fc.array(conditions, { minLength: 1, maxLength: 3 }), audiences, (whens, audience) => {
        const { plan, used } = decided(whens, audience)
        expect(used.used.length + used.usedInterests.length === 0).toBe(plan.startsWith('everyone/'))
      }),
      { numRuns: 500 },
    )
  })

  test('P10: nothing is named while everybody else sees the same', () => {
    const parts = { clock: manualClock(), ...exampleTime('UTC'), random: () => 0, address: exampleAddress }
    const playback = createPlayback({ ...parts, content: contentOf([{ interest: 'wine' }]) })
    const wine = { words: {}, interests: ['wine'] }
    expect(playback.setAudience(wine, { everyone: false }).usedInterests).toEqual(['wine'])
    expect(playback.setAudience(wine, { everyone: true })).toEqual({ used: [], usedInterests: [] })
    expect(playback.plan()).toMatchObject({ takeover: 'now', items: [{ source: expect.any(String) }] })
    expect(playback.plan().items[0]?.key).toMatch(/^everyone/)
    expect(playback.setAudience(wine, { everyone: false }).usedInterests).toEqual(['wine'])
  })

  test('P10: control: a name too many or too few would be seen', () => {
    const whens: Trigger['when'][] = [{ all: [{ interest: 'wine' }, { signal: 'attention', is: ['looking'] }] }]
    const audience: Audience = { words: { attention: 'looking', distance: 'near' }, interests: ['wine'] }
    const { plan, used } = decided(whens, audience)
    expect(used).toEqual({ used: ['attention'], usedInterests: ['wine'] })
    expect(decided(whens, keep(audience, [], ['wine'])).plan).not.toBe(plan)
    expect(decided(whens, keep(audience, ['attention'], ['wine'])).plan).toBe(plan)
  })
})
