import type { Plan, PlanItem } from '../../contract/plan.ts'
import { fallbackItem } from './plan-item.ts'
import type { Place, Programme } from './programme.ts'

function drawn({ key, item }: Place, now: number): PlanItem {
  const valid = item.coupon !== null && now < item.coupon.validUntil
  return { key, ...item.shown, coupon: valid ? item.shown.coupon : null }
}

/** A programme as the page gets it. One without places is the fallback. */
export function planOf({ places }: Programme, revision: number, takeover: Plan['takeover'], now: number): Plan {
  const items = places.map((place) => drawn(place, now))
  return { revision, takeover, items: items.length > 0 ? items : [fallbackItem] }
}
