import type { FileHandle } from 'node:fs/promises'
import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl'
import { collidingPaths, pathProblem } from '../../../contract/package/package-path.ts'
import type { PackageReason } from '../../../contract/reasons.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { isLeftInArchive } from '../left-by-the-system.ts'
import { BoundedReader } from './bounded-reader.node.ts'

/** What an archive may hold, unpacked. Sizes in bytes. */
export type ZipLimits = { readonly entries: number; readonly entryBytes: number; readonly bytes: number }

/** One file of an archive, as its directory has it; what it says was checked for sense, not for truth. */
export type ZipEntry = {
  readonly path: string
  /** Its name as the archive has it. */
  readonly name: Uint8Array
  readonly bytes: number
  readonly packedBytes: number
  readonly deflated: boolean
  /** Where its local header begins. */
  readonly headerAt: number
}

/** Why an archive is not taken, and the name of the entry that it lies with; empty if it lies with none. */
export type ZipRefusal = { readonly reason: PackageReason; readonly entry: string }

/** A local header is 30 bytes and the name (APPNOTE 6.3.10, section 4.3.7); what may follow only makes it longer. */
const headerBytes = 30
/** What a tool may add to an entry: times, owners, a comment. Past this only a lie needs room. */
const addedBytes = 1024
const fileKind = 0o170000
const kinds = { unset: 0, regular: 0o100000, directory: 0o040000 }
const stored = 0
const deflated = 8

/**
 * The name as UTF-8, flagged as such or not: the manifest names every file anyway, and one reading is safer than two. In
 * the Unicode form of a manifest, as a folder's names are read: macOS writes another one.
 */
function nameOf(entry: Entry): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(entry.fileNameRaw).normalize('NFC')
  } catch {
    return undefined
  }
}

function entryProblem(entry: Entry, name: string | undefined, limits: ZipLimits): PackageReason | undefined {
  if (name === undefined) return 'path-unsafe'
  const directory = name.endsWith('/')
  if (pathProblem(directory ? name.slice(0, -1) : name)) return 'path-unsafe'
  const mode = (entry.externalFileAttributes >>> 16) & fileKind
  if (mode !== kinds.unset && mode !== (directory ? kinds.directory : kinds.regular)) return 'entry-unsafe'
  if (entry.isEncrypted() || ![stored, deflated].includes(entry.compressionMethod)) return 'archive-invalid'
  if (entry.extraFieldLength + entry.fileCommentLength > addedBytes) return 'archive-invalid'
  if (directory) return entry.uncompressedSize === 0 ? undefined : 'archive-invalid'
  return entry.uncompressedSize > limits.entryBytes ? 'too-large' : undefined
}

/** The first entry that shares bytes of the archive with another: how a small archive unpacks to an endless one. */
function overlapping(entries: readonly ZipEntry[]): ZipEntry | undefined {
  const sorted = entries.toSorted((a, b) => a.headerAt - b.headerAt)
  return sorted.find((entry, place) => {
    const next = sorted[place + 1]
    const end = entry.headerAt + headerBytes + entry.name.length + entry.packedBytes
    return next !== undefined && end > next.headerAt
  })
}

async function listFiles(zip: ZipFile, limits: ZipLimits): Promise<Result<readonly ZipEntry[], ZipRefusal>> {
  const files: ZipEntry[] = []
  let read = 0
  let bytes = 0
  for await (const entry of zip.eachEntry()) {
    if (++read > limits.entries) return refuse({ reason: 'too-many-assets', entry: '' })
    const path = nameOf(entry)
    if (path !== undefined && isLeftInArchive(path)) continue
    const problem = entryProblem(entry, path, limits)
    if (problem) return refuse({ reason: problem, entry: path ?? entry.fileNameRaw.toString('latin1') })
    bytes += entry.uncompressedSize
    if (bytes > limits.bytes) return refuse({ reason: 'too-large', entry: '' })
    if (path === undefined || path.endsWith('/')) continue
    files.push({
      path,
      name: entry.fileNameRaw,
      bytes: entry.uncompressedSize,
      packedBytes: entry.compressedSize,
      deflated: entry.compressionMethod === deflated,
      headerAt: entry.relativeOffsetOfLocalHeader,
    })
  }
  return succeed(files)
}

/**
 * Reads the directory of a ZIP of `bytes` bytes and checks all of it before anything is unpacked: safe paths, files and
 * directories only, no encryption, nothing twice, no shared bytes, `limits`. What a desktop system left in it is not
 * looked at. Memory and time are bounded by the limits,
 * whatever the archive says. Rejects with the file system's error when the file cannot be read.
 */
export async function readZipDirectory(
  handle: FileHandle,
  bytes: number,
  limits: ZipLimits,
): Promise<Result<ReadonlyMap<string, ZipEntry>, ZipRefusal>> {
  const reader = new BoundedReader(handle, bytes)
  try {
    const options = { autoClose: false, decodeStrings: false, validateEntrySizes: true, lazyEntries: true }
    const zip = await fromRandomAccessReaderPromise(reader, bytes, options)
    if (zip.entryCount > limits.entries) return refuse({ reason: 'too-many-assets', entry: '' })
    const files = await listFiles(zip, limits)
    if (!files.ok) return files
    const [colliding] = collidingPaths(files.value.map(({ path }) => path))
    const unsafe = colliding ?? overlapping(files.value)?.path
    if (unsafe !== undefined) return refuse({ reason: 'entry-unsafe', entry: unsafe })
    return succeed(new Map(files.value.map((entry) => [entry.path, entry])))
  } catch {
    if (reader.failure !== undefined) throw reader.failure
    return refuse({ reason: 'archive-invalid', entry: '' })
  }
}
