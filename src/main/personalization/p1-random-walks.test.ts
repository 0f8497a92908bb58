import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sessionViewSchema } from '../../contract/session.ts'
import { createSessionMachine } from './session.machine.ts'
import { type Rehearsal, rehearse } from './session-rehearsal.fixture.ts'
import { mayRunVision, mayUseCamera } from './who-may.ts'

const purposes = { presence: true, ageBand: true } as const
const otherNonce = 'f'.repeat(32)

/** The nonce of the sheet that is on the screen. */
const shownNonce = ({ runner }: Rehearsal): string => {
  const view = runner.view()
  if (view.state === 'asking') return view.sheet.nonce
  return view.state === 'paused' ? view.nonce : otherNonce
}

/** A scanner types two digits and Enter, a key every fifteen milliseconds. */
function scan({ runner, clock }: Rehearsal): void {
  for (const key of ['Digit4', 'Digit0', 'Enter']) {
    runner.realInput({ kind: 'press', source: { key } })
    clock.advance(10)
    runner.realInput({ kind: 'release', source: { key } })
    clock.advance(5)
  }
}

/** A sheet comes, something is done that is no hand's yes to it, and a yes is claimed all the same. */
function claimYes(on: Rehearsal, done: () => void): void {
  const nonce = shownNonce(on)
  on.runner.intents.sheetPresented({ nonce })
  done()
  on.runner.intents.agree({ nonce, purposes })
  on.runner.intents.goOn({ nonce })
}

/** What may happen to a session, well-meant or not. */
const steps: Record<string, { weight: number; take: (rehearsal: Rehearsal) => void }> = {
  invite: { weight: 6, take: ({ runner }) => runner.intents.invite({}) },
  present: { weight: 8, take: (on) => on.runner.intents.sheetPresented({ nonce: shownNonce(on) }) },
  presentAnother: { weight: 1, take: ({ runner }) => runner.intents.sheetPresented({ nonce: otherNonce }) },
  press: { weight: 6, take: (on) => on.press() },
  pressOnly: { weight: 1, take: ({ runner }) => runner.realInput({ kind: 'press', source: 'pointer' }) },
  releaseOnly: { weight: 1, take: ({ runner }) => runner.realInput({ kind: 'release', source: 'pointer' }) },
  scan: { weight: 1, take: scan },
  yesAtOnce: {
    weight: 2,
    take: (on) =>
      claimYes(on, () => {
        on.wait(100)
        on.press()
      }),
  },
  scanAsYes: {
    weight: 2,
    take: (on) =>
      claimYes(on, () => {
        // By then what a hand did before is too old.
        on.wait(2_100)
        scan(on)
      }),
  },
  tapKey: {
    weight: 2,
    take({ runner, clock }) {
      runner.realInput({ kind: 'press', source: { key: 'Enter' } })
      clock.advance(30)
      runner.realInput({ kind: 'release', source: { key: 'Enter' } })
    },
  },
  agree: { weight: 8, take: (on) => on.runner.intents.agree({ nonce: shownNonce(on), purposes }) },
  agreeToAnother: { weight: 1, take: ({ runner }) => runner.intents.agree({ nonce: otherNonce, purposes }) },
  goOn: { weight: 5, take: (on) => on.runner.intents.goOn({ nonce: shownNonce(on) }) },
  decline: { weight: 1, take: ({ runner }) => runner.intents.decline({}) },
  moreTime: { weight: 1, take: ({ runner }) => runner.intents.moreTime({}) },
  tellInstead: { weight: 1, take: ({ runner }) => runner.intents.tellInstead({}) },
  declare: {
    weight: 2,
    take: ({ runner }) =>
      runner.intents.declare({
        declaration: { interests: ['bread'], ageBand: '55-plus', audience: null, adult: false },
      }),
  },
  everyone: { weight: 1, take: ({ runner }) => runner.intents.showEveryone({ everyone: true }) },
  english: {
    weight: 1,
    take: ({ runner, shop }) =>
      runner.intents.changeAppearance({ appearance: { ...shop.settings.appearance, language: 'en' } }),
  },
  stop: { weight: 1, take: ({ runner }) => runner.intents.stop({}) },
  dismiss: { weight: 2, take: ({ runner }) => runner.intents.dismiss({}) },
  staffEnd: { weight: 1, take: ({ runner }) => runner.staffEnd() },
  playerGone: { weight: 1, take: ({ runner }) => runner.playerGone() },
  changed: { weight: 1, take: ({ runner }) => runner.personalizationChanged() },
  found: { weight: 6, take: ({ runner }) => runner.answers.visionRecord({ type: 'found', place: 'left' }) },
  hint: { weight: 2, take: ({ runner }) => runner.answers.visionRecord({ type: 'hint', hint: 'too-dark' }) },
  words: {
    weight: 4,
    take: ({ runner }) => runner.answers.visionRecord({ type: 'words', words: { audience: 'one', dwell: 'engaged' } }),
  },
  doubt: { weight: 3, take: ({ runner }) => runner.answers.visionRecord({ type: 'doubt', doubt: 'second-face' }) },
  fault: { weight: 1, take: ({ runner }) => runner.answers.visionRecord({ type: 'fault', code: 'models-altered' }) },
  cameraLost: {
    weight: 1,
    take({ runner, world }) {
      if (world.capture !== 'none') runner.answers.captureFailed('camera-lost')
    },
  },
  visionDies: {
    weight: 1,
    take({ runner, world }) {
      if (world.vision === 'none' || world.vision === 'closing') return
      world.vision = 'none'
      runner.answers.visionGone()
    },
  },
  cameraSticks: { weight: 1, take: ({ stuck }) => stuck.add('capture') },
  unstick: { weight: 1, take: ({ stuck }) => stuck.clear() },
  moment: { weight: 4, take: ({ wait }) => wait(150) },
  second: { weight: 12, take: ({ wait }) => wait(1_000) },
  twoSeconds: { weight: 6, take: ({ wait }) => wait(2_050) },
  frozenPage: { weight: 1, take: ({ clock }) => clock.advance(1_050) },
  minute: { weight: 1, take: ({ wait }) => wait(60_000) },
}

