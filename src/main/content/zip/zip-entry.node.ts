import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { systemCode } from '../../base/system-code.ts'
import { FileTooShort, fileRange, ownPieces } from './file-range.node.ts'
import type { ZipEntry } from './zip-directory.node.ts'

/** An entry is not what the archive's directory says of it. */
export class EntryLies extends Error {}

/** How much is unpacked at a time. */
const unpackedBytes = 128 * 1024

const signature = 0x04034b50
const encryptedFlags = 0x2041

/** Where an entry's data begins. Its local header must name it as the directory does: no two tools may read it apart. */
async function dataStart(handle: FileHandle, { name, headerAt, deflated }: ZipEntry): Promise<number> {
  const header = Buffer.alloc(30 + name.length)
  const { bytesRead } = await handle.read(header, 0, header.length, headerAt)
  const same =
    bytesRead === header.length &&
    header.readUInt32LE(0) === signature &&
    (header.readUInt16LE(6) & encryptedFlags) === 0 &&
    header.readUInt16LE(8) === (deflated ? 8 : 0) &&
    header.readUInt16LE(26) === name.length &&
    header.subarray(30).equals(name)
  if (!same) throw new EntryLies()
  return headerAt + header.length + header.readUInt16LE(28)
}

async function* inflated(packed: AsyncIterable<Uint8Array>, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: unpackedBytes })
  const input = Readable.from(ownPieces(packed), { highWaterMark: 1 })
  input.on('error', (error) => inflate.destroy(error))
  input.pipe(inflate)
  let bytes = 0
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > entry.bytes) throw new EntryLies()
      yield chunk
    }
  } finally {
    input.destroy()
    inflate.destroy()
  }
  if (bytes !== entry.bytes || inflate.bytesWritten !== entry.packedBytes) throw new EntryLies()
}

/**
 * An entry's bytes, unpacked: exactly as many as the directory says, and never more than one piece past it. A piece is
 * good until the next is asked for. Rejects with `EntryLies` if they are others, or with the file system's error.
 */
export async function* readZipEntry(handle: FileHandle, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  try {
    const start = await dataStart(handle, entry)
    const packed = fileRange(handle, start, start + entry.packedBytes)
    if (entry.deflated) yield* inflated(packed, entry)
    else yield* packed
  } catch (error) {
    if (error instanceof FileTooShort || systemCode(error)?.startsWith('Z_')) throw new EntryLies()
    throw error
  }
}
