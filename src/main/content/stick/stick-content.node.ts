import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isUnfinishedName } from '../inbox/inbox-look.ts'
import { manifestName } from '../source/package-source.ts'
import { leftByTheSystem } from '../source/plain-file.node.ts'

/** What a stick brings. */
export type StickContent = {
  readonly paths: readonly string[]
  readonly loose: boolean
  /** Changes while somebody still copies onto it. */
  readonly stamp: string
}

/** More than so many packages on one stick are not looked at. */
const mostPackages = 64

async function stampOf(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path)
  return `${path} ${size} ${mtimeMs}`
}

/** A folder by the files right in it, and by how many there are one level below. */
async function folderStamp(folder: string): Promise<string> {
  const stamps: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    stamps.push(entry.isDirectory() ? `${path} ${(await readdir(path)).length}` : await stampOf(path))
  }
  return stamps.toSorted().join()
}

async function holdsFiles(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.some((entry) => entry.isFile() && !leftByTheSystem.test(entry.name))
}

/** What lies on a stick for a player: packages at its root, and the folder `askfirst`; null: nothing. */
export async function lookIntoStick(root: string): Promise<StickContent | null> {
  const entries = await readdir(root, { withFileTypes: true })
  const archives = entries.filter(
    (entry) => entry.isFile() && /\.askfirst$/i.test(entry.name) && !isUnfinishedName(entry.name),
  )
  const folder = entries.find((entry) => entry.isDirectory() && entry.name.toLowerCase() === 'askfirst')
  const stamps = await Promise.all(archives.map(({ name }) => stampOf(join(root, name))))
  const paths = archives.map(({ name }) => join(root, name)).slice(0, mostPackages - 1)
  if (!folder) return paths.length > 0 ? { paths, loose: false, stamp: stamps.join() } : null
  const below = join(root, folder.name)
  const stamp = [...stamps, await folderStamp(below)].join()
  const isPackage = (await stat(join(below, manifestName)).catch(() => null)) !== null
  if (isPackage) return { paths: [...paths, below], loose: false, stamp }
  return paths.length > 0 ? { paths, loose: false, stamp } : { paths: [below], loose: await holdsFiles(below), stamp }
}
