import { createActor } from 'xstate'
import type { OfferedInterest } from '../../contract/package/offered-interests.ts'
import type { SessionView } from '../../contract/session.ts'
import type { Settings } from '../../contract/settings/settings.ts'
import { createEmitter } from '../base/emitter.ts'
import type { Clock } from '../base/time/clock.ts'
import type { RealInput } from './real-input.ts'
import { createSessionMachine } from './session.machine.ts'
import { createSessionActions } from './session-actions.ts'
import type { SessionAnswers, SessionEffects } from './session-effects.ts'
import type { Obstacle, SessionEvent } from './session-events.ts'
import { createSessionIntents, type SessionIntents } from './session-intents.ts'
import { createSessionWatch } from './session-length.ts'
import type { SessionMode } from './session-mode.ts'
import { mayInvite, type Offers, reachObstacle, sameInterests, sheetOf } from './session-sheet.ts'
import { sameView, sessionView } from './session-view.ts'
import { statechartClock } from './statechart-clock.ts'
import { mayUseCamera, type SessionStateName, sessionStateNames } from './who-may.ts'

export type SessionParts = {
  readonly clock: Clock
  /** So many bytes that nobody can guess. */
  readonly random: (bytes: number) => Uint8Array
  readonly effects: SessionEffects
  readonly settings: () => Settings
  /** The interests that the active package offers; empty: none are declared. */
  readonly interests: () => readonly OfferedInterest[]
  readonly offers: () => Offers
  /** Whether the system tells of a screen reader or the like. */
  readonly screenReader: () => boolean
  /** What staff have chosen that the next session is for; a customer's, unless they did. */
  readonly mode: () => SessionMode
  /** An effect threw, or the statechart did: for the log. The session closes everything by itself. */
  readonly unexpected: (error: unknown) => void
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
  /** Whether nothing may lie over sheet, sign and stop: from the first touch to the end, but for training. */
  needsScreen(): boolean
  /** Why there is no session until the player starts anew; null: nothing of the kind. */
  obstacle(): Obstacle | null
  /** What the present session is for. */
  mode(): SessionMode
  /** For the permission handlers, request and check: true only from `openCapture` on, in a state that may (P1). */
  mayUseCamera(): boolean
  /** Whether the camera was opened by a session and has not been reported closed: for the watch over open handles. */
  cameraOpened(): boolean
  /** Every trusted press and release in the player window; the only source of a yes. */
  realInput(input: RealInput): void
  /** Staff end the session at the settings window, or the PIN pad opens. */
  staffEnd(): void
  /** Nobody may be asked any more, and not because staff chose so: closing time, safe mode. */
  unavailable(): void
  /** Settings or offers changed: a session that is not allowed any more ends, and the view is fresh. */
  personalizationChanged(): void
  /** Another package is active: what was told of other interests, or would be on a sheet with others, ends. */
  packageChanged(): void
  /** The camera's settings changed: staff who mark the area see it at once; another camera needs another yes. */
  cameraChanged(): void
  /** The player page is gone or hangs: nobody sees a sign any more (P2). */
  playerGone(): void
  /** The player's window is out of sight, or was while the computer slept: the same, and its page cannot notice. */
  outOfSight(): void
  /** Ends whatever is on; resolves when everything is closed, or was killed because it did not close in time. */
  quit(): Promise<void>
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Runs the session's statechart (or one that a test broke) on the clock, with these effects. */
export function createSessionRunner(parts: SessionParts, createMachine = createSessionMachine): SessionRunner {
  const { clock, effects, settings, unexpected } = parts
  const watch = createSessionWatch(clock)
  let leaving = false
  let stopped = false

  const offers = (): Offers => (leaving ? { invitation: false, camera: false } : parts.offers())
  const invitation = () => mayInvite(settings(), offers())
  const { actions, attempt, openedCamera, dropConfirmed } = createSessionActions({
    effects,
    settings,
    watch,
    send,
    unexpected,
  })

  const machine = createMachine({
    nonce: () => hex(parts.random(16)),
    mayAsk: invitation,
    // High contrast is the nearest sign of low vision where the system tells of no screen reader.
    readsSlowly(chosen) {
      const { textSize, contrast } = chosen ?? settings().appearance
      return textSize === 'large' || contrast === 'high' || parts.screenReader()
    },
    mode: parts.mode,
    sheet: (nonce) => sheetOf(settings(), offers(), parts.interests(), nonce, parts.mode()),
  }).provide({ actions })
  const actor = createActor(machine, { clock: statechartClock(clock) })

  function send(event: SessionEvent): void {
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
  const open = (): boolean => !['idle', 'asking', 'ended', 'blocked'].includes(state())
  const views = createEmitter<SessionView>()
  const changes = createEmitter<undefined>()
  actor.start()
  let view = currentView()
  const announce = (): void => {
    watch.follow(open())
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

  const { intents, realInput, cancel } = createSessionIntents({
    clock,
    offer,
    send,
    presentedAt: () => actor.getSnapshot().context.presentedAt,
  })
  return {
    intents,
    answers: {
      visionRecord: send,
      recordInvalid: () => send({ type: 'recordInvalid' }),
      visionGone: () => send({ type: 'visionGone' }),
      captureOpened: () => send({ type: 'captureOpened' }),
      captureFailed: (code) => send({ type: 'captureFailed', code }),
      captureGone: () => send({ type: 'captureGone' }),
      cameraHeld: () => send({ type: 'cameraHeld' }),
      decided: (decision) => send({ type: 'decided', ...decision }),
      audienceDropped: dropConfirmed,
    },
    view: () => view,
    onView: views.on,
    state,
    open,
    needsScreen: () =>
      !['idle', 'ended', 'blocked'].includes(state()) && actor.getSnapshot().context.mode !== 'training',
    obstacle: () => (broken ? 'camera-not-closed' : actor.getSnapshot().context.obstacle),
    mode: () => actor.getSnapshot().context.mode,
    mayUseCamera: () => mayUseCamera(state()) && actor.getSnapshot().context.open.capture,
    cameraOpened: () => actor.getSnapshot().context.open.capture,
    realInput,
    staffEnd: () => send({ type: 'end', reason: 'staff' }),
    unavailable: () => send({ type: 'end', reason: 'unavailable' }),
    personalizationChanged() {
      const { sheet, purposes, mode } = actor.getSnapshot().context
      const asksForAge = state() === 'asking' && sheet?.offerAgeBand === true
      const ageIsOff = !settings().personalization.offerAgeBand && (asksForAge || purposes?.ageBand === true)
      // One that is over keeps its closing sentence (P15).
      if ((!invitation() || ageIsOff) && state() !== 'ended') {
        // What stands on the screen is true: staff are named where they chose it.
        const isChosen = ageIsOff || !settings().personalization.enabled || reachObstacle(settings()) !== null
        send({ type: 'end', reason: isChosen ? 'personalization-off' : 'unavailable' })
      }
      // A yes to what is known to be gone would be given, and counted, for nothing.
      const asksForCamera = ['asking', 'paused'].includes(state()) && sheet?.camera === true && mode !== 'training'
      if (asksForCamera && !offers().camera) send({ type: 'end', reason: 'camera-lost' })
      announce()
    },
    packageChanged() {
      const { sheet } = actor.getSnapshot().context
      const offered = sheet && sameInterests(sheet.interests, parts.interests())
      if (!offered && ['asking', 'declared'].includes(state())) send({ type: 'end', reason: 'content-changed' })
    },
    cameraChanged() {
      const { mode, open } = actor.getSnapshot().context
      if (mode !== 'set-up' || !open.capture || !mayUseCamera(state())) return
      const { camera } = settings()
      if (camera.label === openedCamera()) attempt(() => effects.adjustCapture(camera))
      else send({ type: 'end', reason: 'staff' })
    },
    playerGone: () => send({ type: 'end', reason: 'player-gone' }),
    outOfSight: () => send({ type: 'end', reason: 'sign-lost' }),
    quit() {
      leaving = true
      return new Promise((resolve) => {
        const stopListening = changes.on(() => {
          if (!['idle', 'ended', 'blocked'].includes(state())) return
          stopListening()
          cancel()
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
