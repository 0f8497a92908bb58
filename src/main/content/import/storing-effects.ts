import type { Asset } from '../../../contract/package.ts'
import { collectGarbage } from '../store/collect.ts'
import type { FileSystem } from '../store/file-system.ts'
import { objectFile } from '../store/layout.ts'
import { holdsObject, type PackageStore } from '../store/package-store.ts'
import type { HeadEffects } from '../verify/verify-head.ts'
import type { PackageEffects, Scrutiny } from '../verify/verify-package.ts'
import { arrivingObjects } from './arriving-objects.ts'

/** What an import needs that is no disk: hashes, signatures, and a look into pictures and archives. */
export type ImportTools = Pick<PackageEffects, 'verifySignature' | 'sha256' | 'startHash' | 'lookInto'> & {
  readonly needsLook: (scrutiny: Scrutiny) => boolean
}

/** Left free for settings, receipts and the system, in bytes. */
const spareBytes = 64 * 1024 ** 2

/** Those that are not here, each digest once. */
export async function missingOf(files: FileSystem, assets: readonly Asset[]): Promise<readonly Asset[]> {
  const missing = new Map<string, Asset>()
  for (const asset of assets) if (!(await holdsObject(files, asset))) missing.set(asset.sha256, asset)
  return [...missing.values()]
}

/** Makes room if there is none: by what nobody names, and never by what is arriving. */
export function spaceEffect({ files, state }: PackageStore, { sha256 }: ImportTools): HeadEffects['hasSpace'] {
  return async (assets) => {
    const missing = await missingOf(files, assets)
    const needed = missing.reduce((sum, { bytes }) => sum + bytes, 0)
    const fits = async (): Promise<boolean> => needed === 0 || needed + spareBytes <= (await files.freeBytes())
    if (await fits()) return true
    await collectGarbage(files, state(), sha256, new Set(assets.map((asset) => asset.sha256)))
    return fits()
  }
}

async function isUnaltered(files: FileSystem, file: string, { sha256 }: Asset, tools: ImportTools): Promise<boolean> {
  const hash = tools.startHash()
  for await (const chunk of files.chunks(file)) hash.update(chunk)
  return hash.digest() === sha256
}

/**
 * Effects that bring every asset of a package into the store. `settled` resolves when all that was to be kept is in its
 * place, and rejects when something could not be.
 */
export function storingEffects(
  store: PackageStore,
  tools: ImportTools,
  onWritten: (bytes: number) => void,
  signal: AbortSignal,
): PackageEffects & { settled(): Promise<void> } {
  const { files } = store
  const arriving = arrivingObjects(store, onWritten, signal)
  return {
    ...tools,
    settled: arriving.settled,
    onBytes: () => undefined,
    hasSpace: spaceEffect(store, tools),
    async held(scrutiny) {
      signal.throwIfAborted()
      const { asset } = scrutiny
      await arriving.settledOf(asset)
      if (!(await holdsObject(files, asset))) return null
      const file = objectFile(asset.sha256)
      // What will be parsed is hashed anew: it may have been brought for another use, long ago.
      if (tools.needsLook(scrutiny) && !(await isUnaltered(files, file, asset, tools))) return null
      return files.place(file)
    },
    stage: ({ asset }) => arriving.stage(asset),
    keep: (asset) => arriving.keep(asset),
  }
}
