import { createHash } from 'node:crypto'
import { realpath, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Asset, packageLimits } from '../../contract/package/package.ts'
import type { PackageReason } from '../../contract/reasons.ts'
import { openPlain } from '../base/files/plain-file.node.ts'
import { type Result, refuse, succeed } from '../base/result.ts'
import { systemCode } from '../base/system-code.ts'
import type { ContentPackage, StoredAsset } from './content-package.ts'
import { firstBytesFit, firstBytesLength } from './first-bytes.ts'
import { readManifest } from './manifest/read-manifest.ts'
import { type Refusal, refusalFor } from './manifest/refusal.ts'
import { openItemArchive } from './serving/item-archive.node.ts'
import { unscriptedDigests } from './unscripted.ts'

function failureOf(error: unknown): PackageReason {
  const code = systemCode(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'asset-missing'
  return code === 'ELOOP' ? 'entry-unsafe' : 'read-error'
}

async function readManifestFile(folder: string): Promise<Result<Uint8Array, Refusal>> {
  try {
    const handle = await openPlain(join(folder, 'manifest.json'))
    if (!handle) return refuse(refusalFor('not-a-package'))
    try {
      const limit = packageLimits.manifestBytes + 1
      if ((await handle.stat()).size < limit) return succeed(await handle.readFile())
      // One byte too many is enough for the refusal that follows.
      return succeed((await handle.read(new Uint8Array(limit), 0, limit, 0)).buffer)
    } finally {
      await handle.close()
    }
  } catch (error) {
    const reason = failureOf(error)
    return refuse(refusalFor(reason === 'asset-missing' ? 'not-a-package' : reason))
  }
}

/** Checks one asset on disk; undefined: it is there, whole, and what it says it is. */
async function assetProblem(file: string, asset: Asset): Promise<PackageReason | undefined> {
  try {
    // A link in any folder on the way would lead out of the package.
    if ((await realpath(file)) !== file) return 'entry-unsafe'
    const handle = await openPlain(file)
    if (!handle) return 'entry-unsafe'
    try {
      if ((await handle.stat()).size !== asset.bytes) return 'asset-corrupt'
      const hash = createHash('sha256')
      let head: Buffer = Buffer.alloc(0)
      for await (const chunk of handle.createReadStream({ autoClose: false, start: 0 })) {
        if (head.length < firstBytesLength) head = Buffer.concat([head, chunk])
        hash.update(chunk)
      }
      if (hash.digest('hex') !== asset.sha256) return 'asset-corrupt'
      if (!firstBytesFit(asset.type, head.subarray(0, firstBytesLength))) return 'type-mismatch'
    } finally {
      await handle.close()
    }
    return asset.type === 'application/zip' ? await archiveProblem(file) : undefined
  } catch (error) {
    return failureOf(error)
  }
}

async function archiveProblem(file: string): Promise<PackageReason | undefined> {
  const opened = await openItemArchive(file)
  if (!opened.ok) return opened.refusal.reason
  await opened.value.close()
  return undefined
}

/**
 * Reads the package in `folder`: its manifest, which must be valid as a whole, and every asset it names. An asset that
 * is missing, damaged, or not what its type says is listed and its items are skipped; the rest still plays.
 */
export async function readFolderPackage(
  folder: string,
  source: ContentPackage['source'],
  playerVersion: string,
): Promise<Result<ContentPackage, Refusal>> {
  const root = resolve(folder)
  const there = await stat(root).catch(() => null)
  if (!there?.isDirectory()) return refuse(refusalFor('not-a-package'))
  const bytes = await readManifestFile(root)
  if (!bytes.ok) return bytes
  const read = readManifest(bytes.value, playerVersion)
  if (!read.ok) return read
  const manifest = read.value
  const digests = new Map<string, StoredAsset>()
  const damaged: { path: string; reason: PackageReason }[] = []
  // The folder itself may be reached through a link; nothing inside it may.
  const assetsFolder = join(await realpath(root), 'assets')
  for (const [path, asset] of Object.entries(manifest.assets)) {
    const file = join(assetsFolder, ...path.split('/'))
    const reason = await assetProblem(file, asset)
    if (reason) damaged.push({ path, reason })
    else digests.set(asset.sha256, { path: file, type: asset.type, bytes: asset.bytes })
  }
  const unscripted = unscriptedDigests(manifest)
  return succeed({ manifest, folder: root, digests, damaged, unscripted, source })
}
