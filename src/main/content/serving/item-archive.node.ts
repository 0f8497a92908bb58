import { buffer } from 'node:stream/consumers'
import { openPlain } from '../../base/files/plain-file.node.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { type Refusal, refusalFor } from '../manifest/refusal.ts'
import { ownPieces } from '../zip/file-range.node.ts'
import { readZipDirectory, type ZipRefusal } from '../zip/zip-directory.node.ts'
import { readZipEntry } from '../zip/zip-entry.node.ts'
import { itemLimits } from './item-limits.ts'

export type ItemArchive = {
  /** The files by their path; directories are not among them. */
  readonly paths: ReadonlySet<string>
  /** A file's bytes, or undefined if there is no such file. Rejects if it does not unpack to its declared size. */
  read(path: string): Promise<Buffer | undefined>
  close(): Promise<void>
}

/** Why an item cannot be shown: it is part of a package, so that what helps a package does not help here. */
function itemRefusal({ reason, entry }: ZipRefusal): Refusal {
  const about = { path: [], argument: entry }
  switch (reason) {
    case 'archive-invalid':
      return { reason: 'html-item-invalid', expected: 'sound-zip', ...about }
    case 'too-many-assets':
      return { reason: 'html-item-invalid', expected: 'item-files', ...about }
    case 'too-large':
      return { reason, expected: 'item-size', ...about }
    default:
      return { reason, expected: null, ...about }
  }
}

/**
 * Opens the ZIP of an HTML item and checks all of its directory before anything is unpacked: the path rules of a
 * package, no links, no encryption, nothing twice, no shared bytes, `itemLimits`, an `index.html` at the root. Declared
 * sizes are enforced while unpacking. Whoever opened it closes it. A refusal's argument is the file in it that it lies with.
 */
export async function openItemArchive(path: string): Promise<Result<ItemArchive, Refusal>> {
  const handle = await openPlain(path).catch(() => undefined)
  if (!handle) return refuse(refusalFor('read-error'))
  try {
    const read = await readZipDirectory(handle, (await handle.stat()).size, itemLimits)
    if (!read.ok || !read.value.has('index.html')) {
      await handle.close()
      return refuse(
        read.ok ? { ...refusalFor('html-item-invalid'), expected: 'index-at-root' } : itemRefusal(read.refusal),
      )
    }
    const entries = read.value
    return succeed({
      paths: new Set(entries.keys()),
      async read(name) {
        const entry = entries.get(name.normalize('NFC'))
        return entry && buffer(ownPieces(readZipEntry(handle, entry)))
      },
      close: () => handle.close(),
    })
  } catch {
    await handle.close()
    return refuse(refusalFor('read-error'))
  }
}
