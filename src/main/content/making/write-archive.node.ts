import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { PackageReason } from '../../../contract/reasons.ts'
import type { PackageSource } from '../source/package-source.ts'

class SourceFailure extends Error {
  readonly reason: PackageReason
  constructor(reason: PackageReason) {
    super(reason)
    this.reason = reason
  }
}

type PackedSource = Pick<PackageSource, 'entries' | 'open'>

async function* bytesOf(source: PackedSource, path: string, onBytes: (bytes: number) => void) {
  for await (const chunk of source.open(path)) {
    if (!chunk.ok) throw new SourceFailure(chunk.refusal)
    onBytes(chunk.value.length)
    // A stream asks for the next one before it has written this one.
    yield Buffer.from(chunk.value)
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync()
  await handle.close()
}

/**
 * Writes a package as one archive: manifest, signature, then the assets in the order of their paths, all of them stored
 * as they are and dated alike, so that the same package always gives the same bytes. It appears under its name only
 * when it is whole and on the disk. `extra` replaces or adds files.
 */
export async function writeArchive(
  source: PackedSource,
  file: string,
  extra: ReadonlyMap<string, Uint8Array>,
  onBytes: (bytes: number) => void,
): Promise<PackageReason | undefined> {
  const zip = new ZipFile()
  // The earliest day a ZIP can tell, in no zone.
  const dated = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644, compress: false }
  const paths = new Set([...source.entries.keys(), ...extra.keys()])
  const inOrder = [...paths].sort((a, b) => Number(a.includes('/')) - Number(b.includes('/')) || (a < b ? -1 : 1))
  const partial = `${file}.partial`
  const output = createWriteStream(partial)
  const written = pipeline(zip.outputStream, output)
  for (const path of inOrder) {
    const bytes = extra.get(path)
    if (bytes) zip.addBuffer(Buffer.from(bytes), path, dated)
    else {
      const size = source.entries.get(path) ?? 0
      zip.addReadStreamLazy(path, { ...dated, size }, (take) => {
        const stream = Readable.from(bytesOf(source, path, onBytes))
        stream.on('error', (error) => output.destroy(error))
        take(null, stream)
      })
    }
  }
  zip.end()
  try {
    await written
    await flush(partial)
    await rename(partial, file)
    if (process.platform !== 'win32') await flush(dirname(file))
    return undefined
  } catch (error) {
    await rm(partial, { force: true })
    if (error instanceof SourceFailure) return error.reason
    throw error
  }
}
