import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { PackageReason } from '../../contract/reasons.ts'
import { type Result, refuse, succeed } from '../base/result.ts'
import { ownPieces } from './zip/file-range.node.ts'
import { readZipDirectory, type ZipLimits } from './zip/zip-directory.node.ts'
import { readZipEntry } from './zip/zip-entry.node.ts'

/** What an HTML item may hold, unpacked. Sizes in bytes. */
export const itemLimits = {
  entries: 2_000,
  entryBytes: 64 * 1024 ** 2,
  bytes: 256 * 1024 ** 2,
} as const satisfies ZipLimits

export type ItemArchive = {
  /** The files by their path; directories are not among them. */
  readonly paths: ReadonlySet<string>
  /** A file's bytes, or undefined if there is no such file. Rejects if it does not unpack to its declared size. */
  read(path: string): Promise<Buffer | undefined>
  close(): Promise<void>
}

/**
 * Opens the ZIP of an HTML item and checks all of its directory before anything is unpacked: the path rules of a
 * package, no links, no encryption, nothing twice, no shared bytes, `itemLimits`, an `index.html` at the root. Declared
 * sizes are enforced while unpacking. Whoever opened it closes it.
 */
export async function openItemArchive(path: string): Promise<Result<ItemArchive, PackageReason>> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => null)
  if (!handle) return refuse('read-error')
  try {
    const read = await readZipDirectory(handle, (await handle.stat()).size, itemLimits)
    if (!read.ok || !read.value.has('index.html')) {
      await handle.close()
      return refuse(read.ok ? 'archive-invalid' : read.refusal.reason)
    }
    const entries = read.value
    return succeed({
      paths: new Set(entries.keys()),
      async read(name) {
        const entry = entries.get(name)
        return entry && buffer(ownPieces(readZipEntry(handle, entry)))
      },
      close: () => handle.close(),
    })
  } catch {
    await handle.close()
    return refuse('read-error')
  }
}
