import type { Plan, PlanReason } from '../../contract/plan.ts'
import type { Turn } from './turn.ts'

function sameReason(a: PlanReason, b: PlanReason): boolean {
  if (a.kind === 'schedule') return b.kind === 'schedule' && a.entry === b.entry
  if (a.kind === 'trigger') return b.kind === 'trigger' && a.trigger === b.trigger
  return a.kind === b.kind
}

/** Whether two programmes are the same: the same playlists, for the same reasons, with the same playable items. */
export function sameTurns(these: readonly Turn[], those: readonly Turn[]): boolean {
  if (these === those) return true
  return (
    these.length === those.length &&
    these.every((turn, place) => {
      const other = those[place]
      return (
        turn.playlist === other?.playlist &&
        turn.playable.stamp === other.playable.stamp &&
        sameReason(turn.reason, other.reason)
      )
    })
  )
}

/** Whether the same programmes are also drawn the same: what coupons they show. */
function sameDrawn(these: readonly Turn[], those: readonly Turn[]): boolean {
  if (these === those) return true
  return sameTurns(these, those) && these.every(({ couponsOver }, place) => couponsOver === those[place]?.couponsOver)
}

/** The place of the first of these turns that waits for no boundary and has come into force just now; -1: there is none. */
export function firstAtOnce(these: readonly Turn[], those: readonly Turn[]): number {
  if (these === those) return -1
  const isNew = ({ reason }: Turn): boolean => !those.some((other) => sameReason(other.reason, reason))
  return these.findIndex((turn) => turn.atOnce && isNew(turn))
}

/**
 * How these turns take over from those: at once where one of them waits for no boundary and has come into force just
 * now. What has been on for that reason already is not cut by another change.
 */
function takeoverOf(these: readonly Turn[], those: readonly Turn[]): Plan['takeover'] {
  return these.length === 0 || firstAtOnce(these, those) >= 0 ? 'now' : 'boundary'
}

/**
 * `anyway`: how a plan takes over that is given even if nothing changed; `ifOther`: how another programme does; `further`: the
 * page comes to the end of what it has, so a plan is given even if nothing changed, and takes over by what was decided; `anew`:
 * what is on is over, so that it comes once more, as a showing of its own, where nothing else comes next.
 */
export type Look = {
  readonly anyway?: Plan['takeover']
  readonly ifOther?: Plan['takeover']
  readonly further?: true
  readonly anew?: true
}

/** Whether staff's hold ends for what was decided: only an interrupt waits for nobody. */
export function endsHold(decided: readonly Turn[], turns: readonly Turn[]): boolean {
  return decided.some(({ atOnce }) => atOnce) && takeoverOf(decided, turns) === 'now'
}

/**
 * What a look does with what was decided: how the plan of it takes over from the one that the page has; null: the page keeps
 * that one, because it says the same, or because staff hold its item. `isFallback`: it names no item that could be cut.
 */
export function takeoverOfLook(
  { anyway, ifOther, further }: Look,
  decided: readonly Turn[],
  now: { readonly turns: readonly Turn[]; readonly held: boolean; readonly isFallback: boolean },
): Plan['takeover'] | null {
  if (anyway !== undefined) return anyway
  if (now.held || (!further && sameDrawn(decided, now.turns))) return null
  return ifOther ?? (now.isFallback ? 'now' : takeoverOf(decided, now.turns))
}
