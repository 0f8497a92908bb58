import type { FileHandle } from 'node:fs/promises'

const chunkBytes = 256 * 1024

/** The file ended before the bytes that were asked for. */
export class FileTooShort extends Error {}

/** Exactly the bytes `start` to `end` (exclusive) of a file, in pieces; rejects with `FileTooShort` if there are fewer. */
export async function* fileRange(handle: FileHandle, start: number, end: number): AsyncGenerator<Uint8Array> {
  let at = start
  while (at < end) {
    const length = Math.min(chunkBytes, end - at)
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(length), 0, length, at)
    if (bytesRead === 0) throw new FileTooShort()
    at += bytesRead
    yield bytesRead === length ? buffer : buffer.subarray(0, bytesRead)
  }
}
