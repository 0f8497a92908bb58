import type { Asset } from '../../../contract/package/package.ts'
import type { PackageReason } from '../../../contract/reasons.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { firstBytesFit, firstBytesLength } from '../first-bytes.ts'
import type { Chunks } from '../source/package-source.ts'

/** Where an asset's bytes go while they are hashed. Nothing of it is used before `finish` says where it lies. */
export type AssetStaging = {
  write(chunk: Uint8Array): Promise<PackageReason | undefined>
  /** Called only when size and digest were right; where the bytes can be read now. */
  finish(): Promise<Result<string, PackageReason>>
  /** Called instead of `finish`, in every other case. */
  discard(): Promise<void>
}

export type AssetEffects = {
  readonly startHash: () => { update(chunk: Uint8Array): void; digest(): string }
  /** Called with every piece that was read. */
  readonly onBytes: (bytes: number) => void
}

async function takeAll(
  chunks: Chunks,
  asset: Asset,
  staging: AssetStaging,
  { startHash, onBytes }: AssetEffects,
): Promise<PackageReason | undefined> {
  const hash = startHash()
  let head = new Uint8Array(0)
  let bytes = 0
  for await (const chunk of chunks) {
    if (!chunk.ok) return chunk.refusal
    const piece = chunk.value
    bytes += piece.length
    if (bytes > asset.bytes) return 'asset-corrupt'
    if (head.length < firstBytesLength) {
      const longer = new Uint8Array(Math.min(firstBytesLength, head.length + piece.length))
      longer.set(head)
      longer.set(piece.subarray(0, longer.length - head.length), head.length)
      head = longer
    }
    const written = staging.write(piece)
    hash.update(piece)
    const failed = await written
    if (failed) return failed
    onBytes(piece.length)
  }
  if (bytes !== asset.bytes || hash.digest() !== asset.sha256) return 'asset-corrupt'
  return firstBytesFit(asset.type, head) ? undefined : 'type-mismatch'
}

/**
 * Takes one asset from its source into `staging`: exactly its size, its digest, and first bytes that are what its type
 * says. Nothing of it is parsed before the digest matched. Gives what `staging.finish` gave.
 */
export async function verifyAsset(
  chunks: Chunks,
  asset: Asset,
  staging: AssetStaging,
  effects: AssetEffects,
): Promise<Result<string, PackageReason>> {
  let refusal: PackageReason | undefined
  try {
    refusal = await takeAll(chunks, asset, staging, effects)
  } catch (error) {
    await staging.discard()
    throw error
  }
  if (!refusal) return staging.finish()
  await staging.discard()
  return refuse(refusal)
}

/** A staging that keeps nothing: for assets that are hashed and never looked into. */
export const keepNothing: AssetStaging = {
  write: async () => undefined,
  finish: async () => succeed(''),
  discard: async () => undefined,
}
