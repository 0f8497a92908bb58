import { describe, expect, test } from 'vitest'
import { createSessionMachine } from './session.machine.ts'
import { rehearse } from './session-rehearsal.fixture.ts'

type CreateMachine = typeof createSessionMachine
const parts = ['capture', 'vision', 'audience'] as const
const obstacles = { capture: 'camera-not-closed', vision: 'vision-not-gone', audience: 'words-not-dropped' } as const

/** Ends a session of which one part does not close, and tells every state that is shown from then on. */
function shownWhileStuck(part: (typeof parts)[number], createMachine?: CreateMachine) {
  const on = rehearse(createMachine && { createMachine })
  on.toWatching({ audience: 'one' })
  on.stuck.add(part)
  const before = on.world.views.length
  on.runner.intents.stop({})
  on.clock.advance(2_990)
  const early = on.runner.state()
  on.clock.advance(10)
  const [late, killed] = [on.runner.state(), on.world.done.includes('killEverything')]
  on.clock.advance(20_000)
  return { ...on, early, late, killed, states: on.world.views.slice(before).map(({ state }) => state) }
}

describe('P15: visible forgetting', () => {
  test.each(parts)(
    'the sentence does not appear while this is not closed, and after three seconds all is killed: %s',
    (part) => {
      const { early, late, killed, states, runner } = shownWhileStuck(part)
      expect({ early, late, killed }).toEqual({ early: 'ending', late: 'blocked', killed: true })
      expect(states).toEqual(['ending', 'blocked'])
      expect(runner.obstacle()).toBe(obstacles[part])
      expect(runner.intents.invite({}), 'the button is gone').toBe('not-now')
    },
  )

  test.each(parts)('control: it is found when nothing is waited for: %s', (part) => {
    const careless: CreateMachine = (questions) =>
      createSessionMachine(questions).provide({ guards: { allClosed: () => true } })
    expect(shownWhileStuck(part, careless).states).toContain('ended')
  })

  test.each(parts)('nobody is asked again before the player starts anew, though it closes after all: %s', (part) => {
    const { runner, stuck, clock } = shownWhileStuck(part)
    stuck.clear()
    runner.answers.captureGone()
    runner.answers.visionGone()
    runner.answers.audienceDropped()
    clock.advance(10)
    runner.personalizationChanged()
    expect(runner.state()).toBe('blocked')
    expect(runner.obstacle()).toBe(obstacles[part])
  })

  test('the answer to an earlier null does not stand for a later one', () => {
    const on = rehearse({ answering: false })
    on.toYes()
    on.agree()
    on.runner.intents.stop({})
    on.runner.answers.visionGone()
    expect(on.runner.state(), 'there were no words to drop').toBe('ended')
    on.clock.advance(1_100)
    on.runner.intents.dismiss({})
    on.declare(['bread'])
    on.runner.intents.stop({})
    on.runner.answers.audienceDropped()
    expect(on.runner.state()).toBe('ending')
    on.runner.answers.audienceDropped()
    expect(on.runner.state()).toBe('ended')
  })

  test('the sentence stays six seconds in the language of whoever reads it, then everything is the shop’s', () => {
    const { runner, clock, toWatching, shop } = rehearse()
    toWatching({ audience: 'one' })
    const appearance = { ...shop.settings.appearance, language: 'en', textSize: 'large' } as const
    runner.intents.changeAppearance({ appearance })
    runner.intents.stop({})
    clock.advance(100)
    expect(runner.view()).toMatchObject({ state: 'ended', kind: 'camera', appearance })
    clock.advance(5_850)
    expect(runner.state()).toBe('ended')
    clock.advance(150)
    expect(runner.view()).toEqual({ state: 'idle', appearance: shop.settings.appearance, invitation: true })
  })

  test.each([
    ['touch', 'dismiss'],
    ['Escape or stop key', 'stop'],
  ] as const)('the next %s takes the sentence away, one in its first second does not', (_, press) => {
    const { runner, clock, toWatching } = rehearse()
    toWatching()
    runner.intents.stop({})
    clock.advance(100)
    runner.intents[press]({})
    clock.advance(800)
    runner.intents[press]({})
    expect(runner.state()).toBe('ended')
    clock.advance(300)
    expect(runner.intents[press]({})).toBeUndefined()
    expect(runner.state()).toBe('idle')
  })

  test('staff who open their window take it away, too, but not in its first second', () => {
    const { runner, clock, toWatching } = rehearse()
    toWatching()
    runner.intents.stop({})
    clock.advance(100)
    runner.staffEnd()
    clock.advance(800)
    runner.staffEnd()
    expect(runner.state()).toBe('ended')
    clock.advance(300)
    runner.staffEnd()
    expect(runner.state()).toBe('idle')
  })

  test('models that are missing or altered: forgotten first, then no more asking', () => {
    const { runner, clock, toSearching, world } = rehearse()
    toSearching()
    runner.answers.visionRecord({ type: 'fault', code: 'models-altered' })
    clock.advance(200)
    expect(runner.view()).toMatchObject({ state: 'ended', reason: 'vision-fault' })
    clock.advance(6_000)
    expect(runner.view().state).toBe('blocked')
    expect(runner.obstacle()).toBe('models-altered')
    expect(world).toMatchObject({ capture: 'none', vision: 'none' })
  })
})
