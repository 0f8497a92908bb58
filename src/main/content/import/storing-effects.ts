import type { Asset } from '../../../contract/package/package.ts'
import { firstBytesFit, firstBytesLength } from '../first-bytes.ts'
import { collectGarbage } from '../store/collect.ts'
import type { FileSystem } from '../store/file-system.ts'
import { objectFile } from '../store/layout.ts'
import { isWholeObject } from '../store/object-digest.ts'
import { holdsObject, type PackageStore } from '../store/package-store.ts'
import { unlessUnreadable } from '../store/unless-unreadable.ts'
import type { PackageEffects, Scrutiny } from '../verify/verify-package.ts'
import { arrivingObjects } from './arriving-objects.ts'

/** What an import needs that is no disk: hashes, signatures, and a look into pictures and archives. */
export type ImportTools = Pick<PackageEffects, 'verifySignature' | 'sha256' | 'startHash' | 'lookInto'> & {
  readonly needsLook: (scrutiny: Scrutiny) => boolean
}

/** How many packages stay with this import, and the digests of what the screen shows. */
type Stays = { readonly kept: number; readonly onScreen: readonly string[] }

/** Left free for settings, receipts and the system, in bytes. */
const spareBytes = 64 * 1024 ** 2

/** Those that are not here, each digest once. */
export async function missingOf(files: FileSystem, assets: readonly Asset[]): Promise<readonly Asset[]> {
  const objects = [...new Map(assets.map((asset) => [asset.sha256, asset])).values()]
  const held = await Promise.all(objects.map((asset) => holdsObject(files, asset)))
  return objects.filter((_, place) => !held[place])
}

/**
 * Whether there is room for `missing`. Makes it if there is none: by what nobody names, then by packages that would go with
 * this import anyway, and never by what is arriving or on the screen.
 */
async function hasSpace(
  store: PackageStore,
  { sha256 }: ImportTools,
  missing: readonly Asset[],
  arriving: readonly Asset[],
  { kept, onScreen }: Stays,
): Promise<boolean> {
  const { files, state } = store
  const needed = missing.reduce((sum, { bytes }) => sum + bytes, 0)
  const fits = async (): Promise<boolean> => needed === 0 || needed + spareBytes <= (await files.freeBytes())
  if (await fits()) return true
  const spared = new Set([...arriving.map((asset) => asset.sha256), ...onScreen])
  const collect = () => collectGarbage(files, state(), sha256, spared)
  await collect()
  if (await fits()) return true
  await store.keepOnly(kept)
  await collect()
  return fits()
}

export type StoringEffects = PackageEffects & {
  /** Those of a package that have to be copied. The store is looked through once, when its head is verified. */
  missing(): readonly Asset[]
  /** Resolves when all that was to be kept is in its place, and rejects when something could not be. */
  settled(): Promise<void>
}

/** Effects that bring every asset of a package into the store, of which no more goes than `stays` lets go. */
export function storingEffects(
  store: PackageStore,
  tools: ImportTools,
  stays: Stays,
  onWritten: (bytes: number) => void,
  signal: AbortSignal,
): StoringEffects {
  const { files } = store
  const arriving = arrivingObjects(store, onWritten, signal)
  let missing: readonly Asset[] = []
  let lacking: ReadonlySet<string> = new Set()
  return {
    ...tools,
    settled: arriving.settled,
    onBytes: () => undefined,
    missing: () => missing,
    async hasSpace(assets) {
      missing = await missingOf(files, assets)
      lacking = new Set(missing.map(({ sha256 }) => sha256))
      return hasSpace(store, tools, missing, assets, stays)
    },
    async held(scrutiny) {
      signal.throwIfAborted()
      const { asset } = scrutiny
      await arriving.settledOf(asset)
      if (lacking.has(asset.sha256) && !(await holdsObject(files, asset))) return null
      const file = objectFile(asset.sha256)
      // It was brought as what another manifest called it; taken anew, it is refused as it would be in an empty store.
      const head = await unlessUnreadable(files.first(file, firstBytesLength), null)
      if (!head || !firstBytesFit(asset.type, head)) return null
      // What will be parsed is hashed anew: it may have been brought for another use, long ago.
      if (tools.needsLook(scrutiny) && !(await isWholeObject(files, asset.sha256, tools.startHash))) return null
      return files.place(file)
    },
    stage: ({ asset }) => arriving.stage(asset),
    keep: (asset) => arriving.keep(asset),
  }
}
