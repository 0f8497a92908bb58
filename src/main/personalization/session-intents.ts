import type { CallArguments } from '../../contract/calls/calls.ts'
import type { Clock } from '../base/time/clock.ts'
import { judgeInput, noInput, type RealInput, withInput } from './real-input.ts'
import type { SessionEvent } from './session-events.ts'

type PersonCall =
  | 'invite'
  | 'sheetPresented'
  | 'agree'
  | 'decline'
  | 'moreTime'
  | 'tellInstead'
  | 'declare'
  | 'signPresented'
  | 'questionShown'
  | 'goOn'
  | 'showEveryone'
  | 'stop'
  | 'dismiss'
  | 'changeAppearance'

/** One intent for each call of the player window that is about a session; `not-now` rejects the call. */
export type SessionIntents = {
  readonly [Name in PersonCall]: (argument: CallArguments<'player', Name>) => 'not-now' | undefined
}

type IntentParts = {
  readonly clock: Clock
  /** Sends what the present state takes, and says when it does not. */
  readonly offer: (event: SessionEvent) => 'not-now' | undefined
  readonly send: (event: SessionEvent) => void
  /** When the sheet now shown was presented, monotonic milliseconds; null: it was not. */
  readonly presentedAt: () => number | null
}

/** Turns what the player page says into events, and lets a yes pass only with a hand that main itself saw (P1). */
export function createSessionIntents({ clock, offer, send, presentedAt }: IntentParts) {
  let input = noInput
  let cancelJudging: () => void = () => {}

  /** Judged now, or as soon as it can be told whether a key came alone. */
  const judged = (yes: (pressed: boolean) => SessionEvent): 'not-now' | undefined => {
    cancelJudging()
    const since = presentedAt()
    const verdict = since === null ? 'not-pressed' : judgeInput(input, since, clock.monotonic())
    if (typeof verdict !== 'number') return offer(yes(verdict === 'pressed'))
    cancelJudging = clock.after(verdict, () => judged(yes))
    return undefined
  }

  const intents: SessionIntents = {
    invite: () => offer({ type: 'invite' }),
    sheetPresented: ({ nonce }) => offer({ type: 'sheetPresented', nonce, at: clock.monotonic() }),
    agree: ({ nonce, purposes }) => judged((pressed) => ({ type: 'agree', nonce, purposes, pressed })),
    goOn: ({ nonce }) => judged((pressed) => ({ type: 'goOn', nonce, pressed })),
    decline: () => offer({ type: 'decline' }),
    moreTime: () => offer({ type: 'moreTime' }),
    tellInstead: () => offer({ type: 'tellInstead' }),
    declare: ({ declaration }) => offer({ type: 'declare', declaration }),
    signPresented: ({ sign }) => offer({ type: 'signPresented', sign }),
    questionShown: ({ sign, shown }) => offer({ type: 'questionShown', sign, shown }),
    showEveryone: ({ everyone }) => offer({ type: 'showEveryone', everyone }),
    changeAppearance: ({ appearance }) => offer({ type: 'changeAppearance', appearance }),
    dismiss: () => offer({ type: 'dismiss' }),
    // Taken in every state: who wants out is never told "not now" (P2).
    stop() {
      send({ type: 'stop' })
      return undefined
    },
  }
  return {
    intents,
    realInput(event: RealInput): void {
      input = withInput(input, event, clock.monotonic())
    },
    cancel: () => cancelJudging(),
  }
}
