import type { FileHandle } from 'node:fs/promises'

const mostAtOnce = 65_536

/**
 * The bytes from `start` to `end`, both included, of an open file, which is this body's from now on: closed when it was read to
 * the end or cancelled, or cannot be read. Not Node's own bridge from a stream of files: in the turn in which that is cancelled
 * while it refills, it throws past everybody (nodejs/node#64529), which would end the player.
 */
export function fileBody(
  handle: FileHandle,
  { start, end }: { readonly start: number; readonly end: number },
): ReadableStream<Uint8Array> {
  let at = start
  let cancelled = false
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const bytes = new Uint8Array(Math.min(mostAtOnce, end + 1 - at))
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, at)
        if (cancelled) return
        if (bytesRead === 0) throw new Error('The file became shorter while it was read.')
        at += bytesRead
        controller.enqueue(bytes.subarray(0, bytesRead))
        if (at <= end) return
        controller.close()
      } catch (error) {
        if (cancelled) return
        await handle.close()
        throw error
      }
      await handle.close()
    },
    async cancel() {
      cancelled = true
      // Waits for a read that is under way.
      await handle.close()
    },
  })
}
