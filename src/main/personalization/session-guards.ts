import { isAllClosed, type SessionContext } from './session-context.ts'
import type { SessionEvent } from './session-events.ts'

type GuardArguments = { readonly context: SessionContext; readonly event: SessionEvent }

const allClosed = ({ context }: GuardArguments): boolean => isAllClosed(context)

/** The conditions of the statechart, by name. The chart says when they are asked; here is only what they mean. */
export const sessionGuards = {
  ownSheet: ({ context, event }: GuardArguments) =>
    event.type === 'sheetPresented' && event.nonce === (context.pause?.nonce ?? context.sheet?.nonce),

  /** This sheet's yes, given by hand, to nothing that the sheet did not offer (P1, P11). */
  trueYes: ({ context, event }: GuardArguments) =>
    event.type === 'agree' &&
    event.pressed &&
    context.sheet?.camera === true &&
    event.nonce === context.sheet.nonce &&
    (!event.purposes.ageBand || context.sheet.offerAgeBand),

  /** A fresh yes after a pause, and only once the camera of the time before is really closed. */
  trueGoOn: ({ context, event }: GuardArguments) =>
    event.type === 'goOn' && event.pressed && event.nonce === context.pause?.nonce && allClosed({ context, event }),

  /** Interests of this sheet, and those that lead to restricted items only from whoever says to be an adult (P18). */
  offeredInterests: ({ context, event }: GuardArguments) =>
    event.type === 'declare' &&
    event.declaration.interests.every((id) =>
      context.sheet?.interests.some(
        (interest) => interest.id === id && (event.declaration.adult || interest.restricted.length === 0),
      ),
    ),

  ownSign: ({ context, event }: GuardArguments) => event.type === 'signPresented' && event.sign === context.sign,

  /** "Is this you?" is seen, or not any more, by the page that carries this sign (P7). */
  questionSeen: ({ context, event }: GuardArguments) =>
    event.type === 'questionShown' && event.shown && event.sign === context.sign,
  questionHidden: ({ context, event }: GuardArguments) =>
    event.type === 'questionShown' && !event.shown && event.sign === context.sign,

  onDrawnFace: ({ context }: GuardArguments) => context.mode === 'training',
  marksTheArea: ({ context }: GuardArguments) => context.mode === 'set-up',
  looksForSomebody: ({ context }: GuardArguments) => context.mode !== 'set-up',

  visionReady: ({ context }: GuardArguments) => context.visionReady,
  /** No sign, no camera (P2). */
  signShown: ({ context }: GuardArguments) => context.signShown,
  signMissing: ({ context }: GuardArguments) => !context.signShown,

  captureOpen: ({ context }: GuardArguments) => context.open.capture,
  captureClosed: ({ context }: GuardArguments) => !context.open.capture,
  allClosed,

  seenTooSmall: ({ context }: GuardArguments) => context.hint === 'too-small',
  pictureFrozen: ({ event }: GuardArguments) => event.type === 'doubt' && event.doubt === 'frozen',
  faceLost: ({ context }: GuardArguments) => context.pause?.doubt === 'lost',
  endedByLimit: ({ context }: GuardArguments) => context.reason === 'limit',
  anObstacle: ({ context }: GuardArguments) => context.obstacle !== null,
}
