import type { Asset, Manifest } from '../../../contract/package/package.ts'
import { assetsUnderSignal } from '../../../contract/package/package-reach.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { inAsset, type Refusal, refusalFor } from '../manifest/refusal.ts'
import { assetsFolder, type Chunks, type PackageSource } from '../source/package-source.ts'
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
    /** Where an asset lies that is here already, whole, whoever brought it; null: it has to be taken from the source. */
    readonly held: (scrutiny: Scrutiny) => Promise<string | null>
    readonly stage: (scrutiny: Scrutiny) => Promise<AssetStaging>
    /** Looks into a whole asset at the place that its staging gave, or where it was held. */
    readonly lookInto: (file: string, scrutiny: Scrutiny) => Promise<Refusal | undefined>
    /** Keeps a staged asset, now that it is whole and nothing was found in it. */
    readonly keep: (asset: Asset) => Promise<void>
  }

/** How many assets are taken at a time: one file is written by one processor core, whatever the disk could do. */
const lanes = 2

/** One asset: from where it lies already, or from its source, looked into where it has to be. */
async function takeAsset(
  chunks: () => Chunks,
  scrutiny: Scrutiny,
  path: string,
  effects: PackageEffects,
): Promise<Refusal | undefined> {
  const { asset } = scrutiny
  const held = await effects.held(scrutiny)
  const taken =
    held === null ? await verifyAsset(chunks(), asset, await effects.stage(scrutiny), effects) : succeed<string>(held)
  if (!taken.ok) return inAsset(path, refusalFor(taken.refusal))
  const refusal = await effects.lookInto(taken.value, scrutiny)
  if (refusal) return inAsset(path, refusal)
  if (held === null) await effects.keep(asset)
  return undefined
}

/** Takes every asset of a package whose head was verified; the first refusal ends it and names the asset. */
export async function verifyAssets(
  source: PackageSource,
  manifest: Manifest,
  effects: PackageEffects,
): Promise<Refusal | undefined> {
  const underSignal = assetsUnderSignal(manifest)
  // All lanes take from one list.
  const waiting = Object.entries(manifest.assets).values()
  /** By digest: a second asset with the same bytes waits, and is here already when it has its turn. */
  const underWay = new Map<string, Promise<unknown>>()
  let over = false
  let refusal: Refusal | undefined

  async function* chunksOf(path: string): Chunks {
    for await (const chunk of source.open(`${assetsFolder}${path}`)) {
      if (over) return
      yield chunk
    }
  }

  async function takeInTurn(path: string, asset: Asset): Promise<void> {
    const { sha256 } = asset
    while (underWay.has(sha256)) await underWay.get(sha256)?.catch(() => undefined)
    if (over) return
    const scrutiny = { asset, underSignal: underSignal.has(path) }
    const taking = takeAsset(() => chunksOf(path), scrutiny, path, effects).finally(() => underWay.delete(sha256))
    underWay.set(sha256, taking)
    const refused = await taking
    // What another one ended half-way has no reason of its own.
    if (over || !refused) return
    refusal = refused
    over = true
  }

  async function lane(): Promise<void> {
    try {
      for (const [path, asset] of waiting) await takeInTurn(path, asset)
    } catch (error) {
      over = true
      throw error
    }
  }

  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane))
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed) throw failed.reason
  return refusal
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
