import type { PlanItem } from '../../../contract/plan.ts'
import { afterFrames } from './after-frames.ts'
import { clearBackdrop, fillBehind } from './backdrop.ts'
import { type Place, type Run, type RunEvents, silent } from './run.ts'
import { timing } from './timing.ts'

/** Shows a picture. SVG comes this way only: inside an `<img>` it runs no script and loads nothing. */
export function runImage({ root, backdrop, clock }: Place, item: PlanItem, events: RunEvents): Run {
  const image = document.createElement('img')
  let released = false
  let cancel = silent
  image.className = 'stage-picture'
  image.dataset.fit = item.fit
  image.alt = ''
  // Otherwise the compositor may draw the layer first and the picture some frames later.
  image.decoding = 'sync'
  image.src = item.source
  root.append(image)
  image.decode().then(
    () => {
      if (released) return
      fillBehind(backdrop, image, item)
      events.ready(null)
    },
    () => !released && events.failed(image.naturalWidth > 0 ? 'decode-failed' : 'load-failed'),
  )
  return {
    cue() {
      cancel = afterFrames(clock, 2, timing.presentGuard, events.cued)
    },
    play: silent,
    afterPresentation: (then) => afterFrames(clock, 2, timing.presentGuard, then),
    update: silent,
    sound: silent,
    release() {
      released = true
      cancel()
      clearBackdrop(backdrop)
      image.removeAttribute('src')
      image.remove()
    },
  }
}
