import { constants } from 'node:fs'
import { type FileHandle, lstat, mkdir, open, readdir, rm, rmdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { systemCode } from '../../base/system-code.ts'

/** A folder whatever its path leads to by now: on Linux through the open folder itself, elsewhere by its path. */
type HeldFolder = { readonly place: string; close(): Promise<void> }

const onlyFolder = constants.O_RDONLY | (constants.O_DIRECTORY ?? 0) | (constants.O_NOFOLLOW ?? 0)

/** Rejects where there is no folder, or a link to one. */
async function holdFolder(folder: string): Promise<HeldFolder> {
  if (process.platform !== 'linux') return { place: folder, close: async () => undefined }
  const handle: FileHandle = await open(folder, onlyFolder)
  return { place: `/proc/self/fd/${handle.fd}`, close: () => handle.close() }
}

/** Makes the folder. A link of its name is removed: whoever fills the inbox has no say over what lies elsewhere. */
async function makeRealFolder(folder: string): Promise<void> {
  const found = await lstat(folder).catch(() => null)
  if (found && !found.isDirectory()) await rm(folder, { force: true })
  await mkdir(folder, { recursive: true })
}

/**
 * Makes a folder of the inbox and does something in it: `place` is where its names are to be looked for. A link that takes its
 * name meanwhile leads nowhere: it is not gone through, or `work` is done in the folder that was there.
 */
export async function inRealFolder(folder: string, work: (place: string) => Promise<void>): Promise<void> {
  await makeRealFolder(folder)
  const { place, close } = await holdFolder(folder)
  try {
    await work(place)
  } finally {
    await close()
  }
}

/** Removes everything in a folder that is held; a link in it goes as such. */
export async function emptyHeld(place: string): Promise<void> {
  for (const name of await readdir(place)) await removeHeld(join(place, name))
}

/** Removes what lies at a place in a folder that is held, if anything does: no link is gone through, however deep. */
export async function removeHeld(place: string): Promise<void> {
  try {
    await unlink(place)
  } catch (error) {
    const code = systemCode(error) ?? ''
    if (code === 'ENOENT') return
    // A folder: so say Linux, and the others.
    if (!['EISDIR', 'EPERM'].includes(code)) throw error
    const { place: below, close } = await holdFolder(place)
    await emptyHeld(below).finally(close)
    await rmdir(place)
  }
}
