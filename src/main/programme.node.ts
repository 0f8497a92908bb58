import { resolve } from 'node:path'
import type { PackageReason, PlayerFault } from '../contract/reasons.ts'
import type { ContentPackage } from './content/content-package.ts'
import { readFolderPackage } from './content/folder-package.node.ts'

export type Programme = {
  /** null: nothing that can be played; the fallback is on. */
  readonly content: ContentPackage | null
  /** It was given on the command line, and nobody signed it. */
  readonly unsignedFolder: boolean
  readonly faults: readonly (PlayerFault | PackageReason)[]
}

/** What this player plays: the folder that was named, or the demo shop that comes with it. */
export async function readProgramme(
  named: string | undefined,
  demoDirectory: string,
  playerVersion: string,
): Promise<Programme> {
  const unsignedFolder = named !== undefined
  const folder = unsignedFolder ? resolve(named) : demoDirectory
  const read = await readFolderPackage(folder, unsignedFolder ? 'folder' : 'built-in', playerVersion)
  if (!read.ok) return { content: null, unsignedFolder, faults: ['content-refused', read.refusal.reason] }
  const damaged = read.value.damaged.map(({ reason }) => reason)
  return { content: read.value, unsignedFolder, faults: damaged.length > 0 ? ['asset-corrupt', ...damaged] : [] }
}
