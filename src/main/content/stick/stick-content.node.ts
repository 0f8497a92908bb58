import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { mostPaths } from '../../../contract/workers/import.ts'
import { sha256 } from '../../base/hashing.node.ts'
import { isUnfinishedName } from '../inbox/inbox-look.ts'
import { isBeside } from '../left-by-the-system.ts'
import { inFileNameOrder } from '../making/file-name-order.ts'
import { looseContent } from '../source/loose-source.node.ts'
import { archiveName, manifestName } from '../source/package-source.ts'

/** What a stick brings. */
export type StickContent = {
  readonly paths: readonly string[]
  readonly loose: boolean
  /** SHA-256 of names, sizes and times within the quarter of an hour: another one while somebody still copies onto it, the same in another slot. */
  readonly stamp: string
}

/** FAT keeps the time of the wall: where the clocks are put forward or back, or the zone is set, it is others by hours or quarters. */
const quarterMilliseconds = 15 * 60_000

async function stampOf(folder: string, name: string): Promise<string> {
  const { size, mtimeMs } = await stat(join(folder, name))
  return `${name} ${size} ${mtimeMs % quarterMilliseconds}`
}

/** A folder by the files right in it, and by how many there are one level below. */
async function folderStamps(folder: string): Promise<readonly string[]> {
  const stamps: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const { name } = entry
    if (isBeside(name)) continue
    stamps.push(
      entry.isDirectory() ? `${name}/ ${(await readdir(join(folder, name))).length}` : await stampOf(folder, name),
    )
  }
  return stamps.toSorted()
}

/** What cannot be looked at is said by the import. */
const isLoose = async (folder: string): Promise<boolean> =>
  (await looseContent(folder).catch(() => 'media')) !== 'nothing'

/** What lies on a stick for a player: packages at its root, and the folder `askfirst`; null: nothing. */
export async function lookIntoStick(root: string): Promise<StickContent | null> {
  const entries = await readdir(root, { withFileTypes: true })
  const archives = inFileNameOrder(
    entries.flatMap((entry) =>
      entry.isFile() && archiveName.test(entry.name) && !isUnfinishedName(entry.name) ? entry.name : [],
    ),
  )
  const folder = entries.find((entry) => entry.isDirectory() && entry.name.toLowerCase() === 'askfirst')
  const below = folder && join(root, folder.name)
  const inside = below === undefined ? [] : await folderStamps(below)
  const stamps = [...(await Promise.all(archives.map((name) => stampOf(root, name)))), '', ...inside]
  const stamp = sha256(Buffer.from(stamps.join('\n')))
  // One place is the folder's.
  const paths = archives.slice(0, mostPaths - 1).map((name) => join(root, name))
  if (below !== undefined && inside.length > 0) {
    const isPackage = (await stat(join(below, manifestName)).catch(() => null)) !== null
    if (isPackage) return { paths: [...paths, below], loose: false, stamp }
    if (paths.length === 0) return { paths: [below], loose: await isLoose(below), stamp }
  }
  return paths.length > 0 ? { paths, loose: false, stamp } : null
}
