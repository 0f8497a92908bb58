import type { Plan, PlanItem } from '../../contract/plan.ts'
import { isOpenUntil, type Moment } from './moment.ts'
import { fallbackItem } from './plan-item.ts'
import type { Place, Programme } from './programme.ts'

function drawn({ key, item, volume }: Place, moment: Moment): PlanItem {
  const valid = item.coupon !== null && isOpenUntil(moment, item.coupon.validUntil)
  return { key, ...item.shown, volume: item.shown.volume * volume, coupon: valid ? item.shown.coupon : null }
}

/** A programme as the page gets it. One without places is the fallback. */
export function planOf({ places }: Programme, revision: number, takeover: Plan['takeover'], moment: Moment): Plan {
  const items = places.map((place) => drawn(place, moment))
  return { revision, takeover, items: items.length > 0 ? items : [fallbackItem] }
}
