import { checkCoupons, checkFairness } from './fairness-rules.ts'
import { type Manifest, packageLimits } from './package.ts'
import { checkAssets, checkReferences } from './reference-rules.ts'
import type { Report, RuleBreach } from './rule-breach.ts'
import { checkTexts } from './text-rules.ts'

/** Sums that no single field shows. */
function checkSums(manifest: Manifest, report: Report): void {
  const items = manifest.playlists.reduce((sum, playlist) => sum + playlist.items.length, 0)
  const bytes = Object.values(manifest.assets).reduce((sum, asset) => sum + asset.bytes, 0)
  const breach = { expected: 'at-most' } as const
  if (items > packageLimits.items) {
    report({ ...breach, reason: 'too-many-items', path: ['playlists'], argument: String(packageLimits.items) })
  }
  if (Object.keys(manifest.assets).length > packageLimits.assets) {
    report({ ...breach, reason: 'too-many-assets', path: ['assets'], argument: String(packageLimits.assets) })
  }
  if (bytes > packageLimits.packageBytes) {
    report({ ...breach, reason: 'too-large', path: ['assets'], argument: String(packageLimits.packageBytes) })
  }
}

/**
 * Everything that a manifest of valid shape must keep between its parts: references, safe paths, clean texts, and the
 * promises on triggers, coupons and restricted items (P11, P12, P18). Empty: all rules hold. In the order of the rules,
 * and within one of the manifest; time is linear in its size.
 */
export function packageRules(manifest: Manifest): readonly RuleBreach[] {
  const breaches: RuleBreach[] = []
  const report: Report = (breach) => breaches.push(breach)
  checkSums(manifest, report)
  checkAssets(manifest, report)
  checkTexts(manifest, report)
  checkReferences(manifest, report)
  checkCoupons(manifest, report)
  checkFairness(manifest, report)
  return breaches
}
