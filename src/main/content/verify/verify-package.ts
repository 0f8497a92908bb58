import type { Asset, Manifest } from '../../../contract/package.ts'
import { assetsUnderSignal } from '../../../contract/package-reach.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { type Refusal, refusalFor } from '../refusal.ts'
import { assetsFolder, type PackageSource } from '../source/package-source.ts'
import { type AssetEffects, type AssetStaging, verifyAsset } from './verify-asset.ts'
import { type HeadEffects, type Policy, type VerifiedHead, verifyHead } from './verify-head.ts'

/** How closely an asset is looked into once its digest matched. */
export type Scrutiny = {
  readonly asset: Asset
  /** A camera signal can call an item with it: no QR code (P11), no script. */
  readonly underSignal: boolean
}

export type PackageEffects = HeadEffects &
  AssetEffects & {
    /** A place for an asset; null: it is here already, whole, and was looked into when it came. */
    readonly stage: (path: string, scrutiny: Scrutiny) => Promise<AssetStaging | null>
    /** Looks into a whole asset at the place that its staging gave. */
    readonly lookInto: (file: string, scrutiny: Scrutiny) => Promise<Refusal | undefined>
  }

/** Takes every asset of a package whose head was verified; the first refusal ends it and names the asset. */
export async function verifyAssets(
  source: PackageSource,
  manifest: Manifest,
  effects: PackageEffects,
): Promise<Refusal | undefined> {
  const underSignal = assetsUnderSignal(manifest)
  for (const [path, asset] of Object.entries(manifest.assets)) {
    const scrutiny = { asset, underSignal: underSignal.has(path) }
    const staging = await effects.stage(path, scrutiny)
    if (!staging) continue
    const where = { path: ['assets', path], argument: path }
    const taken = await verifyAsset(source.open(`${assetsFolder}${path}`), asset, staging, effects)
    if (!taken.ok) return { ...refusalFor(taken.refusal), ...where }
    const refusal = await effects.lookInto(taken.value, scrutiny)
    if (refusal) return { ...refusal, path: where.path, argument: refusal.argument || path }
  }
  return undefined
}

/** The whole of a package: its head, then every asset. It is taken as a whole or not at all. */
export async function verifyPackage(
  source: PackageSource,
  policy: Policy,
  effects: PackageEffects,
): Promise<Result<VerifiedHead, Refusal>> {
  const head = await verifyHead(source, policy, effects)
  if (!head.ok) return head
  const refusal = await verifyAssets(source, head.value.manifest, effects)
  return refusal ? refuse(refusal) : succeed(head.value)
}
