import type { EndReason } from '../../contract/reasons.ts'
import type { Declaration, EndedKind, Sheet } from '../../contract/session.ts'
import type { Appearance } from '../../contract/settings/settings.ts'
import type { Audience, Purposes, SignalName, Words } from '../../contract/signals.ts'
import type { Doubt, Hint, Place, VisionToMain } from '../../contract/workers/vision.ts'
import type { Obstacle } from './session-events.ts'
import type { SessionMode } from './session-mode.ts'

/** What has been opened and has not been reported closed. Nothing here is ever assumed: only reports set it back. */
export type Open = { readonly capture: boolean; readonly vision: boolean; readonly audience: boolean }

/** Everything a session knows. At `idle` it is `emptySession()` again, but for `open` and `obstacle`. */
export type SessionContext = {
  readonly mode: SessionMode
  /** What the customer changed for the time of the session; null: the shop's own is in force. */
  readonly appearance: Appearance | null
  readonly sheet: Sheet | null
  /** When the sheet now shown (the short one of a pause included) was presented, monotonic milliseconds. */
  readonly presentedAt: number | null
  /** What was agreed to on the sheet: this is what is counted. */
  readonly agreed: Purposes | null
  /** What the camera may be for now: no more than was agreed to, and after a pause no age band. */
  readonly purposes: Purposes | null
  readonly sign: string | null
  readonly signShown: boolean
  readonly visionReady: boolean
  readonly hint: Hint | null
  readonly place: Place | null
  /** What staff were told last while they mark the area. */
  readonly zone: Pick<Extract<VisionToMain, { type: 'zone' }>, 'word' | 'place'> | null
  readonly words: Words
  readonly everyone: boolean
  readonly pause: { readonly nonce: string; readonly doubt: Doubt } | null
  readonly declaration: Declaration
  readonly used: readonly SignalName[]
  readonly usedInterests: readonly string[]
  readonly kind: 'camera' | 'declared'
  readonly reason: EndReason | null
  /** On a sheet that came because the agreed time was over: what was. */
  readonly over: EndedKind | null
  readonly open: Open
  readonly obstacle: Obstacle | null
}

/** What is known of a customer before anything is known. */
const nothingKnown = {
  sign: null,
  signShown: false,
  visionReady: false,
  hint: null,
  place: null,
  zone: null,
  words: {},
  everyone: false,
  declaration: { interests: [], ageBand: null, audience: null, adult: false },
  used: [],
  usedInterests: [],
} satisfies Partial<SessionContext>

export function emptySession(): SessionContext {
  return {
    ...nothingKnown,
    mode: 'customer',
    appearance: null,
    sheet: null,
    presentedAt: null,
    agreed: null,
    purposes: null,
    pause: null,
    kind: 'camera',
    reason: null,
    over: null,
    open: { capture: false, vision: false, audience: false },
    obstacle: null,
  }
}

/** Whether nothing is open any more, as far as it was reported. */
export const isAllClosed = ({ open }: SessionContext): boolean => !open.capture && !open.vision && !open.audience

/** The context without anything that was read, seen or told. */
export function withoutWords(context: SessionContext): SessionContext {
  return { ...context, ...nothingKnown }
}

/** The context as if there had been no session. What is still open stays known, for it has to be closed. */
export function withoutSession(context: SessionContext): SessionContext {
  return { ...emptySession(), open: context.open, obstacle: context.obstacle }
}

/** Which closing sentences are shown. Those of a choice without a camera are true in training as well, and stay as they are. */
export function endedKind({ kind, mode }: SessionContext): EndedKind {
  return kind === 'declared' || mode === 'customer' ? kind : mode
}

/**
 * The context of a new sheet: as if there had been no session, but that the time of the last one may just be over. Then
 * the closing sentence stands beside it, for whoever was in that one: as they chose to read (P15), until the sheet ends.
 */
export function withoutSessionBefore(context: SessionContext): SessionContext {
  if (context.reason !== 'limit') return withoutSession(context)
  return { ...withoutSession(context), over: endedKind(context), appearance: context.appearance }
}

/** Words with their keys in the order of the vocabulary, so that the same words are the same text. */
export function orderedWords({ audience, attention, dwell, distance, ageBand }: Words): Words {
  return {
    ...(audience && { audience }),
    ...(attention && { attention }),
    ...(dwell && { dwell }),
    ...(distance && { distance }),
    ...(ageBand && { ageBand }),
  }
}

/** The one record the triggers look at, whether a camera filled it in or a finger (P12). */
export function audienceOf(context: SessionContext): Audience {
  if (context.kind === 'camera') return { words: context.words, interests: [] }
  const { audience, ageBand, interests } = context.declaration
  return {
    words: orderedWords({ ...(audience && { audience }), ...(ageBand && { ageBand }) }),
    interests: [...interests],
  }
}
