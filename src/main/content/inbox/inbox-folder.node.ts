import { lstat, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isLooseFolder } from '../source/loose-source.node.ts'
import { archiveName, manifestName } from '../source/package-source.ts'
import { type InboxEntry, refusedFolder, takenFolder } from './inbox-look.ts'

const fileStamp = async (path: string): Promise<string> => {
  const { size, mtimeMs } = await stat(path)
  return `${size} ${mtimeMs}`
}

async function folderEntry(folder: string, name: string): Promise<InboxEntry> {
  const entries = await readdir(join(folder, name), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const stamps: string[] = []
  for (const file of files.toSorted()) stamps.push(`${file} ${await fileStamp(file)}`)
  const isPackage = files.includes(join(folder, name, manifestName))
  const isLoose = !isPackage && (await isLooseFolder(join(folder, name)))
  return { name, kind: isPackage ? 'package' : isLoose ? 'loose' : 'none', stamp: stamps.join() }
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
          stamp: await fileStamp(join(folder, name)),
        })
      }
    } catch {
      // It is looked at again in a moment.
    }
  }
  return found
}

/** Makes the folder. A link of its name is removed: whoever fills the inbox has no say over what lies elsewhere. */
async function makeRealFolder(folder: string): Promise<void> {
  const found = await lstat(folder).catch(() => null)
  if (found && !found.isDirectory()) await rm(folder, { force: true })
  await mkdir(folder, { recursive: true })
}

async function moveTo(folder: string, place: string, name: string): Promise<void> {
  await makeRealFolder(join(folder, place))
  await rm(join(folder, place, name), { recursive: true, force: true })
  await rename(join(folder, name), join(folder, place, name))
}

/** Keeps the package that was taken, and no earlier one. */
async function moveToTaken(folder: string, name: string): Promise<void> {
  await rm(join(folder, takenFolder), { recursive: true, force: true })
  await moveTo(folder, takenFolder, name)
}

/** Moves what was not taken aside, and lays beside it why: the reason code, and a sentence on what to do. */
async function moveToRefused(folder: string, name: string, reason: string): Promise<void> {
  await moveTo(folder, refusedFolder, name)
  const file = join(folder, refusedFolder, `${name}.reason.txt`)
  await rm(file, { recursive: true, force: true })
  await writeFile(file, reason, { flag: 'wx' })
}

/** Moves what the inbox is done with aside; rejects where the inbox cannot be written. */
export type InboxMoves = { readonly taken: typeof moveToTaken; readonly refused: typeof moveToRefused }

export const inboxMoves: InboxMoves = { taken: moveToTaken, refused: moveToRefused }
