import type { Coupon } from '../../contract/package/package.ts'
import { createEmitter } from '../base/emitter.ts'
import type { ContentIndex } from './content-index.ts'
import type { Moment } from './moment.ts'
import { offersAt } from './offers.ts'

/** The offers that are valid now, and word of every change. */
export function createCurrentOffers() {
  const changes = createEmitter<void>()
  let offers: readonly Coupon[] = []
  return {
    now: (): readonly Coupon[] => offers,
    on: changes.on,
    look(content: ContentIndex | null, moment: Moment): void {
      const next = content ? offersAt(content, moment) : []
      const same = next.length === offers.length && next.every((coupon, place) => coupon === offers[place])
      offers = next
      if (!same) changes.emit()
    },
  }
}
