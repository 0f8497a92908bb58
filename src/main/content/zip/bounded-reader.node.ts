import type { FileHandle } from 'node:fs/promises'
import { RandomAccessReader } from 'yauzl'

/** The archive asked for bytes that the file does not have. */
export class OutsideFile extends Error {}

const blockBytes = 64 * 1024

/**
 * Gives yauzl the bytes of a file. A place past the file's end, as a lying ZIP64 field names it, is an error of the
 * archive here; passed on to node:fs it would throw where nobody can catch it. Small reads that follow each other are
 * served from one block, so that a long directory costs few calls.
 */
export class BoundedReader extends RandomAccessReader {
  readonly #handle: FileHandle
  readonly #bytes: number
  #block = { start: 0, bytes: Buffer.alloc(0) }
  /** What the file system said when a read failed, if one did. */
  failure: unknown

  constructor(handle: FileHandle, bytes: number) {
    super()
    this.#handle = handle
    this.#bytes = bytes
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#fill(buffer.subarray(offset, offset + length), position).then(
      () => callback(null),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
    )
  }

  async #fill(target: Buffer, position: number): Promise<void> {
    const end = position + target.length
    if (!Number.isSafeInteger(position) || position < 0 || end > this.#bytes) throw new OutsideFile()
    const inBlock = position >= this.#block.start && end <= this.#block.start + this.#block.bytes.length
    if (!inBlock) await this.#load(position, Math.max(target.length, blockBytes))
    const from = position - this.#block.start
    if (from + target.length > this.#block.bytes.length) throw new OutsideFile()
    this.#block.bytes.copy(target, 0, from, from + target.length)
  }

  async #load(position: number, wanted: number): Promise<void> {
    const bytes = Buffer.alloc(Math.min(wanted, this.#bytes - position))
    try {
      const { bytesRead } = await this.#handle.read(bytes, 0, bytes.length, position)
      this.#block = { start: position, bytes: bytes.subarray(0, bytesRead) }
    } catch (error) {
      this.failure = error
      throw error
    }
  }
}
