import { manifestName } from '../source/package-source.ts'
import type { FileSystem } from './file-system.ts'
import { packageFolder } from './layout.ts'
import type { StoredPackage } from './store-state.ts'
import { unlessUnreadable } from './unless-unreadable.ts'

/** Lower-case hex. */
export type Sha256 = (bytes: Uint8Array) => string

/** The manifest of a kept package as it came; null: it is not there, is not what it was, or the disk does not give it. */
export async function keptManifest(
  files: FileSystem,
  stored: StoredPackage,
  sha256: Sha256,
): Promise<Uint8Array | null> {
  const bytes = await unlessUnreadable(files.read(`${packageFolder(stored)}/${manifestName}`), null)
  return bytes && sha256(bytes) === stored.manifestSha256 ? bytes : null
}
