import { readdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../../base/hashing.node.ts'
import { systemCode } from '../../base/system-code.ts'
import { looseContent } from '../source/loose-source.node.ts'
import { archiveName, manifestName } from '../source/package-source.ts'
import { emptyHeld, inRealFolder, removeHeld } from './held-folder.node.ts'
import { type InboxEntry, refusedFolder, takenFolder } from './inbox-look.ts'

/** Another one, too, where the file is the same and its permissions are not. */
const fileStamp = async (path: string): Promise<string> => {
  const { size, mtimeMs, mode, uid, gid } = await stat(path)
  return `${size} ${mtimeMs} ${mode} ${uid} ${gid}`
}

/** Folders that systems lay at the root of a disk, which nobody else may look into. */
const ofTheSystem = ['lost+found', 'System Volume Information', '$RECYCLE.BIN']

const isDenied = (error: unknown): boolean => ['EACCES', 'EPERM'].includes(systemCode(error) ?? '')

/** What cannot be looked into may be a package: the import of it says so. */
async function deniedEntry(folder: string, name: string): Promise<InboxEntry> {
  return { name, kind: 'package', stamp: sha256(`denied ${await fileStamp(join(folder, name)).catch(() => '')}`) }
}

async function folderEntry(folder: string, name: string): Promise<InboxEntry> {
  const entries = await readdir(join(folder, name), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const stamps: string[] = []
  for (const file of files.toSorted()) stamps.push(`${file} ${await fileStamp(file)}`)
  const isPackage = files.includes(join(folder, name, manifestName))
  const isLoose = !isPackage && (await looseContent(join(folder, name))) === 'media'
  return { name, kind: isPackage ? 'package' : isLoose ? 'loose' : 'none', stamp: sha256(stamps.join()) }
}

/** Everything in the inbox; what goes away while it is looked at is left out. */
export async function lookIntoInbox(folder: string): Promise<readonly InboxEntry[]> {
  const found: InboxEntry[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const { name } = entry
    try {
      if (entry.isDirectory() && name !== takenFolder && name !== refusedFolder) {
        found.push(await folderEntry(folder, name))
      } else if (entry.isFile()) {
        found.push({
          name,
          kind: archiveName.test(name) ? 'package' : 'none',
          stamp: sha256(await fileStamp(join(folder, name))),
        })
      }
    } catch (error) {
      // Anything else is looked at again in a moment.
      if (isDenied(error) && !ofTheSystem.includes(name)) found.push(await deniedEntry(folder, name))
    }
  }
  return found
}

/** Keeps the package that was taken, and no earlier one. */
function moveToTaken(folder: string, name: string): Promise<void> {
  return inRealFolder(join(folder, takenFolder), async (taken) => {
    await emptyHeld(taken)
    await rename(join(folder, name), join(taken, name))
  })
}

/** Moves what was not taken aside, and lays beside it why: the reason code, and a sentence on what to do. */
function moveToRefused(folder: string, name: string, reason: string): Promise<void> {
  return inRealFolder(join(folder, refusedFolder), async (refused) => {
    await removeHeld(join(refused, name))
    await rename(join(folder, name), join(refused, name))
    const file = join(refused, `${name}.reason.txt`)
    await removeHeld(file)
    await writeFile(file, reason, { flag: 'wx' })
  })
}

/** Moves what the inbox is done with aside; rejects where the inbox cannot be written. */
export type InboxMoves = { readonly taken: typeof moveToTaken; readonly refused: typeof moveToRefused }

export const inboxMoves: InboxMoves = { taken: moveToTaken, refused: moveToRefused }
