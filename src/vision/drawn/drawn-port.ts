import type { CaptureToVision } from '../../contract/workers/vision.ts'
import type { FramePort } from '../frame-port.ts'
import type { Timing } from '../loop.ts'
import { drawPicture } from './drawn-face.ts'
import { drawnFaceAt } from './drawn-story.ts'

const side = 320

/**
 * A frame port without a page behind it: it answers each request with a picture of the drawn story, which begins with
 * the first request. So the self-test and staff who train go the whole way from picture to word, and nobody is seen.
 */
export function openDrawnPort(timing: Timing): FramePort {
  let receive = (_event: { data: unknown }): void => undefined
  let begin: number | undefined
  return {
    on(event, listener: (event: { data: unknown }) => void) {
      if (event === 'message') receive = listener
    },
    postMessage() {
      timing.after(0, () => {
        const at = timing.now()
        begin ??= at
        const picture = drawPicture(side, side, drawnFaceAt(at - begin))
        const frame: CaptureToVision = { type: 'frame', ...picture, at, pixels: Uint8Array.from(picture.pixels) }
        receive({ data: frame })
      })
    },
    start: () => undefined,
  }
}
