import { createHash } from 'node:crypto'
import { type Asset, assetTypes } from '../../../contract/package/package.ts'
import type { PackageReason } from '../../../contract/reasons.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { firstBytesFit, firstBytesLength } from '../first-bytes.ts'
import { type Refusal, refusalFor } from '../manifest/refusal.ts'
import { assetsFolder, type PackageSource } from '../source/package-source.ts'

/** The type that a file is of by its first bytes; undefined: none that a package may hold. */
export function typeOf(head: Uint8Array): Asset['type'] | undefined {
  return assetTypes.find((type) => firstBytesFit(type, head))
}

type MeasuredSource = Pick<PackageSource, 'entries' | 'open'>

async function measure(
  source: MeasuredSource,
  path: string,
  onBytes: (bytes: number) => void,
): Promise<Result<Asset, PackageReason>> {
  const hash = createHash('sha256')
  let head: Uint8Array = new Uint8Array(0)
  let bytes = 0
  for await (const chunk of source.open(path)) {
    if (!chunk.ok) return chunk
    if (head.length < firstBytesLength) head = Buffer.concat([head, chunk.value]).subarray(0, firstBytesLength)
    hash.update(chunk.value)
    bytes += chunk.value.length
    onBytes(chunk.value.length)
  }
  const type = typeOf(head)
  return type ? succeed({ sha256: hash.digest('hex'), bytes, type }) : refuse('type-mismatch')
}

/** Here no manifest says yet what type a file is of. */
function unmeasured(reason: PackageReason, name: string): Refusal {
  const expected = reason === 'type-mismatch' ? 'shown-type' : null
  return { ...refusalFor(reason), expected, argument: name }
}

/** The manifest's entries for every file under `assets/`, in the order of their paths; `onBytes` hears of each piece read. */
export async function measureAssets(
  source: MeasuredSource,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<Result<Record<string, Asset>, Refusal>> {
  const assets: Record<string, Asset> = {}
  for (const path of [...source.entries.keys()].filter((each) => each.startsWith(assetsFolder)).sort()) {
    const measured = await measure(source, path, onBytes)
    const name = path.slice(assetsFolder.length)
    if (!measured.ok) return refuse(unmeasured(measured.refusal, name))
    assets[name] = measured.value
  }
  return succeed(assets)
}
