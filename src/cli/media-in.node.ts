import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Asset } from '../contract/package/package.ts'
import { collidingPaths, pathProblem } from '../contract/package/package-path.ts'
import { isLeftByTheSystem } from '../main/content/left-by-the-system.ts'
import { inFileNameOrder } from '../main/content/making/file-name-order.ts'
import { headOf } from '../main/content/making/head-of.node.ts'
import { typeOf } from '../main/content/making/measure-assets.node.ts'
import { probeFilm } from '../main/content/making/probe-film.node.ts'
import { printable } from '../main/content/printable.ts'
import { openItemArchive } from '../main/content/serving/item-archive.node.ts'

/** A file that a package can hold. `name` is how the package calls it. */
export type Medium = {
  readonly file: string
  readonly name: string
  readonly bytes: number
  readonly type: Asset['type']
}

async function isPage(file: string): Promise<boolean> {
  const archive = await openItemArchive(file)
  if (archive.ok) await archive.value.close()
  return archive.ok
}

/** The file, or why it is left out. */
async function mediumAt(folder: string, entry: Dirent): Promise<Medium | string> {
  const [file, name] = [join(folder, entry.name), entry.name.normalize('NFC')]
  if (entry.isDirectory()) return 'what lies in folders is not taken'
  if (!entry.isFile()) return 'it is a link, or no file'
  if (pathProblem(name)) return 'its name is not safe on every system'
  try {
    const type = typeOf(await headOf(file))
    if (!type) return 'not a picture, film (MP4, WebM) or ZIP that a player shows'
    if (type === 'application/zip' && !(await isPage(file)))
      return 'a ZIP is shown only if it is sound and has an index.html at its root'
    if (type.startsWith('video/') && (await probeFilm(file)) === 'no-picture')
      return 'it has no picture, and sound alone is not shown'
    return { file, name, bytes: (await stat(file)).size, type }
  } catch {
    return 'it cannot be read'
  }
}

/** The files right in a folder that a package can hold, in the order of their names; `leftOut` hears of the others, and why. */
export async function mediaIn(
  folder: string,
  leftOut: (why: string, name: string) => void,
): Promise<readonly Medium[]> {
  const media = new Map<string, Medium>()
  const entries = new Map((await readdir(folder, { withFileTypes: true })).map((entry) => [entry.name, entry]))
  for (const name of inFileNameOrder([...entries.keys()])) {
    const entry = entries.get(name)
    if (!entry || name.startsWith('.') || isLeftByTheSystem(name)) continue
    const medium = await mediumAt(folder, entry)
    if (typeof medium === 'string') leftOut(medium, printable(name))
    else if (collidingPaths([...media.keys(), medium.name]).length > 0)
      leftOut('some systems take its name for that of another file here', printable(name))
    else media.set(medium.name, medium)
  }
  return [...media.values()]
}
