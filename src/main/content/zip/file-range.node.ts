import type { FileHandle } from 'node:fs/promises'

/** Long enough that the disk is what takes the time and not the calls. */
const pieceBytes = 512 * 1024

/** The file ended before the bytes that were asked for. */
export class FileTooShort extends Error {}

type Read = { readonly piece: Buffer } | { readonly error: unknown }

/** Never rejects: nobody may be waiting yet when it fails. */
async function readPiece(handle: FileHandle, memory: Buffer, at: number): Promise<Read> {
  try {
    const { bytesRead } = await handle.read(memory, 0, memory.length, at)
    return { piece: memory.subarray(0, bytesRead) }
  } catch (error) {
    return { error }
  }
}

/**
 * Exactly the bytes `start` to `end` (exclusive) of a file, in pieces; the next one is read while the caller works on one.
 * A piece is good until the next is asked for: its memory is used again. Rejects with `FileTooShort` if there are fewer
 * bytes, or with the file system's error.
 */
export async function* fileRange(handle: FileHandle, start: number, end: number): AsyncGenerator<Uint8Array> {
  const length = Math.min(pieceBytes, end - start)
  const memory = [Buffer.allocUnsafeSlow(length), Buffer.allocUnsafeSlow(length)] as const
  let turn = 0
  let at = start
  const next = (): Promise<Read> | undefined =>
    at < end ? readPiece(handle, memory[turn++ % 2 === 0 ? 0 : 1].subarray(0, end - at), at) : undefined
  let ahead = next()
  try {
    while (ahead) {
      const read: Read = await ahead
      ahead = undefined
      if ('error' in read) throw read.error
      if (read.piece.length === 0) throw new FileTooShort()
      at += read.piece.length
      ahead = next()
      yield read.piece
    }
  } finally {
    // Whoever stops early closes the file next.
    await ahead
  }
}

/** Pieces of a file, each in memory of its own: for whoever keeps more than one at a time. */
export async function* ownPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield Buffer.from(piece)
}
