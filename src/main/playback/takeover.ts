import type { Plan } from '../../contract/plan.ts'
import { sameDrawn, takeoverOf } from './director.ts'
import type { Turn } from './turn.ts'

/** `anyway`: how a plan takes over that is given even if nothing changed; `ifOther`: how another programme does. */
export type Look = { readonly anyway?: Plan['takeover']; readonly ifOther?: Plan['takeover'] }

/** Whether staff's hold ends for what was decided: only an interrupt waits for nobody. */
export function endsHold(decided: readonly Turn[], turns: readonly Turn[]): boolean {
  return decided.some(({ atOnce }) => atOnce) && takeoverOf(decided, turns) === 'now'
}

/**
 * What a look does with what was decided: how the plan of it takes over from the one that the page has; null: the page keeps
 * that one, because it says the same, or because staff hold its item. `isFallback`: it names no item that could be cut.
 */
export function takeoverOfLook(
  { anyway, ifOther }: Look,
  decided: readonly Turn[],
  now: { readonly turns: readonly Turn[]; readonly held: boolean; readonly isFallback: boolean },
): Plan['takeover'] | null {
  if (anyway !== undefined) return anyway
  if (now.held || sameDrawn(decided, now.turns)) return null
  return ifOther ?? (now.isFallback ? 'now' : takeoverOf(decided, now.turns))
}
