import { z } from 'zod'
import { dayOf } from '../../../contract/calendar-day.ts'
import { type Coupon, couponSchema } from '../../../contract/package/package.ts'
import {
  type Redemption,
  type RedemptionsView,
  redemptionLimits,
  redemptionSchema,
} from '../../../contract/redemptions.ts'
import { firstKept } from '../retention.ts'

/** `redemptions.json`: the coupons that packages here have had, and how often each was redeemed by day. */
export const redemptionsSchema = z.strictObject({
  format: z.literal(1),
  campaigns: z.array(couponSchema),
  redemptions: z.array(redemptionSchema),
})
export type Redemptions = z.infer<typeof redemptionsSchema>

export const noRedemptions: Redemptions = { format: 1, campaigns: [], redemptions: [] }

const keyOf = ({ day, campaign }: Redemption): string => `${day} ${campaign}`

/** The first day that is still kept. */
export const oldestKept = (now: Date): string => firstKept(now, redemptionLimits.keptDays)

/** Without what is older than anything may be: counts by their day, coupons by when they ceased to be valid. */
export function withoutOld({ campaigns, redemptions }: Redemptions, now: Date): Redemptions {
  const oldest = oldestKept(now)
  const kept = redemptions.filter(({ day }) => day >= oldest)
  const counted = new Set(kept.map(({ campaign }) => campaign))
  return {
    format: 1,
    campaigns: campaigns.filter(({ code, validUntil }) => counted.has(code) || dayOf(new Date(validUntil)) >= oldest),
    redemptions: kept,
  }
}

/** With the coupons of a package; what a code means now takes the place of what it meant. */
export function withCoupons({ campaigns, ...rest }: Redemptions, coupons: readonly Coupon[]): Redemptions {
  const byCode = new Map([...campaigns, ...coupons].map((coupon) => [coupon.code, coupon]))
  return { ...rest, campaigns: [...byCode.values()] }
}

/** With these counts, each in the place of the one before for its campaign and day; a count of 0 takes it out. */
export function withCounts({ redemptions, ...rest }: Redemptions, counts: readonly Redemption[]): Redemptions {
  const byKey = new Map([...redemptions, ...counts].map((each) => [keyOf(each), each]))
  const left = [...byKey.values()].filter(({ count }) => count > 0)
  return { ...rest, redemptions: left.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) }
}

/** How many of these counts take the place of another figure. */
export function replacedBy({ redemptions }: Redemptions, counts: readonly Redemption[]): number {
  const before = new Map(redemptions.map((each) => [keyOf(each), each.count]))
  return counts.filter((each) => (before.get(keyOf(each)) ?? each.count) !== each.count).length
}

/** For staff: those that are offered now first. */
export function campaignsView(
  { campaigns, redemptions }: Redemptions,
  offered: ReadonlySet<string>,
): RedemptionsView['campaigns'] {
  const days = Map.groupBy(redemptions, ({ campaign }) => campaign)
  return campaigns
    .map(({ code, label }) => ({
      code,
      label,
      offered: offered.has(code),
      days: (days.get(code) ?? []).map(({ day, count }) => ({ day, count })),
    }))
    .toSorted((a, b) => Number(b.offered) - Number(a.offered) || (a.code < b.code ? -1 : 1))
}