/** What a willing customer and a main that works would do next; without it no walk would get far. */
function goOnWell(on: Rehearsal): void {
  const { runner, wait } = on
  const nonce = shownNonce(on)
  const state = runner.state()
  if (state === 'idle') runner.intents.invite({})
  else if (state === 'asking' || state === 'paused') {
    runner.intents.sheetPresented({ nonce })
    wait(1_000)
    on.press()
    if (state === 'paused') runner.intents.goOn({ nonce })
    else runner.intents.agree({ nonce, purposes })
  } else if (state === 'searching') runner.answers.visionRecord({ type: 'found', place: 'left' })
  else if (state === 'watching')
    runner.answers.visionRecord({ type: 'words', words: { audience: 'one', dwell: 'engaged' } })
  else if (state === 'ended') {
    wait(1_000)
    runner.intents.dismiss({})
  } else wait(2_050)
}
steps.goOnWell = { weight: 25, take: goOnWell }

const walk = fc.array(
  fc.oneof(...Object.entries(steps).map(([name, { weight }]) => ({ arbitrary: fc.constant(name), weight }))),
  { minLength: 60, maxLength: 60 },
)

/** What a hand, or a scanner, did. */
type Press = { readonly source: string; readonly down: number; readonly up: number | null }

/** Whether nothing but keys of a scanner is among them: keys with another key within fifty milliseconds. */
const onlyScanned = (presses: readonly Press[], all: readonly Press[]): boolean =>
  presses.every(
    (press) =>
      press.source !== 'pointer' &&
      all.some((other) => other !== press && other.source !== 'pointer' && Math.abs(other.down - press.down) < 50),
  )

