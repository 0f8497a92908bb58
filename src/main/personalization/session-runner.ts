import { createActor } from 'xstate'
import type { CallArguments } from '../../contract/calls.ts'
import type { Interest } from '../../contract/package.ts'
import type { SessionView } from '../../contract/session.ts'
import type { Settings } from '../../contract/settings.ts'
import type { Audience } from '../../contract/signals.ts'
import type { Clock } from '../base/clock.ts'
import { createEmitter } from '../base/emitter.ts'
import { type InputHistory, judgeInput, noInput, type RealInput, withInput } from './real-input.ts'
import { createSessionMachine } from './session.machine.ts'
import { audienceOf } from './session-context.ts'
import type { SessionAnswers, SessionEffects } from './session-effects.ts'
import type { Obstacle, SessionEvent } from './session-events.ts'
import { mayInvite, type Offers, sheetOf } from './session-sheet.ts'
import { sameView, sessionView } from './session-view.ts'
import { mayRunVision, mayUseCamera, type SessionStateName, sessionStateNames } from './who-may.ts'

export type SessionParts = {
  readonly clock: Clock
  /** So many bytes that nobody can guess. */
  readonly random: (bytes: number) => Uint8Array
  readonly effects: SessionEffects
  readonly settings: () => Settings
  /** The interests of the active package; empty: none are declared. */
  readonly interests: () => readonly Interest[]
  readonly offers: () => Offers
  /** An effect threw, or the statechart did: for the log. The session closes everything by itself. */
  readonly unexpected: (error: unknown) => void
}

type PersonCall =
  | 'invite'
  | 'sheetPresented'
  | 'agree'
  | 'decline'
  | 'moreTime'
  | 'tellInstead'
  | 'declare'
  | 'signPresented'
  | 'goOn'
  | 'showEveryone'
  | 'stop'
  | 'dismiss'
  | 'changeAppearance'

/** One intent for each call of the player window that is about a session; `not-now` rejects the call. */
export type SessionIntents = {
  readonly [Name in PersonCall]: (argument: CallArguments<'player', Name>) => 'not-now' | undefined
}

