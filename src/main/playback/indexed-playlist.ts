import type { Coupon, Item } from '../../contract/package/package.ts'
import type { PlanItem } from '../../contract/plan.ts'
import type { LoopingPlaylist } from './loop-policy.ts'
import type { Standing } from './playable.ts'

export type IndexedItem = {
  readonly id: string
  readonly kind: Item['kind']
  readonly sha256: string
  readonly shown: Omit<PlanItem, 'key'>
  /** Instants in milliseconds since 1970; half-open. */
  readonly validFrom: number
  readonly validUntil: number
  readonly coupon: { readonly value: Coupon; readonly validUntil: number } | null
  readonly whole: boolean
}

export type IndexedPlaylist = LoopingPlaylist & {
  readonly place: number
  readonly id: string
  readonly title: string
  readonly items: readonly IndexedItem[]
  readonly standing: Standing
  /** When its items begin or cease to be valid. */
  readonly edges: readonly number[]
  /** When its items' coupons cease to be. */
  readonly couponEdges: readonly number[]
}