/** Watches one walk with its own eyes: its own record of sheets and hands, and what the effects did to the world. */
function watchWalk(taken: readonly string[], createMachine?: typeof createSessionMachine) {
  const broken: string[] = []
  const reached = new Set<string>()
  let presented: { nonce: string; at: number } | null = null
  let lastYes: { readonly at: number; readonly presses: readonly Press[] } | null = null
  const presses: Press[] = []
  const rehearsal: Rehearsal = rehearse({
    ...(createMachine && { createMachine }),
    alterEffects: (effects) => ({
      ...effects,
      startVision(...given) {
        if (!agreedWithin(50)) broken.push('vision process started without a yes')
        effects.startVision(...given)
      },
      openCapture(given) {
        if (!agreedWithin(5_050)) broken.push('camera opened without a yes')
        if (rehearsal.world.capture !== 'none') broken.push('camera opened while it was open')
        effects.openCapture(given)
      },
    }),
  })
  const { runner, world, clock } = rehearsal
  const spied: Rehearsal = {
    ...rehearsal,
    runner: {
      ...runner,
      realInput(input) {
        runner.realInput(input)
        const source = input.source === 'pointer' ? 'pointer' : input.source.key
        const now = clock.monotonic()
        const held = presses.findLastIndex((press) => press.source === source && press.up === null)
        if (input.kind === 'press') presses.push({ source, down: now, up: null })
        else if (presses[held]) presses[held] = { ...presses[held], up: now }
      },
      intents: {
        ...runner.intents,
        sheetPresented(given) {
          if (given.nonce === shownNonce(rehearsal)) presented = { ...given, at: clock.monotonic() }
          return runner.intents.sheetPresented(given)
        },
        agree(given) {
          noteYes(given.nonce)
          return runner.intents.agree(given)
        },
        goOn(given) {
          noteYes(given.nonce)
          return runner.intents.goOn(given)
        },
      },
    },
    press() {
      spied.runner.realInput({ kind: 'press', source: 'pointer' })
      rehearsal.wait(80)
      spied.runner.realInput({ kind: 'release', source: 'pointer' })
    },
  }
  const noteYes = (nonce: string): void => {
    const now = clock.monotonic()
    const forASecond = presented?.nonce === nonce && nonce === shownNonce(rehearsal) && now - presented.at >= 1_000
    const since = presented?.at ?? Number.POSITIVE_INFINITY
    const fresh = presses.filter(({ down, up }) => down > since && up !== null && now - up <= 2_000)
    if (forASecond && fresh.length > 0) lastYes = { at: now, presses: fresh }
  }
  /** Whether there was a yes by hand; what came within fifty milliseconds after it is known by then. */
  const agreedWithin = (milliseconds: number): boolean =>
    lastYes !== null && clock.monotonic() - lastYes.at <= milliseconds && !onlyScanned(lastYes.presses, presses)
  const look = (): void => {
    const state = runner.state()
    reached.add(state)
    if (runner.view().state !== state) broken.push(`${state} is shown as ${runner.view().state}`)
    const on = world.capture === 'opening' || world.capture === 'open'
    if (on && !mayUseCamera(state)) broken.push(`camera on in ${state}`)
    if (world.vision !== 'none' && world.vision !== 'closing' && !mayRunVision(state)) {
      broken.push(`vision process on in ${state}`)
    }
    if (runner.mayUseCamera() && !on) broken.push('the camera may be used before it was asked for')
    if (world.audience && state !== 'watching' && state !== 'declared') broken.push(`words in use in ${state}`)
    if (state === 'ended' && (world.capture !== 'none' || world.vision !== 'none')) broken.push('claimed too early')
    if (state === 'blocked' && world.done.lastIndexOf('killEverything') < 0) broken.push('blocked, nothing killed')
  }
  for (const name of taken) {
    steps[name]?.take(spied)
    look()
  }
  // Whatever it came to: a stop leads out of it.
  runner.intents.stop({})
  if (mayUseCamera(runner.state())) broken.push('a stop that was not taken')
  clock.advance(3_000)
  if (!['idle', 'ended', 'blocked'].includes(runner.state())) broken.push(`no end after a stop: ${runner.state()}`)
  clock.advance(6_000)
  if (runner.state() === 'idle' && runner.view().appearance !== rehearsal.shop.settings.appearance) {
    broken.push('the language of the one before stays')
  }
  for (const view of world.views) {
    if (!sessionViewSchema.safeParse(view).success) broken.push(`a view that is none: ${view.state}`)
  }
  const begun = world.views.filter(
    ({ state }, index) => (state === 'starting' || state === 'declared') && world.views[index - 1]?.state === 'asking',
  )
  if (begun.length !== world.counted.length) broken.push(`${begun.length} sessions, ${world.counted.length} counted`)
  if (world.unexpected.length > 0) broken.push(`unexpected: ${String(world.unexpected[0])}`)
  return { broken, reached, sessions: world.counted.length }
}

/** A tenth of what the audit walks. */
const numRuns = process.env.ASKFIRST_THOROUGH === 'yes' ? 10_000 : 1_000

describe(`P1: ${numRuns} walks of sixty events`, () => {
  test('no camera without a yes, none where none may be, and every stop leads out', () => {
    const reached = new Map<string, number>()
    let twice = 0
    fc.assert(
      fc.property(walk, (taken) => {
        const seen = watchWalk(taken)
        if (seen.sessions >= 2) twice += 1
        for (const name of seen.reached) reached.set(name, (reached.get(name) ?? 0) + 1)
        expect(seen.broken).toEqual([])
      }),
      { numRuns, seed: 20 },
    )
    // Walks that got nowhere would prove nothing.
    const expectedShares = { asking: 0.9, watching: 0.3, paused: 0.1, declared: 0.05, blocked: 0.02 }
    for (const [name, share] of Object.entries(expectedShares)) {
      expect(reached.get(name), name).toBeGreaterThan(share * numRuns)
    }
    expect(twice).toBeGreaterThan(0.1 * numRuns)
    // In the audit it has what others leave of the cores.
  }, 900_000)

  test.each<
    [string, (questions: Parameters<typeof createSessionMachine>[0]) => ReturnType<typeof createSessionMachine>, RegExp]
  >([
    [
      'a yes needs no hand',
      (questions) =>
        createSessionMachine(questions).provide({ guards: { trueYes: ({ event }) => event.type === 'agree' } }),
      /without a yes/,
    ],
    [
      'a sheet takes a yes at once',
      (questions) => createSessionMachine(questions).provide({ delays: { sheetSecond: 0 } }),
      /without a yes/,
    ],
    [
      'nothing is waited for',
      (questions) => createSessionMachine(questions).provide({ guards: { allClosed: () => true } }),
      /claimed too early|vision process on|while it was open/,
    ],
    [
      'an ending waits for ever',
      (questions) => createSessionMachine(questions).provide({ delays: { closingLimit: 3_600_000 } }),
      /no end after a stop/,
    ],
  ])('control: it is found when %s', (_, createMachine, sentence) => {
    const result = fc.check(
      fc.property(walk, (taken) => {
        const found = watchWalk(taken, createMachine).broken.filter((one) => sentence.test(one))
        if (found.length > 0) throw new Error(found[0])
      }),
      { numRuns, seed: 20, endOnFailure: true },
    )
    // Found by this very sentence, and not because the walk itself broke.
    expect(result.errorInstance).toMatchObject({ message: expect.stringMatching(sentence) })
  })
})
