import type { FileHandle } from 'node:fs/promises'
import { packageLimits } from '../../../contract/package/package.ts'
import type { PackageReason } from '../../../contract/reasons.ts'
import { openPlain } from '../../base/files/plain-file.node.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { type Refusal, refusalFor } from '../manifest/refusal.ts'
import { readZipDirectory, type ZipEntry, type ZipLimits } from '../zip/zip-directory.node.ts'
import { EntryLies, readZipEntry } from '../zip/zip-entry.node.ts'
import { type Chunks, manifestName, type PackageSource } from './package-source.ts'
import { readFailure } from './read-failure.node.ts'
import { wholeFiles } from './read-whole.ts'

/** Every asset may lie in a folder of its own that is listed too; beside them manifest, signature and `assets/`. */
const limits: ZipLimits = {
  entries: packageLimits.assets * 2 + 3,
  entryBytes: packageLimits.packageBytes,
  bytes: packageLimits.packageBytes + packageLimits.manifestBytes,
}

/** What the archive itself may add to its content: headers, names, directory. */
const addedBytes = 256 * 1024 ** 2

async function beginsLikeZip(handle: FileHandle): Promise<boolean> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0)
  return bytesRead === 4 && buffer.readUInt32LE(0) === 0x04034b50
}

async function directoryOf(handle: FileHandle): Promise<Result<ReadonlyMap<string, ZipEntry>, Refusal>> {
  const found = await handle.stat()
  if (!(await beginsLikeZip(handle))) return refuse(refusalFor('not-a-package'))
  if (found.size > limits.bytes + addedBytes) return refuse(refusalFor('too-large'))
  const read = await readZipDirectory(handle, found.size, limits)
  if (!read.ok) return refuse({ ...refusalFor(read.refusal.reason), argument: read.refusal.entry })
  return read.value.has(manifestName) ? read : refuse(refusalFor('not-a-package'))
}

async function* chunksOf(handle: FileHandle, file: string, entry: ZipEntry | undefined): Chunks {
  if (!entry) {
    yield refuse<PackageReason>('asset-missing')
    return
  }
  try {
    for await (const chunk of readZipEntry(handle, entry)) yield succeed(chunk)
  } catch (error) {
    yield refuse(error instanceof EntryLies ? ('archive-invalid' as const) : await readFailure(error, file))
  }
}

/** Opens a package that is one archive, and checks its whole directory; nothing of it is unpacked before it is asked for. */
export async function openArchiveSource(file: string): Promise<Result<PackageSource, Refusal>> {
  let handle: FileHandle | undefined
  try {
    handle = await openPlain(file, 'followed')
    if (!handle) return refuse(refusalFor('not-a-package'))
  } catch (error) {
    return refuse(refusalFor(await readFailure(error, file)))
  }
  try {
    const directory = await directoryOf(handle)
    if (!directory.ok) {
      await handle.close()
      return directory
    }
    const entries = new Map(Array.from(directory.value, ([path, { bytes }]) => [path, bytes]))
    const read = (path: string): Chunks => chunksOf(handle, file, directory.value.get(path))
    // A drive that is gone says so at this last word, too.
    const close = (): Promise<void> => handle.close().catch(() => undefined)
    return succeed({ form: 'archive', entries, open: read, close, ...wholeFiles({ entries, open: read }) })
  } catch (error) {
    await handle.close().catch(() => undefined)
    return refuse(refusalFor(await readFailure(error, file)))
  }
}
