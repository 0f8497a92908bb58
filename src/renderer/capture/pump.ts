import type { CaptureToVision } from '../../contract/workers/vision.ts'
import type { OpenCamera } from './camera.ts'
import type { Sample } from './sampler.ts'

/** Longest time without a frame from an open camera, in milliseconds; a camera unplugged may end in silence. */
const lostAfter = 2000

export type PumpReports = {
  /** The first frame came. */
  opened(): void
  lost(): void
}

/**
 * Reads the camera and answers each request with one picture. Frames that nobody asked for are closed unread, so that
 * the camera never stalls and the picture sent is always the newest.
 */
export function startPump(
  camera: OpenCamera,
  port: MessagePort,
  sample: (frame: VideoFrame) => Sample,
  reports: PumpReports,
): () => void {
  let running = true
  let wanted = false
  let first = true
  let guard: ReturnType<typeof setTimeout>
  const stop = (): void => {
    running = false
    clearTimeout(guard)
    port.close()
  }
  const lose = (): void => {
    if (!running) return
    stop()
    reports.lost()
  }
  const watchForSilence = (): void => {
    clearTimeout(guard)
    guard = setTimeout(lose, lostAfter)
  }
  const answer = (frame: VideoFrame): void => {
    wanted = false
    // Before it is cut, which a busy machine takes its time for. Its own timestamp is the driver's, and some are wrong; as one
    // frame waits at most, it is no older than the next would be.
    const at = performance.now()
    const { width, height, wholeHeight, pixels } = sample(frame)
    const message: CaptureToVision = { type: 'frame', width, height, wholeHeight, at, pixels }
    // In the body, never in a transfer list: a transferred buffer silently loses the whole message (electron#34905).
    port.postMessage(message)
    pixels.fill(0)
  }
  const read = async (): Promise<void> => {
    watchForSilence()
    while (running) {
      const frame = await camera.nextFrame()
      if (!frame) return lose()
      watchForSilence()
      try {
        if (first) reports.opened()
        first = false
        if (wanted && running) answer(frame)
      } finally {
        frame.close()
      }
    }
  }
  // One picture, please: whatever comes over the port can say nothing else.
  port.onmessage = () => {
    wanted = true
  }
  read().catch(lose)
  return stop
}
