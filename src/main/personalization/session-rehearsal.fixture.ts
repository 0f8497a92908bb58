import type { OfferedInterest } from '../../contract/package/offered-interests.ts'
import type { SessionView } from '../../contract/session.ts'
import { defaultSettings, type Settings } from '../../contract/settings/settings.ts'
import type { Audience, Purposes, Words } from '../../contract/signals.ts'
import { type ManualClock, manualClock } from '../base/time/manual-clock.ts'
import type { createSessionMachine } from './session.machine.ts'
import type { CountedSession, SessionEffects } from './session-effects.ts'
import type { SessionMode } from './session-mode.ts'
import { createSessionRunner, type SessionRunner } from './session-runner.ts'
import type { Offers } from './session-sheet.ts'

/** What the recorded effects left behind. A camera that is `opening` or `closing` is a handle like any other. */
export type RehearsedWorld = {
  capture: 'none' | 'opening' | 'open' | 'closing'
  vision: 'none' | 'loading' | 'ready' | 'closing'
  audience: { record: Audience; everyone: boolean } | null
  readonly done: string[]
  readonly counted: CountedSession[]
  readonly unexpected: unknown[]
  readonly views: SessionView[]
}

export type Rehearsal = {
  readonly clock: ManualClock
  readonly world: RehearsedWorld
  readonly runner: SessionRunner
  /** What main would say of the shop; a test may change it. */
  readonly shop: {
    settings: Settings
    interests: readonly OfferedInterest[]
    offers: Offers
    screenReader: boolean
    mode: () => SessionMode
  }
  /** Parts that do not answer when they are closed. */
  readonly stuck: Set<'capture' | 'vision' | 'audience'>
  /** The vision process hangs: it says nothing any more. */
  hangVision(): void
  /**
   * Lets time pass while the page draws the sign, reports it every 300 ms, and "Is this you?" once, and while the vision
   * process says its last word again.
   */
  wait(milliseconds: number): void
  /** A finger goes down and comes up after 80 ms. */
  press(): void
  /** invite, sheet presented for a second, pressed. */
  toYes(): void
  agree(purposes?: Purposes): 'not-now' | undefined
  toSearching(): void
  toConfirming(): void
  toWatching(words?: Words): void
  declare(interests: string[]): void
}

type RehearsalOptions = {
  readonly createMachine?: typeof createSessionMachine
  readonly alterEffects?: (effects: SessionEffects, world: RehearsedWorld) => SessionEffects
  /** False: nothing answers by itself, and the test says what happens. */
  readonly answering?: boolean
}

export const rehearsedInterests: OfferedInterest[] = [
  { id: 'bread', label: { de: 'Brot', en: 'Bread' }, restricted: [] },
  { id: 'coffee', label: { de: 'Kaffee', en: 'Coffee' }, restricted: [] },
]

const milliseconds = { load: 200, open: 150, captureCloses: 90, visionCloses: 40, audienceDrops: 5 } as const

