import type { Manifest } from '../../contract/package/package.ts'
import { assetsUnderSignal } from '../../contract/package/package-reach.ts'

/** Digests of assets that a camera signal can call: what of them is an HTML item runs without scripts (P11). */
export function unscriptedDigests(manifest: Manifest): ReadonlySet<string> {
  const underSignal = assetsUnderSignal(manifest)
  return new Set(
    Object.entries(manifest.assets).flatMap(([path, { sha256 }]) => (underSignal.has(path) ? [sha256] : [])),
  )
}
