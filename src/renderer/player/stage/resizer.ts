import type { StageClock } from './clock.ts'
import type { Size } from './drawn-size.ts'
import { timing } from './timing.ts'

export type ResizeRequest = { readonly picture: ImageBitmap; readonly size: Size; readonly reply: MessagePort }

export type Resizer = {
  /** Makes `picture` as large as `size`, beside the page's own thread; it is used up. Rejects where that cannot be done. */
  resize(picture: ImageBitmap, size: Size): Promise<ImageBitmap>
  dispose(): void
}

/** Its thread starts with the first picture that asks for it, and anew after it broke or hung. */
export function createResizer(clock: StageClock): Resizer {
  let worker: Worker | null = null
  const waiting = new Set<(broken: Error) => void>()

  function end(reason: string): void {
    worker?.terminate()
    worker = null
    for (const reject of waiting) reject(new Error(reason))
    waiting.clear()
  }

  function running(): Worker {
    if (worker) return worker
    worker = new Worker(new URL('./resize-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('error', () => end('resizing broke'))
    return worker
  }

  return {
    async resize(picture, size) {
      const { port1, port2 } = new MessageChannel()
      const request: ResizeRequest = { picture, size, reply: port2 }
      const { promise, resolve, reject } = Promise.withResolvers<ImageBitmap>()
      waiting.add(reject)
      // One that is silent would be silent to the next picture, too.
      const cancel = clock.after(timing.resizeGuard, () => end('resizing hangs'))
      port1.onmessage = ({ data }: MessageEvent<ImageBitmap | null>) => {
        if (data) resolve(data)
        else reject(new Error('it cannot be resized'))
      }
      try {
        running().postMessage(request, [picture, port2])
        return await promise
      } finally {
        cancel()
        waiting.delete(reject)
        port1.close()
      }
    },
    dispose: () => end('the stage is over'),
  }
}
