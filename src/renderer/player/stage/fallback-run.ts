import { afterFrames } from './after-frames.ts'
import { drawFallback } from './fallback.ts'
import { type Place, type Run, type RunEvents, silent } from './run.ts'
import { timing } from './timing.ts'

/** Shows the built-in page in a layer, so that it can come and go like any item. */
export function runFallback({ root, clock }: Place, events: RunEvents): Run {
  const page = drawFallback()
  root.append(page)
  let cancel = afterFrames(clock, 1, timing.presentGuard, () => events.ready(null))
  return {
    cue() {
      cancel = afterFrames(clock, 2, timing.presentGuard, events.cued)
    },
    play: silent,
    afterPresentation: (then) => afterFrames(clock, 2, timing.presentGuard, then),
    update: silent,
    sound: silent,
    release() {
      cancel()
      page.remove()
    },
  }
}
