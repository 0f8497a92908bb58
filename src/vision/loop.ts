import { type CaptureToVision, captureToVisionSchema, type VisionToCapture } from '../contract/workers/vision.ts'
import type { AreaPicture } from './picture.ts'

/** Monotonic milliseconds, and a timer; calling its result cancels it. */
export type Timing = {
  now(): number
  after(milliseconds: number, action: () => void): () => void
}

/** How the next picture is wanted, in milliseconds. */
export type NextPicture = {
  /** So long after the request of the last one it is asked for. */
  readonly interval: number
  /** So long after its request it is waited for; undefined: until it is a fault that none comes. */
  readonly patience: number | undefined
}

export type LoopParts = {
  readonly timing: Timing
  readonly ask: (message: VisionToCapture) => void
  /** Takes a picture and says how the next one is wanted; undefined: none is. */
  readonly take: (picture: AreaPicture, at: number) => Promise<NextPicture | undefined>
  /** The next picture did not come within its patience; none is wanted any more. */
  readonly lapse: () => void
  readonly fault: (code: 'frame-invalid' | 'frames-stopped' | 'internal') => void
}

export type Loop = {
  /** Whatever came over the frame port. */
  receive(message: unknown): void
  /** The frame port's other end is gone. */
  close(): void
  /**
   * The next picture is wanted at once. One that is on its way is that one; one that is being looked at is waited for, and the
   * next asked for without a rest.
   */
  hurry(): void
}

/** Once pictures came, this long without one is a fault (a camera unplugged, a page that hangs). */
export const framesStoppedAfter = 2000

/**
 * Asks for one picture at a time and asks for the next when it is done with it. The first one may take as long as the
 * camera needs to open; main has its own limit for that.
 */
export function startLoop({ timing, ask, take, lapse, fault }: LoopParts): Loop {
  let cancel = (): void => undefined
  let running = true
  let waiting = false
  let resting = false
  let hurried = false
  let askedAt = 0
  let patience: number | undefined

  const stop = (): void => {
    running = false
    cancel()
  }
  const fail = (code: Parameters<typeof fault>[0]): void => {
    if (!running) return
    stop()
    fault(code)
  }
  const request = (first: boolean): void => {
    askedAt = timing.now()
    waiting = true
    resting = false
    hurried = false
    ask({ type: 'next' })
    if (!first) cancel = timing.after(patience ?? framesStoppedAfter, giveUp)
  }
  const giveUp = (): void => {
    if (patience === undefined) fail('frames-stopped')
    else {
      stop()
      lapse()
    }
  }
  const process = async (frame: CaptureToVision): Promise<void> => {
    try {
      const { width, height, wholeHeight, pixels, at } = frame
      const next = await take({ width, height, wholeHeight, pixels }, at)
      if (!running) return
      if (next === undefined) stop()
      else {
        resting = true
        patience = next.patience
        const rest = hurried ? 0 : Math.max(0, askedAt + next.interval - timing.now())
        cancel = timing.after(rest, () => request(false))
      }
    } finally {
      frame.pixels.fill(0)
    }
  }

  request(true)
  return {
    receive(message) {
      const parsed = captureToVisionSchema.safeParse(message)
      if (!running || !waiting || !parsed.success) {
        if (running) fail('frame-invalid')
        if (parsed.success) parsed.data.pixels.fill(0)
        return
      }
      waiting = false
      cancel()
      process(parsed.data).catch(() => fail('internal'))
    },
    close: () => fail('frames-stopped'),
    hurry() {
      if (!running || waiting) return
      if (!resting) {
        hurried = true
        return
      }
      cancel()
      request(false)
    },
  }
}
