import { describe, expect, test } from 'vitest'
import { type SessionView, sessionViewSchema } from '../../contract/session.ts'
import { createSessionMachine } from './session.machine.ts'
import { type Rehearsal, rehearse } from './session-rehearsal.fixture.ts'

const asEnglish = { language: 'en', contrast: 'normal', textSize: 'normal', position: 'normal' } as const

describe('a session', () => {
  test('goes from idle to idle, and opens the camera only after sign and vision process', () => {
    const { runner, world, wait, toWatching, clock } = rehearse()
    expect(runner.view()).toMatchObject({ state: 'idle', invitation: true })
    toWatching({ audience: 'one', attention: 'looking' })
    expect(world.done).toEqual(['startVision', 'prepareCapture', 'openCapture', 'watchVision', 'useAudience'])
    expect(runner.view()).toMatchObject({ state: 'watching', words: { audience: 'one', attention: 'looking' } })
    expect(runner.mayUseCamera()).toBe(true)
    expect(runner.open()).toBe(true)
    runner.intents.stop({})
    expect(runner.state()).toBe('ending')
    expect(runner.mayUseCamera()).toBe(false)
    wait(100)
    expect(runner.view()).toMatchObject({ state: 'ended', kind: 'camera', reason: 'stop' })
    wait(6_000)
    expect(runner.state()).toBe('idle')
    expect(world).toMatchObject({ capture: 'none', vision: 'none', audience: null, unexpected: [] })
    expect(world.counted).toEqual([
      {
        kind: 'camera',
        purposes: { presence: true, ageBand: false },
        ending: 'stop',
        opened: true,
        length: 'under-one-minute',
      },
    ])
    expect(clock.waiting()).toBe(0)
    for (const view of world.views) expect(sessionViewSchema.parse(view)).toEqual(view)
  })

  test('takes a first record that comes before the report that the camera is open', () => {
    const { runner, toYes, agree, wait } = rehearse({ answering: false })
    toYes()
    agree()
    runner.answers.visionRecord({ type: 'ready', engine: { name: 'wasm-simd', reason: 'native-not-installed' } })
    wait(100)
    runner.answers.visionRecord({ type: 'hint', hint: 'too-small' })
    expect(runner.view()).toMatchObject({ state: 'searching', hint: 'too-small' })
    runner.answers.captureOpened()
    expect(runner.view()).toMatchObject({ state: 'searching', hint: 'too-small' })
  })
})

describe('whoever pressed and stays too far away', () => {
  test('is told to step nearer, and at the end that this was why', () => {
    const { runner, toSearching, wait, world } = rehearse()
    toSearching()
    runner.answers.visionRecord({ type: 'hint', hint: 'too-small' })
    expect(runner.view()).toMatchObject({ state: 'searching', hint: 'too-small' })
    wait(3_100)
    expect(runner.view()).toMatchObject({ state: 'ended', kind: 'camera', reason: 'too-far' })
    expect(world.counted).toMatchObject([{ ending: 'too-far' }])
  })
  test('control: whoever came near and was not found is told something else', () => {
    const { runner, toSearching, wait } = rehearse()
    toSearching()
    for (const hint of ['too-small', 'good'] as const) {
      runner.answers.visionRecord({ type: 'hint', hint })
      wait(1_100)
    }
    wait(1_500)
    expect(runner.view()).toMatchObject({ state: 'ended', reason: 'not-confirmed' })
  })
})

