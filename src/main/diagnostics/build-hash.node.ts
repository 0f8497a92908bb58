import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { sha256 } from '../base/hashing.node.ts'

/** The parts of a build by name, each with the folder it lies in: together in a checkout, apart in an installed player. */
export type BuiltParts = Readonly<Record<'main' | 'cli' | 'preload' | 'renderer' | 'models' | 'wasm', string>>

/**
 * SHA-256 over the built application (P17): over the lines that `sha256sum` writes for its files, sorted by the bytes of
 * their names. So anybody gets the same without a tool of ours, inside the folder `out` of a checkout:
 *
 *     find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum
 *
 * The libraries and the engine that the build runs on are not in it.
 */
export async function buildHash(parts: BuiltParts): Promise<string> {
  const files: { readonly name: string; readonly path: string }[] = []
  for (const [part, folder] of Object.entries(parts)) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      files.push({ name: `./${part}/${path.slice(folder.length + 1).replaceAll(sep, '/')}`, path })
    }
  }
  files.sort((one, other) => Buffer.compare(Buffer.from(one.name), Buffer.from(other.name)))
  let lines = ''
  for (const { name, path } of files) lines += `${sha256(await readFile(path))}  ${name}\n`
  return sha256(lines)
}
