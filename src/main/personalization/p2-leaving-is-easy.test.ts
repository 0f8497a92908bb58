import { describe, expect, test } from 'vitest'
import { createSessionMachine } from './session.machine.ts'
import type { SessionIntents } from './session-intents.ts'
import { type Rehearsal, rehearse } from './session-rehearsal.fixture.ts'
import { mayUseCamera } from './who-may.ts'

type Questions = Parameters<typeof createSessionMachine>[0]

const ways: Record<string, (on: Rehearsal) => void> = {
  asking: (on) => on.runner.intents.invite({}),
  declared: (on) => on.declare(['bread']),
  'starting, before the camera': (on) => {
    on.toYes()
    on.agree()
  },
  'starting, while the camera opens': (on) => {
    on.toYes()
    on.agree()
    on.wait(100)
  },
  'starting, while the models load': (on) => {
    on.toYes()
    on.agree()
    on.wait(180)
  },
  searching: (on) => on.toSearching(),
  confirming: (on) => on.toConfirming(),
  watching: (on) => on.toWatching({ audience: 'one' }),
  paused: (on) => {
    on.toWatching({ audience: 'one' })
    on.runner.answers.visionRecord({ type: 'doubt', doubt: 'moved' })
  },
}

const closed = { capture: 'none', vision: 'none', audience: null }

