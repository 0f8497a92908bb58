import { describe, expect, test } from 'vitest'
import { type Rehearsal, rehearse } from './session-rehearsal.fixture.ts'

describe('P1: what a yes needs', () => {
  test('a hand, this sheet, and a second', () => {
    const { runner, world, wait, press, agree } = rehearse()
    runner.intents.invite({})
    const view = runner.view()
    if (view.state !== 'asking') throw new Error('not asking')
    const { nonce } = view.sheet
    const purposes = { presence: true, ageBand: false } as const
    press()
    wait(2_500)
    expect(agree(), 'the sheet was not presented').toBe('not-now')
    runner.intents.sheetPresented({ nonce })
    wait(1_500)
    expect(agree(), 'the press was before the sheet').toBe('not-now')
    runner.realInput({ kind: 'press', source: 'pointer' })
    expect(agree(), 'not let go').toBe('not-now')
    runner.realInput({ kind: 'release', source: 'pointer' })
    expect(runner.intents.agree({ nonce: '0'.repeat(32), purposes }), 'another sheet').toBe('not-now')
    wait(2_100)
    expect(agree(), 'too long ago').toBe('not-now')
    expect(world.done).toEqual([])
    press()
    expect(agree()).toBeUndefined()
    expect(runner.state()).toBe('starting')
    expect(runner.mayUseCamera(), 'allowed in this state, but not opened yet').toBe(false)
  })

  test('a sheet that was on for less than a second takes no yes', () => {
    const { runner, press, wait, agree } = rehearse()
    runner.intents.invite({})
    const view = runner.view()
    if (view.state === 'asking') runner.intents.sheetPresented({ nonce: view.sheet.nonce })
    wait(900)
    press()
    expect(agree()).toBe('not-now')
    wait(20)
    expect(agree()).toBeUndefined()
  })

  test('nothing is agreed to that was not offered', () => {
    const noAge = rehearse()
    noAge.shop.settings = {
      ...noAge.shop.settings,
      personalization: { ...noAge.shop.settings.personalization, offerAgeBand: false },
    }
    noAge.toYes()
    expect(noAge.agree({ presence: true, ageBand: true })).toBe('not-now')
    const noCamera = rehearse()
    noCamera.shop.offers = { invitation: true, camera: false }
    noCamera.toYes()
    expect(noCamera.agree()).toBe('not-now')
  })

  describe('once staff no longer offer the age band', () => {
    const withAge = { presence: true, ageBand: true } as const
    function turnOff({ shop, runner }: Rehearsal): void {
      const { personalization } = shop.settings
      shop.settings = { ...shop.settings, personalization: { ...personalization, offerAgeBand: false } }
      runner.personalizationChanged()
    }
    const toStates: readonly [string, (on: Rehearsal) => void][] = [
      ['asking', (on) => on.toYes()],
      [
        'starting',
        (on) => {
          on.toYes()
          on.agree(withAge)
        },
      ],
    ]
    test.each(toStates)('what asks for it or reads it ends: %s', (state, come) => {
      const on = rehearse()
      come(on)
      expect(on.runner.state()).toBe(state)
      turnOff(on)
      on.wait(300)
      expect(on.agree(withAge)).toBe('not-now')
      expect(on.runner.state()).toBe(state === 'asking' ? 'idle' : 'ended')
    })

    test('a session without it, one that a pause has taken it from, and one by touch, go on', () => {
      const watching = rehearse()
      watching.toWatching({ audience: 'one' })
      turnOff(watching)
      expect(watching.runner.state()).toBe('watching')
      const paused = rehearse()
      paused.toYes()
      paused.agree(withAge)
      paused.wait(600)
      paused.runner.answers.visionRecord({ type: 'found', place: 'centre' })
      paused.wait(2_000)
      paused.runner.answers.visionRecord({ type: 'doubt', doubt: 'moved' })
      turnOff(paused)
      expect(paused.runner.state()).toBe('paused')
      const declared = rehearse()
      declared.declare([])
      turnOff(declared)
      expect(declared.runner.state()).toBe('declared')
    })
  })

  test('every sheet, sign and pause has a nonce of its own', () => {
    const { runner, toWatching, wait, world } = rehearse()
    for (let round = 0; round < 3; round++) {
      toWatching()
      runner.answers.visionRecord({ type: 'doubt', doubt: 'moved' })
      wait(200)
      runner.intents.stop({})
      wait(1_200)
      runner.intents.dismiss({})
    }
    const nonces = world.views.flatMap((view) => {
      if (view.state === 'asking') return [view.sheet.nonce]
      if (view.state === 'starting') return [view.sign]
      return view.state === 'paused' && !view.closed ? [view.nonce] : []
    })
    expect(nonces).toHaveLength(9)
    expect(new Set(nonces).size).toBe(9)
  })

  test('after a no it never asks by itself, for ten minutes and with everything that may come', () => {
    const { runner, world, wait, toYes } = rehearse()
    toYes()
    runner.intents.decline({})
    expect(runner.view()).toMatchObject({ state: 'idle', invitation: true })
    for (let minute = 0; minute < 10; minute++) {
      wait(60_000)
      runner.personalizationChanged()
      runner.answers.visionGone()
      runner.answers.captureGone()
      runner.playerGone()
    }
    expect(runner.state()).toBe('idle')
    expect(world.done).toEqual([])
  })

  test('a handle that nobody was given blocks and kills', () => {
    const { runner, world, wait } = rehearse()
    runner.answers.cameraHeld()
    expect(runner.state()).toBe('blocked')
    expect(runner.obstacle()).toBe('camera-held')
    expect(world.done).toEqual(['killEverything', 'dropAudience'])
    runner.answers.captureGone()
    wait(10)
    expect(runner.state(), 'until the player starts anew').toBe('blocked')
    expect(runner.obstacle()).toBe('camera-held')
  })
})

describe('P1: a sheet that is presented anew', () => {
  test('takes a yes from a second later on, and only from a press since', () => {
    const { runner, press, wait, agree, toYes } = rehearse()
    toYes()
    const view = runner.view()
    if (view.state !== 'asking') throw new Error('not asking')
    // Its answers have moved: the finger that pressed lies on another place of it now.
    expect(runner.intents.sheetPresented({ nonce: view.sheet.nonce })).toBeUndefined()
    expect(agree(), 'pressed before').toBe('not-now')
    wait(900)
    press()
    expect(agree(), 'too early').toBe('not-now')
    wait(500)
    expect(runner.intents.sheetPresented({ nonce: '0'.repeat(32) }), 'another sheet').toBe('not-now')
    press()
    expect(agree()).toBeUndefined()
  })

  test('the short one of a pause, too', () => {
    const { runner, press, wait, toWatching } = rehearse()
    toWatching()
    runner.answers.visionRecord({ type: 'doubt', doubt: 'moved' })
    const view = runner.view()
    if (view.state !== 'paused') throw new Error('not paused')
    const { nonce } = view
    runner.intents.sheetPresented({ nonce })
    wait(1_500)
    press()
    runner.intents.sheetPresented({ nonce })
    expect(runner.intents.goOn({ nonce })).toBe('not-now')
    wait(1_500)
    press()
    expect(runner.intents.goOn({ nonce })).toBeUndefined()
  })
})
