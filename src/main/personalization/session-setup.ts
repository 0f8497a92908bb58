import { assign, setup } from 'xstate'
import type { EndReason } from '../../contract/reasons.ts'
import type { SessionContext } from './session-context.ts'
import { sessionDelays } from './session-delays.ts'
import type { SessionEvent } from './session-events.ts'
import { sessionGuards } from './session-guards.ts'
import { sessionNotes } from './session-notes.ts'
import type { SessionStateName } from './who-may.ts'

/** A place that `createSessionMachine` or the runner fills in. */
const filledInLater = () => {}

const note = (name: keyof typeof sessionNotes) =>
  assign<SessionContext, SessionEvent, undefined, SessionEvent, never>(({ context, event }) =>
    sessionNotes[name](context, event),
  )

/** The vocabulary of the statechart: every action, guard and delay that it may name. */
export const sessionSetup = setup({
  types: {} as { context: SessionContext; events: SessionEvent; tags: SessionStateName | 'moreTime' | 'endsSoon' },
  guards: { ...sessionGuards, mayAsk: () => false },
  delays: sessionDelays,
  actions: {
    // What happens outside.
    startVision: filledInLater,
    watchVision: filledInLater,
    stopVision: filledInLater,
    prepareCapture: filledInLater,
    openCapture: filledInLater,
    drawPictures: filledInLater,
    closeCapture: filledInLater,
    killEverything: filledInLater,
    useAudience: filledInLater,
    dropAudience: filledInLater,
    countSession: filledInLater,

    // What needs a fresh nonce.
    newSheet: filledInLater,
    newSign: filledInLater,
    notePause: filledInLater,

    noteReason: assign((_, { reason }: { reason: EndReason }) => ({ reason })),
    forgetSession: note('forgetSession'),
    forgetSessionBefore: note('forgetSessionBefore'),
    forgetWords: note('forgetWords'),
    notePresented: note('notePresented'),
    noteAgreed: note('noteAgreed'),
    noteDeclaring: note('noteDeclaring'),
    noteDeclared: note('noteDeclared'),
    noteAppearance: note('noteAppearance'),
    noteSignShown: note('noteSignShown'),
    noteVisionStarted: note('noteVisionStarted'),
    noteVisionReady: note('noteVisionReady'),
    noteVisionGone: note('noteVisionGone'),
    noteCaptureOpen: note('noteCaptureOpen'),
    noteCaptureGone: note('noteCaptureGone'),
    noteAudienceUsed: note('noteAudienceUsed'),
    noteAudienceDropped: note('noteAudienceDropped'),
    noteHint: note('noteHint'),
    notePlace: note('notePlace'),
    noteZone: note('noteZone'),
    noteWords: note('noteWords'),
    noteEveryone: note('noteEveryone'),
    noteDecided: note('noteDecided'),
    noteGivenReason: note('noteGivenReason'),
    noteCaptureFailed: note('noteCaptureFailed'),
    noteFault: note('noteFault'),
    noteStillOpen: note('noteStillOpen'),
    noteHandle: note('noteHandle'),
  },
})

/** A transition that ends the session for `reason`. */
export const end = <const Reason extends EndReason>(reason: Reason) =>
  ({ target: '#session.ending', actions: { type: 'noteReason', params: { reason } } }) as const

/** A handle where none may be ends a session without an `ending`, so it is counted here. */
export const heldWhileClosed = {
  guard: 'captureClosed',
  target: '#session.blocked',
  actions: ['noteHandle', 'countSession'],
} as const

/** A sheet that is presented, again too, since its answers may lie elsewhere now, takes no yes for its second (P1). */
export const presented = {
  sheetPresented: { guard: 'ownSheet', target: '.fresh', actions: 'notePresented' },
} as const
export const fresh = { after: { sheetSecond: 'seen' } } as const