describe('P10: the words shown are the words used', () => {
  const watching = (view: SessionView) => {
    if (view.state !== 'watching') throw new Error(`not watching but ${view.state}`)
    return view
  }

  test('for every record, with what it chose', () => {
    const { runner, world, toWatching, wait } = rehearse()
    toWatching()
    for (const dwell of ['arriving', 'engaged', 'staying'] as const) {
      runner.answers.visionRecord({ type: 'words', words: { dwell, audience: 'one' } })
      expect(watching(runner.view()).words).toEqual(world.audience?.record.words)
      wait(1_000)
    }
    runner.answers.decided({ used: ['dwell'], usedInterests: [] })
    expect(watching(runner.view()).used).toEqual(['dwell'])
    runner.answers.visionRecord({ type: 'words', words: { audience: 'one' } })
    expect(watching(runner.view()).used, 'a word that is gone').toEqual([])
  })

  test.each([
    [{ audience: 'one' }],
    [{ audience: 'one', attention: 'away' }],
    [{ audience: 'one', distance: 'far', dwell: 'staying' }],
    [{ ageBand: '55-plus', attention: 'looking', audience: 'one' }],
  ] as const)('a word that was not read is not there, not even empty: %o', (words) => {
    const { runner, world, toWatching } = rehearse()
    toWatching(words)
    expect(watching(runner.view()).words).toStrictEqual(words)
    expect(world.audience?.record).toStrictEqual({ words, interests: [] })
  })

  test('the same words are not announced again, in whatever order they come', () => {
    const { runner, world, toWatching } = rehearse()
    toWatching({ audience: 'one', attention: 'looking' })
    const { length } = world.views
    runner.answers.visionRecord({ type: 'words', words: { attention: 'looking', audience: 'one' } })
    expect(world.views).toHaveLength(length)
    expect(world.done.filter((effect) => effect === 'useAudience')).toHaveLength(1)
    runner.answers.visionRecord({ type: 'words', words: { audience: 'one', attention: 'away' } })
    expect(world.views).toHaveLength(length + 1)
  })

  test('"what everyone else sees" is handed over and back, and names nothing as used', () => {
    const { runner, world, toWatching } = rehearse()
    toWatching({ audience: 'one' })
    runner.answers.decided({ used: ['audience'], usedInterests: [] })
    runner.intents.showEveryone({ everyone: true })
    expect(world.audience?.everyone).toBe(true)
    expect(watching(runner.view())).toMatchObject({ everyone: true, used: [] })
    runner.intents.showEveryone({ everyone: false })
    expect(world.audience?.everyone).toBe(false)
    expect(watching(runner.view())).toMatchObject({ everyone: false, used: ['audience'] })
  })
})

describe('the sheet', () => {
  test('is up for a minute, offers more time at forty seconds, and is longer for slow readers', () => {
    const { runner, wait } = rehearse()
    const moreTime = () => {
      const view = runner.view()
      return view.state === 'asking' ? view.moreTime : view.state
    }
    runner.intents.invite({})
    wait(39_900)
    expect(moreTime()).toBe(false)
    wait(100)
    expect(moreTime()).toBe(true)
    runner.intents.moreTime({})
    expect(moreTime()).toBe(false)
    wait(59_900)
    expect(moreTime()).toBe(true)
    wait(100)
    expect(moreTime()).toBe('idle')
    for (const slow of [{ textSize: 'large' }, { contrast: 'high' }] as const) {
      runner.intents.invite({})
      wait(30_000)
      runner.intents.changeAppearance({ appearance: { ...asEnglish, ...slow } })
      wait(119_900)
      expect(moreTime()).toBe(true)
      wait(100)
      expect(moreTime()).toBe('idle')
      expect(runner.view().appearance.language).toBe('de')
    }
  })
  test('so it is for whoever uses a screen reader, and where the shop’s own text is large', () => {
    const { runner, wait, shop } = rehearse()
    const isOver = (seconds: number): boolean => {
      runner.intents.invite({})
      wait(seconds * 1_000)
      const over = runner.state() === 'idle'
      runner.intents.stop({})
      return over
    }
    expect(isOver(61)).toBe(true)
    shop.screenReader = true
    expect([isOver(119), isOver(121)]).toEqual([false, true])
    shop.screenReader = false
    shop.settings = { ...shop.settings, appearance: { ...shop.settings.appearance, textSize: 'large' } }
    expect([isOver(119), isOver(121)]).toEqual([false, true])
  })

  test('says what is offered, and there is no button when nothing is', () => {
    const { runner, shop } = rehearse()
    shop.offers = { invitation: true, camera: false }
    runner.intents.invite({})
    expect(runner.view()).toMatchObject({
      state: 'asking',
      sheet: { camera: false, offerAgeBand: false, limitSeconds: 180, shopName: 'Greengrocer' },
    })
    shop.settings = {
      ...shop.settings,
      personalization: { ...shop.settings.personalization, enabled: false },
    }
    runner.personalizationChanged()
    expect(runner.view()).toMatchObject({ state: 'idle', invitation: false })
    expect(runner.intents.invite({})).toBe('not-now')
  })
})

