import { getShortestPaths } from '@xstate/graph'
import { describe, expect, test } from 'vitest'
import { assign } from 'xstate'
import type { SessionMachine } from './session.machine.ts'
import { nameOf, sameness, type WalkFaults, walkEvents, walkedMachine, walkLogic } from './session-walks.fixture.ts'
import { sessionStateNames } from './who-may.ts'

/**
 * Goes every way there is through statechart and world until no new moment is found, two sessions in a row, and tells
 * the shortest way to each promise that breaks. Since equal moments are walked on from only once, this covers walks of
 * every length, those of eight events included. With `until`, a control goes no farther once that promise broke.
 */
function walkEverywhere(machine: SessionMachine, faults?: WalkFaults, until?: string) {
  let found = false
  const paths = getShortestPaths(walkLogic(machine, faults), {
    events: walkEvents,
    serializeState: sameness,
    serializeEvent: (event) => JSON.stringify(event),
    stopWhen({ broken }) {
      found ||= until !== undefined && broken.includes(until)
      return found || broken.length > 0
    },
  })
  return {
    moments: paths.length,
    /** Events on the way to the moment that is farthest away. */
    longest: Math.max(...paths.map(({ steps }) => steps.length)),
    /** Each state that was reached, with the number of sessions begun by then. */
    reached: new Set(paths.map(({ state }) => `${nameOf(state.machine)} ${state.world.sessions}`)),
    broken: paths.flatMap(({ state, steps }) =>
      state.broken.map((sentence) => ({ sentence, way: steps.map(({ event }) => event.type) })),
    ),
  }
}

describe('P1: no camera before a yes, on every way there is', () => {
  const walks = walkEverywhere(walkedMachine())

  test('no way breaks a promise', () => {
    expect(walks.broken).toEqual([])
  })

  test('the ways lead through every state, a second session included, and are longer than eight events', () => {
    for (const name of sessionStateNames) if (name !== 'setting-up') expect(walks.reached).toContain(`${name} 2`)
    expect(walks.longest).toBeGreaterThanOrEqual(16)
    expect(walks.moments).toBeGreaterThan(500)
  })

  test.each(['set-up', 'training'] as const)('no way of a session of staff does either: %s', (mode) => {
    const { broken, reached } = walkEverywhere(walkedMachine(mode))
    expect(broken).toEqual([])
    const never = mode === 'set-up' ? ['searching', 'confirming', 'watching', 'paused'] : ['setting-up']
    const expected = sessionStateNames.filter((name) => !never.includes(name))
    expect(sessionStateNames.filter((name) => reached.has(`${name} 1`) || reached.has(`${name} 2`))).toEqual(expected)
  })

  const always = () => true
  const noYes = 'P1: vision process started without a yes'
  const noYesForTheWindow = 'P1: capture window made without a yes'
  type Mutant = {
    readonly machine: () => ReturnType<typeof walkedMachine>
    readonly faults?: WalkFaults
    readonly found: string
  }
  const mutants: Record<string, Mutant> = {
    'any yes is taken': {
      machine: () => walkedMachine().provide({ guards: { trueYes: always } }),
      faults: { blindTo: [noYes, noYesForTheWindow] },
      found: 'P1: camera opened without a yes',
    },
    'any yes is taken, and the vision process is overlooked': {
      machine: () => walkedMachine().provide({ guards: { trueYes: always } }),
      faults: { blindTo: [noYes] },
      found: noYesForTheWindow,
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
      machine: () => walkedMachine().provide({ guards: { signShown: always } }),
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
    'a session of staff who train opens the camera': {
      machine: () => walkedMachine('training').provide({ guards: { onDrawnFace: () => false } }),
      faults: { blindTo: ['P1: capture window made in training'] },
      found: 'P1: camera in training',
    },
    'the window for the camera is made in training': {
      machine: () => walkedMachine('training').provide({ guards: { onDrawnFace: () => false } }),
      found: 'P1: capture window made in training',
    },
    'staff who mark the area are read like customers': {
      machine: () =>
        walkedMachine('set-up').provide({ guards: { marksTheArea: () => false, looksForSomebody: always } }),
      found: 'P5: set-up in searching',
    },
    'a customer is looked at as if staff marked the area': {
      machine: () => walkedMachine().provide({ guards: { marksTheArea: always } }),
      found: 'P5: customer in setting-up',
    },
    'every ending asks again': {
      machine: () => walkedMachine().provide({ guards: { endedByLimit: always } }),
      found: 'P11: asked by itself',
    },
  }
  test.each(Object.entries(mutants))('control: it is found when %s', (_, { machine, faults, found }) => {
    expect(walkEverywhere(machine(), faults, found).broken.map(({ sentence }) => sentence)).toContain(found)
  })
})