describe('P2: leaving is as easy as joining', () => {
  test.each(Object.keys(ways))('one stop leads out of: %s', (name) => {
    const on = rehearse()
    ways[name]?.(on)
    expect(on.runner.state()).toBe(name.split(',')[0])
    on.runner.intents.stop({})
    expect(mayUseCamera(on.runner.state())).toBe(false)
    on.clock.advance(200)
    expect(on.world).toMatchObject(closed)
    expect(['ended', 'idle']).toContain(on.runner.state())
    on.clock.advance(6_000)
    expect(on.runner.view()).toMatchObject({ state: 'idle', invitation: true })
    expect(on.clock.waiting()).toBe(0)
  })

  test('a camera that is still opening is told to close at once, and what comes late changes nothing', () => {
    const { runner, world, wait, toYes, agree, clock } = rehearse()
    toYes()
    agree()
    wait(100)
    expect(world.capture).toBe('opening')
    runner.intents.stop({})
    expect(world.capture).toBe('closing')
    runner.answers.captureOpened()
    runner.answers.visionRecord({ type: 'found', place: 'centre' })
    runner.answers.visionRecord({ type: 'words', words: { audience: 'one' } })
    expect(runner.state()).toBe('ending')
    expect(world.audience).toBeNull()
    clock.advance(100)
    expect(runner.view()).toMatchObject({ state: 'ended', reason: 'stop' })
  })

  test('every kind of ending has its reason', () => {
    const endings: [string, (on: Rehearsal) => void][] = [
      ['staff', (on) => on.runner.staffEnd()],
      ['player-gone', (on) => on.runner.playerGone()],
      [
        'personalization-off',
        (on) => {
          const { settings } = on.shop
          on.shop.settings = { ...settings, personalization: { ...settings.personalization, enabled: false } }
          on.runner.personalizationChanged()
        },
      ],
      [
        'unavailable',
        (on) => {
          on.shop.offers = { invitation: false, camera: false }
          on.runner.personalizationChanged()
        },
      ],
      ['unavailable', (on) => on.runner.unavailable()],
      ['vision-gone', (on) => on.runner.answers.visionGone()],
      ['vision-fault', (on) => on.runner.answers.visionRecord({ type: 'fault', code: 'internal' })],
      ['camera-lost', (on) => on.runner.answers.visionRecord({ type: 'fault', code: 'frames-stopped' })],
      ['camera-lost', (on) => on.runner.answers.captureGone()],
      ['camera-in-use', (on) => on.runner.answers.captureFailed('camera-in-use')],
      ['record-invalid', (on) => on.runner.answers.recordInvalid()],
      ['record-invalid', (on) => on.runner.answers.visionRecord({ type: 'found', place: 'top' })],
      ['picture-frozen', (on) => on.runner.answers.visionRecord({ type: 'doubt', doubt: 'frozen' })],
    ]
    for (const [reason, finish] of endings) {
      const on = rehearse()
      on.toWatching({ audience: 'one' })
      finish(on)
      on.runner.answers.visionGone()
      on.clock.advance(300)
      expect(on.runner.view()).toMatchObject({ state: 'ended', reason })
      expect(on.world.counted).toMatchObject([{ kind: 'camera', ending: reason }])
    }
  })

  const cameraWays: [string, (on: Rehearsal) => void][] = [
    ...Object.entries(ways).filter(([name]) => /camera opens|models load|searching|confirming|watching/.test(name)),
    [
      'setting-up',
      (on) => {
        on.shop.mode = () => 'set-up'
        on.toSearching()
      },
    ],
  ]
  test.each(cameraWays)('a camera that goes ends it, and the screen says so: %s', (name, come) => {
    const on = rehearse()
    come(on)
    expect(on.runner.state()).toBe(name.split(',')[0])
    on.runner.answers.captureFailed('camera-lost')
    expect(mayUseCamera(on.runner.state())).toBe(false)
    on.runner.answers.captureFailed('camera-lost')
    on.clock.advance(200)
    expect(on.world).toMatchObject(closed)
    expect(on.runner.view()).toMatchObject({ state: 'ended', reason: 'camera-lost' })
    expect(on.world.counted).toMatchObject([{ ending: 'camera-lost' }])
  })

  test('one that goes while it is being closed changes nothing of how it ended', () => {
    const on = rehearse()
    on.toWatching({ audience: 'one' })
    on.runner.intents.stop({})
    on.runner.answers.captureFailed('camera-lost')
    on.clock.advance(200)
    expect(on.runner.view()).toMatchObject({ state: 'ended', reason: 'stop' })
  })

  test('one that went in a pause is missed where somebody goes on', () => {
    const on = rehearse()
    on.toWatching()
    on.runner.answers.visionRecord({ type: 'doubt', doubt: 'moved' })
    const view = on.runner.view()
    if (view.state !== 'paused') throw new Error(`not paused but ${view.state}`)
    on.runner.intents.sheetPresented({ nonce: view.nonce })
    on.wait(1_000)
    on.press()
    expect(on.runner.intents.goOn({ nonce: view.nonce })).toBeUndefined()
    on.wait(100)
    on.runner.answers.captureFailed('camera-missing')
    on.clock.advance(200)
    expect(on.world).toMatchObject(closed)
    expect(on.runner.view()).toMatchObject({ state: 'ended', reason: 'camera-missing' })
  })

  test('what went by itself is not waited for: a second answer never comes', () => {
    const dying: [string, (on: Rehearsal) => void][] = [
      [
        'vision-gone',
        ({ world, runner }) => {
          world.vision = 'none'
          runner.answers.visionGone()
        },
      ],
      [
        'camera-lost',
        ({ world, runner }) => {
          world.capture = 'none'
          runner.answers.captureGone()
        },
      ],
    ]
    for (const [reason, die] of dying) {
      const on = rehearse()
      on.toWatching({ audience: 'one' })
      die(on)
      on.clock.advance(300)
      expect(on.runner.view()).toMatchObject({ state: 'ended', reason })
    }
  })

  test('a search that finds nobody ends after three seconds, an unanswered pause after ten', () => {
    const search = rehearse()
    search.toSearching()
    search.wait(2_500)
    expect(search.runner.state()).toBe('searching')
    search.wait(400)
    expect(search.runner.view()).toMatchObject({ state: 'ended', reason: 'not-confirmed' })
    for (const [doubt, reason] of [
      ['lost', 'walked-away'],
      ['second-face', 'unanswered'],
    ] as const) {
      const pause = rehearse()
      pause.toWatching()
      pause.runner.answers.visionRecord({ type: 'doubt', doubt })
      pause.clock.advance(9_999)
      expect(pause.runner.state()).toBe('paused')
      pause.clock.advance(1)
      expect(pause.runner.view()).toMatchObject({ state: 'ended', reason })
    }
  })

  test('what does not start in five seconds ends, and says what was missing', () => {
    const slow = (prepare: (on: Rehearsal) => void): string | null => {
      const on = rehearse({ answering: false })
      on.toYes()
      on.agree()
      prepare(on)
      for (let tenth = 0; tenth < 50; tenth++) on.wait(100)
      return on.world.counted[0]?.ending ?? null
    }
    const ready = { type: 'ready', engine: { name: 'wasm', reason: 'native-broken' } } as const
    expect(slow(() => {})).toBe('vision-fault')
    expect(slow((on) => on.runner.answers.visionRecord(ready))).toBe('camera-timeout')
    const noSign = rehearse()
    noSign.toYes()
    noSign.agree()
    noSign.clock.advance(5_000)
    expect(noSign.world.counted).toMatchObject([{ ending: 'sign-lost' }])
    expect(noSign.world.done, 'no sign, no camera').not.toContain('openCapture')
  })
})

