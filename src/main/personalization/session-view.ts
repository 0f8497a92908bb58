import type { SessionView } from '../../contract/session.ts'
import type { Appearance } from '../../contract/settings/settings.ts'
import { endedKind, isAllClosed, type SessionContext } from './session-context.ts'
import type { SessionStateName } from './who-may.ts'

/** A moment of a session, as the statechart has it. */
export type SessionMoment = {
  readonly name: SessionStateName
  readonly context: SessionContext
  readonly moreTime: boolean
  readonly endsSoon: boolean
}

/** What the shop says, whoever stands in front. */
export type ShopSide = {
  readonly appearance: Appearance
  readonly invitation: boolean
}

/**
 * What the player window may know of this moment. A state that lacks what its view needs is shown as `blocked`: it
 * cannot come up, and if it did, nothing may be claimed.
 */
export function sessionView({ name, context, moreTime, endsSoon }: SessionMoment, shop: ShopSide): SessionView {
  const appearance = context.appearance ?? shop.appearance
  const { sheet, sign, place, pause, reason, over } = context
  const blocked = { state: 'blocked', appearance } as const
  switch (name) {
    case 'idle':
      return { state: 'idle', appearance, invitation: shop.invitation }
    case 'asking':
      return sheet ? { state: 'asking', appearance, sheet, moreTime, ...(over && { over }) } : blocked
    case 'starting':
      return sign ? { state: 'starting', appearance, sign } : blocked
    case 'searching':
      return sign ? { state: 'searching', appearance, sign, hint: context.hint } : blocked
    case 'confirming':
      return sign && place ? { state: 'confirming', appearance, sign, place } : blocked
    case 'watching':
      if (!sign) return blocked
      return {
        state: 'watching',
        appearance,
        sign,
        words: context.words,
        used: usedOf(context),
        everyone: context.everyone,
        endsSoon,
      }
    case 'setting-up':
      if (!sign) return blocked
      return {
        state: 'setting-up',
        appearance,
        sign,
        word: context.zone?.word ?? null,
        place: context.zone?.place ?? null,
      }
    case 'paused':
      return pause ? { state: 'paused', appearance, ...pause, closed: isAllClosed(context) } : blocked
    case 'declared':
      return {
        state: 'declared',
        appearance,
        moreTime,
        declaration: context.declaration,
        interests: sheet?.interests ?? [],
        usedInterests: context.usedInterests.filter((id) => context.declaration.interests.includes(id)),
        used: usedOf(context),
      }
    case 'ending':
      return { state: 'ending', appearance }
    case 'ended':
      return reason ? { state: 'ended', appearance, kind: endedKind(context), reason } : blocked
    case 'blocked':
      return blocked
  }
}

/** Only what is known can have been used: a decision about words of before names nothing that is gone (P10). */
function usedOf({ kind, words, declaration, everyone, used }: SessionContext) {
  const known = kind === 'camera' ? words : declaration
  return everyone ? [] : used.filter((name) => name in known && known[name as keyof typeof known] !== null)
}

/** Whether two views draw the same: both are built by `sessionView`, so their keys come in the same order. */
export function sameView(one: SessionView, other: SessionView): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
