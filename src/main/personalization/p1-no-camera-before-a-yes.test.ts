import { describe, expect, test } from 'vitest'
import { assign } from 'xstate'
import { rehearse } from './session-rehearsal.ts'
import { walkEverywhere, walkedMachine } from './session-walks.ts'
import { sessionStateNames } from './who-may.ts'

describe('P1: no camera before a yes, on every way there is', () => {
  const walks = walkEverywhere(walkedMachine())

  test('no way breaks a promise', () => {
    expect(walks.broken).toEqual([])
  })

  test('the ways lead through every state, a second session included, and are longer than eight events', () => {
    for (const name of sessionStateNames) expect(walks.reached).toContain(`${name} 2`)
    expect(walks.longest).toBeGreaterThanOrEqual(16)
    expect(walks.moments).toBeGreaterThan(500)
  })

  const always = () => true
  const noYes = 'P1: vision process started without a yes'
  type Mutant = {
    readonly machine: () => ReturnType<typeof walkedMachine>
    readonly faults?: Parameters<typeof walkEverywhere>[1]
    readonly found: string
  }
  const mutants: Record<string, Mutant> = {
    'any yes is taken': {
      machine: () => walkedMachine().provide({ guards: { trueYes: always } }),
      faults: { blindTo: [noYes] },
      found: 'P1: camera opened without a yes',
    },
    'a yes needs no hand': {
      machine: () =>
        walkedMachine().provide({
          guards: { trueYes: ({ context, event }) => event.type === 'agree' && event.nonce === context.sheet?.nonce },
        }),
      found: noYes,
    },
    'any sheet is this sheet': {
      machine: () => walkedMachine().provide({ guards: { ownSheet: always } }),
      found: noYes,
    },
    'any going on is taken': {
      machine: () => walkedMachine().provide({ guards: { trueGoOn: always } }),
      found: noYes,
    },
    'going on does not wait for the camera to be closed': {
      machine: () =>
        walkedMachine().provide({
          guards: {
            trueGoOn: ({ context, event }) =>
              event.type === 'goOn' && event.pressed && event.nonce === context.pause?.nonce,
          },
        }),
      found: 'P4: a second vision process',
    },
    'the camera waits for nothing': {
      machine: () => walkedMachine().provide({ guards: { signAndVisionReady: always } }),
      found: 'P2: camera opened without a sign',
    },
    'any sign is this sign': {
      machine: () => walkedMachine().provide({ guards: { ownSign: always } }),
      found: 'P2: camera opened without a sign',
    },
    'the camera is not closed': {
      machine: walkedMachine,
      faults: { deaf: ['closeCapture'] },
      found: 'P1: camera on in ending',
    },
    'the vision process is not ended': {
      machine: walkedMachine,
      faults: { deaf: ['stopVision'] },
      found: 'P1: vision process on in ending',
    },
    'playback keeps the words': {
      machine: walkedMachine,
      faults: { deaf: ['dropAudience'] },
      found: 'P7: words in use in ending',
    },
    'nothing is waited for': {
      machine: () => walkedMachine().provide({ guards: { allClosed: always } }),
      found: 'P15: something is still open in ended',
    },
    'nothing is killed': {
      machine: walkedMachine,
      faults: { deaf: ['killEverything'] },
      found: 'P15: blocked, and nothing was killed',
    },
    'words outlive the camera': {
      machine: () => walkedMachine().provide({ actions: { forgetWords: assign({}) } }),
      found: 'P7: words in paused',
    },
    'a session is not forgotten': {
      machine: () => walkedMachine().provide({ actions: { forgetSession: assign({}) } }),
      found: 'P15: idle remembers a session',
    },
    'every ending asks again': {
      machine: () => walkedMachine().provide({ guards: { endedByLimit: always } }),
      found: 'P11: asked by itself',
    },
  }
  test.each(Object.entries(mutants))('control: it is found when %s', (_, { machine, faults, found }) => {
    expect(walkEverywhere(machine(), faults).broken.map(({ sentence }) => sentence)).toContain(found)
  })
})

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

  test('every sheet, sign and pause has a nonce of its own', () => {
    const { runner, toWatching, wait, world } = rehearse()
    for (let round = 0; round < 3; round++) {
      toWatching()
      runner.answers.visionRecord({ type: 'doubt', doubt: 'moved' })
      wait(200)
      runner.intents.stop({})
      wait(200)
      runner.intents.dismiss({})
    }
    const nonces = world.views.flatMap((view) => {
      if (view.state === 'asking') return [view.sheet.nonce]
      if (view.state === 'starting') return [view.sign]
      return view.state === 'paused' ? [view.nonce] : []
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
    expect(runner.obstacle()).toBe('camera-not-closed')
    expect(world.done).toEqual(['killEverything', 'dropAudience'])
    runner.retry()
    expect(runner.state(), 'still held').toBe('blocked')
    runner.answers.captureGone()
    wait(10)
    runner.retry()
    expect(runner.state()).toBe('idle')
  })
})
