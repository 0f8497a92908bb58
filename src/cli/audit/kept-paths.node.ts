import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { systemCode } from '../../main/base/system-code.ts'

/** Every file of a folder, and what of it could not be looked into; paths from there, with `/` between the names. */
export type KeptPaths = { readonly files: readonly string[]; readonly unread: readonly string[] }

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** What goes away meanwhile is not there. A link to a folder is followed in the folder itself, and nowhere below. */
export async function pathsIn(folder: string, below = ''): Promise<KeptPaths> {
  try {
    const files: string[] = []
    const unread: string[] = []
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      const linked = below === '' && entry.isSymbolicLink() && (await isFolder(join(folder, path)))
      if (!entry.isDirectory() && !linked) {
        files.push(path)
        continue
      }
      const inside = await pathsIn(folder, path)
      files.push(...inside.files)
      unread.push(...inside.unread)
    }
    return { files, unread }
  } catch (error) {
    return { files: [], unread: systemCode(error) === 'ENOENT' ? [] : [below === '' ? '.' : below] }
  }
}
