import { constants } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { installerNames } from '../../contract/release-file.ts'

/** A file on a stick that could be an update, with the signature beside it. */
export type FoundRelease = { readonly file: string; readonly signature: Uint8Array }

const signatureLimit = 4096
const readOnly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

async function readSmall(file: string): Promise<Uint8Array | undefined> {
  const handle = await open(file, readOnly)
  try {
    const found = await handle.stat()
    if (!found.isFile() || found.size > signatureLimit) return undefined
    return new Uint8Array(await handle.readFile())
  } finally {
    await handle.close()
  }
}

/** The files in a folder whose names are those of a player's installer, with their signatures; those without are left out. */
async function releasesIn(folder: string, platform: NodeJS.Platform): Promise<readonly FoundRelease[]> {
  const name = installerNames[platform]
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const files = entries
    .filter((entry) => entry.isFile() && name?.test(entry.name))
    .map((entry) => join(folder, entry.name))
  const found: FoundRelease[] = []
  for (const file of files.slice(0, 16)) {
    const signature = await readSmall(`${file}.minisig`).catch(() => undefined)
    if (signature) found.push({ file, signature })
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
