import type { Coupon } from '../../contract/package/package.ts'
import type { ContentIndex } from './content-index.ts'
import { isOpenUntil, isValid, type Moment } from './moment.ts'

/**
 * Every coupon of the package that is valid now and stands on an item that is, each code once, in the manifest's
 * order. Nothing else is asked, least of all who is in front: the offers are the same for all (P11).
 */
export function offersAt(content: ContentIndex, moment: Moment): readonly Coupon[] {
  const found = new Map<string, Coupon>()
  for (const { coupon, validFrom, validUntil } of content.couponed) {
    if (!coupon || !isValid(moment, validFrom, validUntil) || !isOpenUntil(moment, coupon.validUntil)) continue
    if (!found.has(coupon.value.code)) found.set(coupon.value.code, coupon.value)
  }
  return [...found.values()]
}
