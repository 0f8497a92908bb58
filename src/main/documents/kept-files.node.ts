import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeptFile } from '../../contract/views/privacy-view.ts'
import { keptKind } from './kept-kind.ts'

type Size = { readonly files: number; readonly bytes: number }

/** The size of a file, or of all files in a folder. What goes away meanwhile counts as nothing. */
async function sizeOf(path: string): Promise<Size> {
  try {
    const status = await lstat(path)
    if (!status.isDirectory()) return { files: 1, bytes: status.size }
    const inside = await Promise.all((await readdir(path)).map((name) => sizeOf(join(path, name))))
    return inside.reduce((sum, { files, bytes }) => ({ files: sum.files + files, bytes: sum.bytes + bytes }), {
      files: 0,
      bytes: 0,
    })
  } catch {
    return { files: 0, bytes: 0 }
  }
}

/** Everything that lies in the data folder, by name; folders as a whole, empty ones left out. */
export async function listKept(dataDirectory: string): Promise<readonly KeptFile[]> {
  const names = (await readdir(dataDirectory)).toSorted()
  const all = await Promise.all(
    names.map(async (path) => ({ path, kind: keptKind(path), ...(await sizeOf(join(dataDirectory, path))) })),
  )
  return all.filter(({ files }) => files > 0)
}
