import { describe, expect, test } from 'vitest'
import type { SessionEffects } from './session-effects.ts'
import { type RehearsedWorld, rehearse } from './session-rehearsal.fixture.ts'

type Told = { readonly audience: 'one' | 'group' | null; readonly ageBand: '30-54' | '55-plus' | null }
const everythingTold: readonly Told[] = (['one', 'group', null] as const).flatMap((audience) =>
  (['30-54', '55-plus', null] as const).map((ageBand) => ({ audience, ageBand })),
)
type Alter = (effects: SessionEffects, world: RehearsedWorld) => SessionEffects

/** The record that playback decides on when a camera read these words. */
function byCamera({ audience, ageBand }: Told, alterEffects?: Alter): unknown {
  const { toWatching, world } = rehearse(alterEffects && { alterEffects })
  toWatching({ ...(ageBand && { ageBand }), ...(audience && { audience }) })
  return world.audience
}

/** The record that playback decides on when a finger told them. */
function byTouch({ audience, ageBand }: Told, alterEffects?: Alter): unknown {
  const { runner, world } = rehearse(alterEffects && { alterEffects })
  runner.intents.invite({})
  runner.intents.tellInstead({})
  runner.intents.declare({ declaration: { interests: [], ageBand, audience, adult: false } })
  return world.audience
}

/** What can be told by whoever decides what plays. */
const toldApart = (alterEffects?: Alter): readonly Told[] =>
  everythingTold.filter(
    (words) => JSON.stringify(byCamera(words, alterEffects)) !== JSON.stringify(byTouch(words, alterEffects)),
  )

describe('P12: the same without a camera', () => {
  test('playback cannot tell who filled the record in', () => {
    expect(toldApart()).toEqual([])
  })

  test('control: it is found when the camera leaves its mark on the record', () => {
    const marked: Alter = (effects, world) => ({
      ...effects,
      setAudience: (audience, options) =>
        effects.setAudience(
          audience && world.capture === 'open' ? { ...audience, interests: ['camera'] } : audience,
          options,
        ),
    })
    expect(toldApart(marked)).toEqual(everythingTold)
  })

  test('what is told is shown, with what it chose, and unknown interests are refused', () => {
    const { runner, world, declare } = rehearse()
    declare(['coffee', 'bread'])
    expect(world.audience).toEqual({ record: { words: {}, interests: ['coffee', 'bread'] }, everyone: false })
    runner.answers.decided({ used: [], usedInterests: ['bread'] })
    expect(runner.view()).toMatchObject({
      state: 'declared',
      declaration: { interests: ['coffee', 'bread'] },
      usedInterests: ['bread'],
    })
    const unknown = { interests: ['wine'], ageBand: null, audience: null, adult: false }
    expect(runner.intents.declare({ declaration: unknown })).toBe('not-now')
  })

  test('neither camera nor vision process, and the same forgetting with its own closing sentence', () => {
    const { runner, world, declare, clock } = rehearse()
    declare(['bread'])
    runner.intents.changeAppearance({
      appearance: { language: 'en', contrast: 'high', textSize: 'large', position: 'low' },
    })
    runner.intents.stop({})
    clock.advance(10)
    expect(runner.view()).toMatchObject({
      state: 'ended',
      kind: 'declared',
      reason: 'stop',
      appearance: { language: 'en' },
    })
    expect(world.audience).toBeNull()
    expect(world.done.filter((effect) => /Vision|Capture/.test(effect))).toEqual([])
    expect(world.counted).toMatchObject([{ kind: 'declared', purposes: null, opened: false, ending: 'stop' }])
    clock.advance(1_000)
    runner.intents.dismiss({})
    expect(runner.view()).toMatchObject({ state: 'idle', appearance: { language: 'de', contrast: 'normal' } })
    runner.intents.invite({})
    runner.intents.tellInstead({})
    expect(runner.view()).toMatchObject({ state: 'declared', declaration: { interests: [] }, usedInterests: [] })
  })

  test('whoever goes away without a word is forgotten after as long as a session may last', () => {
    const { runner, world, declare, clock } = rehearse()
    declare(['bread'])
    clock.advance(179_000)
    runner.intents.declare({ declaration: { interests: ['coffee'], ageBand: null, audience: null, adult: false } })
    clock.advance(179_000)
    expect(runner.state()).toBe('declared')
    clock.advance(1_100)
    expect(runner.view()).toMatchObject({ state: 'ended', kind: 'declared', reason: 'unanswered' })
    expect(world.audience).toBeNull()
  })
})

test('whoever tells instead has the whole time again by every press', () => {
  const { runner, wait, declare } = rehearse()
  declare(['bread'])
  wait(179_000)
  expect(runner.intents.moreTime({})).toBeUndefined()
  wait(159_000)
  expect(runner.view()).toMatchObject({ state: 'declared', moreTime: false })
  wait(20_000)
  expect(runner.view(), 'asked before it ends').toMatchObject({ state: 'declared', moreTime: true })
  wait(1_100)
  expect(runner.view()).toMatchObject({ state: 'ended', reason: 'unanswered' })
})
