import { open } from 'node:fs/promises'
import { firstBytesLength } from '../first-bytes.ts'

/** The first bytes of a file, as many as its type is told by. */
export async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r')
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(firstBytesLength), 0, firstBytesLength, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