/** A session on a manual clock, with effects that record and, where asked, answer as main would. */
export function rehearse(options: RehearsalOptions = {}): Rehearsal {
  const { createMachine, alterEffects = (effects) => effects, answering = true } = options
  const clock = manualClock()
  const stuck: Rehearsal['stuck'] = new Set()
  const world: RehearsedWorld = {
    capture: 'none',
    vision: 'none',
    audience: null,
    done: [],
    counted: [],
    unexpected: [],
    views: [],
  }
  const shop: Rehearsal['shop'] = {
    settings: {
      ...defaultSettings,
      shop: { name: 'Greengrocer', contact: 'at the till' },
      screen: { ...defaultSettings.screen, reach: 'touch' },
      personalization: { ...defaultSettings.personalization, offerAgeBand: true },
    },
    interests: rehearsedInterests,
    offers: { invitation: true, camera: true },
    screenReader: false,
    mode: () => 'customer',
  }
  const later = (delay: number, answer: () => void): void => {
    if (answering) clock.after(delay, answer)
  }
  const record =
    <Arguments extends unknown[]>(name: string, effect: (...given: Arguments) => void) =>
    (...given: Arguments): void => {
      world.done.push(name)
      effect(...given)
    }
  const effects: SessionEffects = {
    startVision: record('startVision', () => {
      world.vision = 'loading'
      later(milliseconds.load, () => {
        if (world.vision !== 'loading') return
        world.vision = 'ready'
        runner.answers.visionRecord({ type: 'ready', engine: { name: 'wasm-simd', reason: 'native-not-installed' } })
      })
    }),
    watchVision: record('watchVision', () => {}),
    stopVision: record('stopVision', () => {
      if (world.vision === 'none' || world.vision === 'closing') return
      world.vision = 'closing'
      later(milliseconds.visionCloses, () => {
        if (stuck.has('vision')) return
        world.vision = 'none'
        runner.answers.visionGone()
      })
    }),
    prepareCapture: record('prepareCapture', () => {}),
    openCapture: record('openCapture', () => {
      world.capture = 'opening'
      later(milliseconds.open, () => {
        if (world.capture !== 'opening') return
        world.capture = 'open'
        runner.answers.captureOpened()
      })
    }),
    adjustCapture: record('adjustCapture', () => {}),
    drawPictures: record('drawPictures', () => {}),
    closeCapture: record('closeCapture', () => {
      if (world.capture === 'none' || world.capture === 'closing') return
      world.capture = 'closing'
      later(milliseconds.captureCloses, () => {
        if (stuck.has('capture')) return
        world.capture = 'none'
        runner.answers.captureGone()
      })
    }),
    killEverything: record('killEverything', () => {}),
    setAudience(audience, { everyone }) {
      world.done.push(audience ? 'useAudience' : 'dropAudience')
      if (audience) {
        world.audience = { record: audience, everyone }
        return
      }
      if (stuck.has('audience')) return
      world.audience = null
      later(milliseconds.audienceDrops, () => runner.answers.audienceDropped())
    },
    countSession: record('countSession', (session) => world.counted.push(session)),
  }
  let random = 0
  const runner = createSessionRunner(
    {
      clock,
      random: (bytes) => Uint8Array.from({ length: bytes }, (_, index) => (index < 2 ? random++ % 256 : random >> 8)),
      effects: alterEffects(effects, world),
      settings: () => shop.settings,
      interests: () => shop.interests,
      offers: () => shop.offers,
      screenReader: () => shop.screenReader,
      mode: () => shop.mode(),
      unexpected: (error) => world.unexpected.push(error),
    },
    createMachine,
  )
  runner.onView((view) => world.views.push(view))

  let hangs = !answering
  let silence = 0
  /** As often as it has to, and no oftener: most tests say its words themselves. */
  const sayAgain = (): void => {
    const view = runner.view()
    if (hangs || (view.state !== 'watching' && view.state !== 'setting-up')) silence = 0
    if (silence < 3_000) return
    silence = 0
    if (view.state === 'watching') runner.answers.visionRecord({ type: 'words', words: view.words })
    if (view.state === 'setting-up') {
      runner.answers.visionRecord({ type: 'zone', word: view.word ?? 'no-face', place: view.place })
    }
  }
  const asked = new Set<string>()
  const wait = (length: number): void => {
    for (let rest = length; rest > 0; rest -= 300) {
      const view = runner.view()
      if ('sign' in view) runner.intents.signPresented({ sign: view.sign })
      if (view.state === 'confirming' && !asked.has(view.sign)) {
        asked.add(view.sign)
        runner.intents.questionShown({ sign: view.sign, shown: true })
      }
      clock.advance(Math.min(rest, 300))
      silence += Math.min(rest, 300)
      sayAgain()
    }
  }
  const press = (): void => {
    runner.realInput({ kind: 'press', source: 'pointer' })
    wait(80)
    runner.realInput({ kind: 'release', source: 'pointer' })
  }
  const rehearsal: Rehearsal = {
    clock,
    world,
    runner,
    shop,
    stuck,
    hangVision() {
      hangs = true
    },
    wait,
    press,
    toYes() {
      runner.intents.invite({})
      const view = runner.view()
      if (view.state === 'asking') runner.intents.sheetPresented({ nonce: view.sheet.nonce })
      wait(1_000)
      press()
    },
    agree(purposes = { presence: true, ageBand: false }) {
      const view = runner.view()
      return view.state === 'asking' ? runner.intents.agree({ nonce: view.sheet.nonce, purposes }) : 'not-now'
    },
    toSearching() {
      rehearsal.toYes()
      rehearsal.agree()
      wait(600)
    },
    toConfirming() {
      rehearsal.toSearching()
      runner.answers.visionRecord({ type: 'found', place: 'centre' })
    },
    toWatching(words) {
      rehearsal.toConfirming()
      wait(2_000)
      if (words) runner.answers.visionRecord({ type: 'words', words })
    },
    declare(interests) {
      runner.intents.invite({})
      runner.intents.tellInstead({})
      runner.intents.declare({ declaration: { interests, ageBand: null, audience: null, adult: false } })
    },
  }
  return rehearsal
}
