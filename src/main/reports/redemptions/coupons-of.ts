import type { Coupon, Manifest } from '../../../contract/package/package.ts'

/** The coupons of a package, one for each item that shows it: their codes are what can be counted. */
export function couponsOf({ playlists }: Pick<Manifest, 'playlists'>): readonly Coupon[] {
  return playlists.flatMap(({ items }) => items.flatMap(({ coupon }) => coupon ?? []))
}