describe('a camera that goes', () => {
  /** No camera is there any more, as the watch over those that are plugged in tells. */
  const unplug = ({ shop, runner }: Rehearsal): void => {
    shop.offers = { invitation: true, camera: false }
    runner.personalizationChanged()
  }
  test('takes the sheet with it that asks for one; the next one does not', () => {
    const on = rehearse()
    on.toYes()
    unplug(on)
    expect(on.runner.view()).toMatchObject({ state: 'idle', invitation: true })
    expect(on.agree(), 'a yes would be counted, and an opening').toBe('not-now')
    expect(on.world.done).toEqual([])
    on.runner.intents.invite({})
    expect(on.runner.view()).toMatchObject({ state: 'asking', sheet: { camera: false } })
    unplug(on)
    expect(on.runner.state(), 'control: a sheet without a camera loses nothing').toBe('asking')
  })
  test('ends a pause that asks to go on with it, and says why', () => {
    const on = rehearse()
    on.toWatching({ audience: 'one' })
    on.runner.answers.visionRecord({ type: 'doubt', doubt: 'moved' })
    on.wait(500)
    unplug(on)
    on.wait(200)
    expect(on.runner.view()).toMatchObject({ state: 'ended', kind: 'camera', reason: 'camera-lost' })
    expect(on.world.counted).toMatchObject([{ ending: 'camera-lost' }])
  })
  test('leaves alone who chooses without one, and staff who train', () => {
    const telling = rehearse()
    telling.declare(['bread'])
    unplug(telling)
    expect(telling.runner.state()).toBe('declared')
    const training = rehearse()
    training.shop.mode = () => 'training'
    training.toYes()
    unplug(training)
    expect(training.runner.state()).toBe('asking')
  })
})

describe('when something breaks', () => {
  test('a camera that cannot be opened, a vision process that cannot be started: closed and told', () => {
    const failing = (name: 'openCapture' | 'startVision') => {
      const on = rehearse({
        alterEffects: (effects) => ({
          ...effects,
          [name]: () => {
            throw new Error('broken')
          },
        }),
      })
      on.toYes()
      on.agree()
      on.wait(600)
      return on
    }
    const camera = failing('openCapture')
    expect(camera.world.unexpected).toHaveLength(1)
    expect(camera.runner.state()).toBe('ending')
    camera.clock.advance(3_000)
    expect(camera.runner.obstacle(), 'nobody says that it is closed').toBe('camera-not-closed')
    const vision = failing('startVision')
    vision.clock.advance(3_000)
    expect(vision.runner.obstacle()).toBe('vision-not-gone')
  })

  test('a statechart that breaks takes the camera with it', () => {
    const { runner, world, toWatching } = rehearse({
      createMachine: (questions) =>
        createSessionMachine(questions).provide({
          actions: {
            noteEveryone: () => {
              throw new Error('broken')
            },
          },
        }),
    })
    toWatching({ audience: 'one' })
    runner.intents.showEveryone({ everyone: true })
    expect(runner.view().state).toBe('blocked')
    expect(runner.mayUseCamera()).toBe(false)
    expect(world.done.slice(-2)).toEqual(['killEverything', 'dropAudience'])
    expect(world.audience).toBeNull()
    expect(world.unexpected).toHaveLength(1)
    expect(runner.intents.invite({})).toBe('not-now')
    runner.intents.stop({})
    runner.answers.captureGone()
    expect(world.views.at(-1)?.state).toBe('blocked')
  })
})

describe('quitting', () => {
  test('waits until everything is closed', async () => {
    const { runner, world, toWatching, clock } = rehearse()
    toWatching({ audience: 'one' })
    let done = false
    const quitting = runner.quit().then(() => {
      done = true
    })
    // Every promise that could be settled by now has been.
    await new Promise((resolve) => setImmediate(resolve))
    expect(world.capture).not.toBe('none')
    expect(done).toBe(false)
    clock.advance(100)
    await quitting
    expect(world).toMatchObject({ capture: 'none', vision: 'none', audience: null })
    expect(runner.intents.invite({})).toBe('not-now')
    expect(clock.waiting()).toBe(0)
  })

  test('kills what does not close, and then goes on', async () => {
    const { runner, world, toWatching, clock, stuck } = rehearse()
    toWatching()
    stuck.add('vision')
    const quitting = runner.quit()
    clock.advance(3_000)
    await quitting
    expect(world.done).toContain('killEverything')
  })

  test('has nothing to wait for when nothing is on', async () => {
    const { runner } = rehearse()
    await runner.quit()
    const asking = rehearse()
    asking.runner.intents.invite({})
    await asking.runner.quit()
    expect(asking.world.done).toEqual([])
  })
})