describe('P2: a vision process that hangs', () => {
  /** How the session is after so long without a word, counted from the last one. */
  function afterSilence(milliseconds: number, toLastWord: (on: Rehearsal) => void): Rehearsal {
    const on = rehearse()
    toLastWord(on)
    on.hangVision()
    on.wait(milliseconds)
    return on
  }
  const lastWords: [string, (on: Rehearsal) => void][] = [
    ['its words', (on) => on.toWatching({ audience: 'one', attention: 'looking' })],
    ['its first word, which never came', (on) => on.toWatching()],
    [
      'words that came for a while',
      (on) => {
        on.toWatching({ audience: 'one' })
        on.wait(30_000)
        on.runner.answers.visionRecord({ type: 'words', words: { audience: 'one' } })
      },
    ],
    [
      'a word on the area',
      (on) => {
        on.shop.mode = () => 'set-up'
        on.toSearching()
        on.runner.answers.visionRecord({ type: 'zone', word: 'good', place: 'left' })
      },
    ],
  ]
  test.each(lastWords)('takes the camera and the last words with it, five seconds after %s', (_, toLastWord) => {
    const working = afterSilence(4_500, toLastWord)
    expect(mayUseCamera(working.runner.state())).toBe(true)
    const { runner, world, clock } = afterSilence(5_100, toLastWord)
    expect(mayUseCamera(runner.state())).toBe(false)
    expect(world.audience).toBeNull()
    clock.advance(500)
    expect(world).toMatchObject(closed)
    expect(runner.view()).toMatchObject({ state: 'ended', reason: 'vision-fault' })
  })
  test('what a customer presses is no word of it', () => {
    const on = rehearse()
    on.toWatching({ audience: 'one' })
    on.hangVision()
    for (const everyone of [true, false]) {
      on.wait(2_400)
      on.runner.intents.showEveryone({ everyone })
    }
    on.wait(600)
    expect(mayUseCamera(on.runner.state())).toBe(false)
  })
})

describe('P2: no sign, no camera', () => {
  /** Whether the camera is told to close within a second after the page stopped to draw its sign. */
  const closesWithoutSign = (
    createMachine?: (questions: Questions) => ReturnType<typeof createSessionMachine>,
  ): boolean => {
    const { world, clock, toWatching, runner } = rehearse(createMachine && { createMachine })
    toWatching({ audience: 'one' })
    expect(world.capture).toBe('open')
    clock.advance(1_000)
    return world.capture !== 'open' && runner.state() !== 'watching'
  }

  test('a second without the sign closes it', () => {
    expect(closesWithoutSign()).toBe(true)
  })

  test('control: it is found when the sign is not missed', () => {
    expect(
      closesWithoutSign((questions) => createSessionMachine(questions).provide({ delays: { signGap: 60_000 } })),
    ).toBe(false)
  })

  test('the sign of before, or another, is no sign', () => {
    const { runner, clock, toWatching } = rehearse()
    toWatching()
    for (let moment = 0; moment < 4; moment++) {
      expect(runner.intents.signPresented({ sign: '0'.repeat(32) })).toBe('not-now')
      clock.advance(300)
    }
    expect(runner.state()).not.toBe('watching')
  })
})

