import { join, resolve } from 'node:path'
import type { PackageReason, PlayerFault } from '../../contract/reasons.ts'
import type { ContentPackage } from './content-package.ts'
import { readFolderPackage } from './folder-package.node.ts'
import { storeFolderName } from './store/layout.ts'
import { readStoredContent } from './stored-content.node.ts'

export type ActiveContent = {
  /** null: nothing that can be played; the fallback is on. */
  readonly content: ContentPackage | null
  /** It was given on the command line, and nobody signed it. */
  readonly unsignedFolder: boolean
  readonly faults: readonly (PlayerFault | PackageReason)[]
}

export type ContentPlaces = {
  readonly dataDirectory: string
  /** The folder that was named on the command line. */
  readonly named: string | undefined
  readonly demoDirectory: string
}

function withDamage(
  content: ContentPackage,
  faults: ActiveContent['faults'],
): Pick<ActiveContent, 'content' | 'faults'> {
  const damaged = content.damaged.map(({ reason }) => reason)
  return { content, faults: damaged.length > 0 ? [...faults, 'asset-corrupt', ...damaged] : faults }
}

/** What this player plays: the package that was brought, else the folder that was named, else the demo shop. */
export async function readActiveContent(places: ContentPlaces, playerVersion: string): Promise<ActiveContent> {
  const brought = await readStoredContent(join(places.dataDirectory, storeFolderName), playerVersion)
  if (brought.ok && brought.value) {
    const faults = brought.value.instead ? (['content-refused'] as const) : []
    return { ...withDamage(brought.value.content, faults), unsignedFolder: false }
  }
  const broken = brought.ok ? [] : (['content-refused', brought.refusal.reason] as const)
  const unsignedFolder = places.named !== undefined
  const folder = places.named === undefined ? places.demoDirectory : resolve(places.named)
  const read = await readFolderPackage(folder, unsignedFolder ? 'folder' : 'built-in', playerVersion)
  if (!read.ok) return { content: null, unsignedFolder, faults: [...broken, 'content-refused', read.refusal.reason] }
  return { ...withDamage(read.value, broken), unsignedFolder }
}
