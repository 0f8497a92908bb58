import type { Coupon, Manifest } from './package.ts'
import { reachOf } from './package-reach.ts'
import type { Report } from './rule-breach.ts'

const meaningOf = ({ label, validUntil }: Coupon): string =>
  JSON.stringify([Date.parse(validUntil), Object.entries(label).toSorted(([a], [b]) => (a < b ? -1 : 1))])

/** One code is one coupon: two meanings of a code would make offers that not everybody has (P11). */
export function checkCoupons(manifest: Manifest, report: Report): void {
  const meanings = new Map<string, string>()
  for (const [place, playlist] of manifest.playlists.entries()) {
    for (const [index, { coupon }] of playlist.items.entries()) {
      if (!coupon) continue
      const meaning = meaningOf(coupon)
      if ((meanings.get(coupon.code) ?? meaning) !== meaning) {
        const path = ['playlists', place, 'items', index, 'coupon']
        report({ reason: 'manifest-invalid', path, expected: 'same-coupon', argument: coupon.code })
      }
      meanings.set(coupon.code, meaning)
    }
  }
}

/**
 * What a camera signal can call is there for everybody: its playlists (P12), its coupons (P11); and nothing of a
 * restricted category is among it (P18).
 */
export function checkFairness(manifest: Manifest, report: Report): void {
  const { forAll, underSignal } = reachOf(manifest)
  const couponsForAll = new Set<string>()
  for (const playlist of manifest.playlists) {
    if (!forAll.has(playlist.id)) continue
    for (const { coupon } of playlist.items) if (coupon) couponsForAll.add(coupon.code)
  }
  for (const [index, { playlist }] of manifest.triggers.entries()) {
    if (underSignal.has(playlist) && !forAll.has(playlist)) {
      const path = ['triggers', index, 'playlist']
      report({ reason: 'not-for-all', path, expected: 'for-all', argument: playlist })
    }
  }
  const triggered = new Set(manifest.triggers.map(({ playlist }) => playlist))
  for (const [place, playlist] of manifest.playlists.entries()) {
    for (const [index, { coupon, restricted }] of playlist.items.entries()) {
      const path = ['playlists', place, 'items', index]
      if (triggered.has(playlist.id) && coupon && !couponsForAll.has(coupon.code)) {
        const where = { path: [...path, 'coupon'], argument: coupon.code }
        report({ reason: 'coupon-not-for-all', expected: 'coupon-for-all', ...where })
      }
      if (restricted && underSignal.has(playlist.id)) {
        const where = { path: [...path, 'restricted'], argument: restricted }
        report({ reason: 'restricted-under-signal', expected: 'unrestricted', ...where })
      }
    }
  }
}
