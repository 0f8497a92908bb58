import type { PlanItem } from '../../../contract/plan.ts'
import { afterFrames } from './after-frames.ts'
import { clearBackdrop, fillBehind } from './backdrop.ts'
import { type Place, type Run, type RunEvents, silent } from './run.ts'
import { showPicture } from './show-picture.ts'
import { timing } from './timing.ts'

/** Shows a picture. */
export function runImage(place: Place, item: PlanItem, events: RunEvents): Run {
  const { backdrop, clock } = place
  const over = new AbortController()
  let cancel = silent
  void showPicture(place, item, over.signal).then((picture) => {
    if (over.signal.aborted) return
    if (typeof picture === 'string') return events.failed(picture)
    fillBehind(backdrop, picture, item)
    events.ready(null)
  })
  return {
    cue() {
      cancel = afterFrames(clock, 2, timing.presentGuard, events.cued)
    },
    play: silent,
    afterPresentation: (then) => afterFrames(clock, 2, timing.presentGuard, then),
    update: silent,
    sound: silent,
    release() {
      over.abort()
      cancel()
      clearBackdrop(backdrop)
    },
  }
}
