import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl'
import { collidingPaths, pathProblem } from '../../contract/package-path.ts'
import type { PackageReason } from '../../contract/reasons.ts'
import { type Result, refuse, succeed } from '../base/result.ts'

/** What an HTML item may hold, unpacked. Sizes in bytes. */
export const itemLimits = { entries: 2_000, entryBytes: 64 * 1024 ** 2, bytes: 256 * 1024 ** 2 } as const

export type ItemArchive = {
  /** The files by their path; directories are not among them. */
  readonly paths: ReadonlySet<string>
  /** A file's bytes, or undefined if there is no such file. Rejects if it does not unpack to its declared size. */
  read(path: string): Promise<Buffer | undefined>
  close(): Promise<void>
}

/** A local header is 30 bytes and the name (APPNOTE 6.3.10, section 4.3.7); what may follow only makes it longer. */
const headerBytes = 30
const fileKind = 0o170000
const kinds = { unset: 0, regular: 0o100000, directory: 0o040000 }

function entryProblem(entry: Entry): PackageReason | undefined {
  const mode = (entry.externalFileAttributes >>> 16) & fileKind
  const directory = entry.fileName.endsWith('/')
  const path = directory ? entry.fileName.slice(0, -1) : entry.fileName
  if (pathProblem(path)) return 'path-unsafe'
  if (mode !== kinds.unset && mode !== (directory ? kinds.directory : kinds.regular)) return 'entry-unsafe'
  if (entry.isEncrypted() || ![0, 8].includes(entry.compressionMethod)) return 'archive-invalid'
  if (directory) return entry.uncompressedSize === 0 ? undefined : 'archive-invalid'
  return entry.uncompressedSize > itemLimits.entryBytes ? 'too-large' : undefined
}

/** Whether two entries share bytes of the archive, which is how a small archive unpacks to an endless one. */
function overlap(entries: readonly Entry[]): boolean {
  const sorted = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  return sorted.some((entry, place) => {
    const next = sorted[place + 1]
    const end = entry.relativeOffsetOfLocalHeader + headerBytes + entry.fileNameLength + entry.compressedSize
    return next !== undefined && end > next.relativeOffsetOfLocalHeader
  })
}

async function listEntries(zip: ZipFile): Promise<Result<ReadonlyMap<string, Entry>, PackageReason>> {
  if (zip.entryCount > itemLimits.entries) return refuse('too-large')
  const entries: Entry[] = []
  let bytes = 0
  for await (const entry of zip.eachEntry()) {
    const problem = entryProblem(entry)
    if (problem) return refuse(problem)
    bytes += entry.uncompressedSize
    if (bytes > itemLimits.bytes || entries.length >= itemLimits.entries) return refuse('too-large')
    entries.push(entry)
  }
  const files = entries.filter((entry) => !entry.fileName.endsWith('/'))
  if (collidingPaths(files.map((entry) => entry.fileName)).length > 0 || overlap(entries)) return refuse('entry-unsafe')
  if (!files.some((entry) => entry.fileName === 'index.html')) return refuse('archive-invalid')
  return succeed(new Map(files.map((entry) => [entry.fileName, entry])))
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
    const options = { autoClose: false, strictFileNames: true, validateEntrySizes: true, lazyEntries: true }
    const zip = await fromFdPromise(handle.fd, options)
    const listed = await listEntries(zip)
    if (!listed.ok) {
      await handle.close()
      return listed
    }
    const entries = listed.value
    return succeed({
      paths: new Set(entries.keys()),
      async read(name) {
        const entry = entries.get(name)
        return entry && buffer(await zip.openReadStreamPromise(entry))
      },
      close: () => handle.close(),
    })
  } catch {
    await handle.close()
    return refuse('archive-invalid')
  }
}
