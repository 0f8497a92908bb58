import type { Plan } from '../../contract/plan.ts'
import { sameDrawn, type Turn, takeoverOf } from './director.ts'

/** `anyway`: how a plan takes over that is given even if nothing changed; `ifOther`: how another programme does. */
export type Look = { readonly anyway?: Plan['takeover']; readonly ifOther?: Plan['takeover'] }

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