describe('the limit', () => {
  test('warns twenty seconds before, closes everything, then asks again with a fresh sheet', () => {
    const { runner, world, wait, toWatching } = rehearse()
    toWatching({ audience: 'one' })
    const first = world.views.find(({ state }) => state === 'asking')
    wait(157_300)
    expect(runner.view()).toMatchObject({ state: 'watching', endsSoon: false })
    wait(300)
    expect(runner.view()).toMatchObject({ state: 'watching', endsSoon: true })
    wait(20_000)
    expect(world).toMatchObject(closed)
    const again = runner.view()
    expect(again).toMatchObject({ state: 'asking' })
    expect(again.state === 'asking' && first?.state === 'asking' && again.sheet.nonce !== first.sheet.nonce).toBe(true)
    expect(world.views.some(({ state }) => state === 'ended')).toBe(false)
    wait(60_000)
    expect(runner.state()).toBe('idle')
  })

  test('P15: the sheet that comes then says that the time is over and all of it gone, and no other sheet does', () => {
    const { runner, world, wait, toWatching, stuck } = rehearse()
    toWatching({ audience: 'one' })
    expect(world.views.find(({ state }) => state === 'asking')).not.toHaveProperty('over')
    stuck.add('vision')
    wait(178_000)
    expect(runner.state(), 'not before everything is').toBe('ending')
    runner.answers.visionGone()
    expect(runner.view()).toMatchObject({ state: 'asking', over: 'camera' })
    runner.intents.decline({})
    runner.intents.invite({})
    expect(runner.view()).not.toHaveProperty('over')
  })

  test.each([
    ['no', (intents: SessionIntents) => intents.decline({})],
    ['stop', (intents: SessionIntents) => intents.stop({})],
    ['nothing', () => undefined],
  ] as const)('P15: that sheet stays as its reader chose to read, and %s gives the shop its own back', (_, answer) => {
    const { runner, wait, toWatching, shop } = rehearse()
    toWatching({ audience: 'one' })
    const chosen = { language: 'ar', textSize: 'large', contrast: 'high', position: 'low' } as const
    runner.intents.changeAppearance({ appearance: chosen })
    wait(178_000)
    expect(runner.view()).toMatchObject({ state: 'asking', over: 'camera', appearance: chosen })
    wait(100_000)
    expect(runner.view(), 'with the time that reading takes then').toMatchObject({ state: 'asking', over: 'camera' })
    answer(runner.intents)
    wait(21_000)
    expect(runner.view()).toEqual({ state: 'idle', appearance: shop.settings.appearance, invitation: true })
    runner.intents.invite({})
    expect(runner.view()).toMatchObject({ state: 'asking', appearance: shop.settings.appearance })
  })

  test('P15: control: of any other end nothing is left of how somebody read', () => {
    const { runner, wait, toWatching, shop } = rehearse()
    toWatching({ audience: 'one' })
    runner.intents.changeAppearance({ appearance: { ...shop.settings.appearance, language: 'ar' } })
    runner.intents.stop({})
    wait(7_000)
    runner.intents.invite({})
    expect(runner.view()).toMatchObject({ state: 'asking', appearance: shop.settings.appearance })
  })

  test('counts over a pause, and whoever stops while it closes is not asked again', () => {
    const { runner, wait, toWatching, stuck } = rehearse()
    toWatching()
    wait(175_000)
    runner.answers.visionRecord({ type: 'doubt', doubt: 'moved' })
    wait(500)
    stuck.add('vision')
    wait(2_500)
    expect(runner.state()).toBe('asking')
    runner.intents.stop({})
    expect(runner.state()).toBe('idle')

    const other = rehearse()
    other.toWatching()
    other.stuck.add('vision')
    other.wait(177_800)
    expect(other.runner.state()).toBe('ending')
    other.runner.intents.stop({})
    other.runner.answers.visionGone()
    other.clock.advance(200)
    expect(other.runner.view()).toMatchObject({ state: 'ended', reason: 'stop' })
  })
})
