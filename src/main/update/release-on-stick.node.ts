import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { installerNames } from '../../contract/release-file.ts'
import { readSmall } from '../base/files/plain-file.node.ts'

/** A file on a stick that could be an update, with the signature beside it. */
export type FoundRelease = { readonly file: string; readonly signature: Uint8Array }

const signatureLimit = 4096

/** The files in a folder whose names are those of a player's installer, with their signatures; those without are left out. */
async function releasesIn(folder: string, platform: NodeJS.Platform): Promise<readonly FoundRelease[]> {
  const name = installerNames[platform]
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const files = entries
    .filter((entry) => entry.isFile() && name?.test(entry.name))
    .map((entry) => join(folder, entry.name))
  const found: FoundRelease[] = []
  for (const file of files.slice(0, 16)) {
    const signature = await readSmall(`${file}.minisig`, signatureLimit)
    if (signature.ok) found.push({ file, signature: new Uint8Array(signature.value) })
  }
  return found
}

/** What lies on a stick for the player itself: at its root, and in the folder `askfirst`. */
export async function findReleases(
  root: string,
  platform: NodeJS.Platform = process.platform,
): Promise<readonly FoundRelease[]> {
  return [...(await releasesIn(root, platform)), ...(await releasesIn(join(root, 'askfirst'), platform))]
}
