import type { Plan, PlanItem } from '../../../contract/plan.ts'
import type { Failures } from './failures.ts'

export type Choice =
  | { readonly kind: 'item'; readonly index: number; readonly item: PlanItem }
  /** Every item rests; the first is back at `until` (monotonic milliseconds). */
  | { readonly kind: 'rest'; readonly until: number }

/** The next item of the loop, from `cursor` on, that does not rest at `now`. */
export function choose(plan: Plan, cursor: number, failures: Failures, now: number): Choice {
  let until = Number.POSITIVE_INFINITY
  for (let offset = 0; offset < plan.items.length; offset++) {
    const index = (cursor + offset) % plan.items.length
    const item = plan.items[index]
    if (!item) continue
    const back = failures.get(item.source)?.until ?? now
    if (back <= now) return { kind: 'item', index, item }
    until = Math.min(until, back)
  }
  return { kind: 'rest', until }
}