export type SessionRunner = {
  readonly intents: SessionIntents
  readonly answers: SessionAnswers
  /** What the player window draws now. */
  view(): SessionView
  /** Announces each view that differs from the one before. */
  onView(listener: (view: SessionView) => void): () => void
  state(): SessionStateName
  /** Whether a session is on, in the words of `status.json`. */
  open(): boolean
  /** Why there is no session until staff retry; null: nothing of the kind. */
  obstacle(): Obstacle | null
  /** For the permission handlers, request and check: true only from `openCapture` on, in a state that may (P1). */
  mayUseCamera(): boolean
  mayRunVision(): boolean
  /** Every trusted press and release in the player window; the only source of a yes. */
  realInput(input: RealInput): void
  /** Staff end the session at the settings window, or the PIN pad opens. */
  staffEnd(): void
  /** Settings, offers or interests changed: a session that is not allowed any more ends, and the view is fresh. */
  personalizationChanged(): void
  /** The player page is gone or hangs: nobody sees a sign any more (P2). */
  playerGone(): void
  /** Staff ask to go on after `blocked`; nothing happens while something is still open. */
  retry(): void
  /** Ends whatever is on; resolves when everything is closed, or was killed because it did not close in time. */
  quit(): Promise<void>
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Runs the session's statechart (or one that a test broke) on the clock, with these effects. */
export function createSessionRunner(parts: SessionParts, createMachine = createSessionMachine): SessionRunner {
  const { clock, effects, settings, unexpected } = parts
  let leaving = false
  let input: InputHistory = noInput
  let cancelJudging: () => void = () => {}
  let lastAudience = ''
  let dropsAwaited = 0

  const offers = (): Offers => (leaving ? { invitation: false, camera: false } : parts.offers())
  const invitation = () => mayInvite(settings(), offers())
  const attempt = (effect: () => void, otherwise: () => void = () => {}): void => {
    try {
      effect()
    } catch (error) {
      unexpected(error)
      otherwise()
    }
  }
  const handOver = (audience: Audience | null, everyone: boolean): void => {
    const text = JSON.stringify([audience, everyone])
    if (audience && text === lastAudience) return
    lastAudience = text
    if (!audience) dropsAwaited += 1
    attempt(
      () => effects.setAudience(audience, { everyone }),
      () => {
        if (audience) send({ type: 'recordInvalid' })
        else dropsAwaited -= 1
      },
    )
  }

  const machine = createMachine({
    nonce: () => hex(parts.random(16)),
    mayAsk: invitation,
    sheet: (nonce) => sheetOf(settings(), offers(), parts.interests(), nonce),
  }).provide({
    actions: {
      startVision: ({ context: { purposes } }) =>
        attempt(
          () => effects.startVision(purposes ?? { presence: true, ageBand: false }),
          () => send({ type: 'fault', code: 'internal' }),
        ),
      watchVision: () => attempt(effects.watchVision),
      stopVision: () => attempt(effects.stopVision),
      openCapture: () =>
        attempt(
          () => effects.openCapture(settings().camera),
          () => send({ type: 'captureFailed', code: 'camera-missing' }),
        ),
      closeCapture: () => attempt(effects.closeCapture),
      killEverything: () => attempt(effects.killEverything),
      useAudience: ({ context }) => handOver(audienceOf(context), context.everyone),
      dropAudience: () => handOver(null, false),
      countSession: ({ context: { kind, purposes, reason, obstacle } }) => {
        const ending = reason ?? obstacle
        if (ending) attempt(() => effects.countSession({ kind, purposes, ending }))
      },
    },
  })
  const actor = createActor(machine, {
    clock: {
      setTimeout: (action, milliseconds) => clock.after(milliseconds, action),
      clearTimeout: (cancel: (() => void) | undefined) => cancel?.(),
    },
  })

  let stopped = false
  const send = (event: SessionEvent): void => {
    if (!stopped) actor.send(event)
  }
  /** Sends what the present state takes, and says so. */
  const offer = (event: SessionEvent): 'not-now' | undefined => {
    if (stopped || !actor.getSnapshot().can(event)) return 'not-now'
    send(event)
    return undefined
  }

  let broken = false
  const state = (): SessionStateName => {
    const snapshot = actor.getSnapshot()
    return broken ? 'blocked' : (sessionStateNames.find((name) => snapshot.hasTag(name)) ?? 'blocked')
  }
  const currentView = (): SessionView => {
    const snapshot = actor.getSnapshot()
    return sessionView(
      {
        name: state(),
        context: snapshot.context,
        moreTime: snapshot.hasTag('moreTime'),
        endsSoon: snapshot.hasTag('endsSoon'),
      },
      { appearance: settings().appearance, invitation: invitation() },
    )
  }
  const views = createEmitter<SessionView>()
  const changes = createEmitter<undefined>()
  actor.start()
  let view = currentView()
  const announce = (): void => {
    const next = currentView()
    if (!sameView(view, next)) {
      view = next
      views.emit(view)
    }
    changes.emit(undefined)
  }
  actor.subscribe({
    next: announce,
    error(error) {
      // A statechart that broke cannot keep a promise any more: the camera must not outlive it.
      broken = true
      stopped = true
      unexpected(error)
      attempt(effects.killEverything)
      attempt(() => effects.setAudience(null, { everyone: false }))
      announce()
    },
  })

  /** A yes is judged by what main itself saw of the hands, now or as soon as it can be told (P1). */
  const judged = (yes: (pressed: boolean) => SessionEvent): 'not-now' | undefined => {
    cancelJudging()
    const { presentedAt } = actor.getSnapshot().context
    const verdict = presentedAt === null ? 'not-pressed' : judgeInput(input, presentedAt, clock.monotonic())
    if (typeof verdict !== 'number') return offer(yes(verdict === 'pressed'))
    cancelJudging = clock.after(verdict, () => judged(yes))
    return undefined
  }

  return {
    intents: {
      invite: () => offer({ type: 'invite' }),
      sheetPresented: ({ nonce }) => offer({ type: 'sheetPresented', nonce, at: clock.monotonic() }),
      agree: ({ nonce, purposes }) => judged((pressed) => ({ type: 'agree', nonce, purposes, pressed })),
      goOn: ({ nonce }) => judged((pressed) => ({ type: 'goOn', nonce, pressed })),
      decline: () => offer({ type: 'decline' }),
      moreTime: () => offer({ type: 'moreTime' }),
      tellInstead: () => offer({ type: 'tellInstead' }),
      declare: ({ declaration }) => offer({ type: 'declare', declaration }),
      signPresented: ({ sign }) => offer({ type: 'signPresented', sign }),
      showEveryone: ({ everyone }) => offer({ type: 'showEveryone', everyone }),
      changeAppearance: ({ appearance }) => offer({ type: 'changeAppearance', appearance }),
      dismiss: () => offer({ type: 'dismiss' }),
      // Taken in every state: who wants out is never told "not now" (P2).
      stop: () => {
        cancelJudging()
        send({ type: 'stop' })
        return undefined
      },
    },
    answers: {
      visionRecord: send,
      recordInvalid: () => send({ type: 'recordInvalid' }),
      visionGone: () => send({ type: 'visionGone' }),
      captureOpened: () => send({ type: 'captureOpened' }),
      captureFailed: (code) => send({ type: 'captureFailed', code }),
      captureGone: () => send({ type: 'captureGone' }),
      cameraHeld: () => send({ type: 'cameraHeld' }),
      decisionSeen: (decision) => send({ type: 'decided', ...decision }),
      // An answer to an earlier null says nothing about the words that came after it.
      audienceDropped() {
        if (dropsAwaited === 0) return
        dropsAwaited -= 1
        if (dropsAwaited === 0) send({ type: 'audienceDropped' })
      },
    },
    view: () => view,
    onView: views.on,
    state,
    open: () => !['idle', 'asking', 'ended', 'blocked'].includes(state()),
    obstacle: () => (broken ? 'camera-not-closed' : actor.getSnapshot().context.obstacle),
    mayUseCamera: () => mayUseCamera(state()) && actor.getSnapshot().context.open.capture,
    mayRunVision: () => mayRunVision(state()),
    realInput(event) {
      input = withInput(input, event, clock.monotonic())
    },
    staffEnd: () => send({ type: 'end', reason: 'staff' }),
    personalizationChanged() {
      if (!invitation()) send({ type: 'end', reason: 'personalization-off' })
      announce()
    },
    playerGone: () => send({ type: 'end', reason: 'player-gone' }),
    retry: () => send({ type: 'retry' }),
    quit() {
      leaving = true
      return new Promise((resolve) => {
        const stopListening = changes.on(() => {
          if (!['idle', 'ended', 'blocked'].includes(state())) return
          stopListening()
          cancelJudging()
          stopped = true
          actor.stop()
          resolve()
        })
        send({ type: 'end', reason: 'quit' })
        announce()
      })
    },
  }
}
