import { itemUnserved } from '../../../contract/item-unserved.ts'
import type { PlanItem } from '../../../contract/plan.ts'
import { keepFocusFrom } from '../../ui/kept-focus.ts'
import { lockedFrame } from '../../ui/locked-frame.ts'
import { afterFrames } from './after-frames.ts'
import { watchThread } from './pulse-frame.ts'
import { type Place, type Run, type RunEvents, silent } from './run.ts'
import { timing } from './timing.ts'

/**
 * Shows a page of the package: the only foreign code there is. It is of another site, so it runs in a process of its
 * own; it can do nothing but draw. Each gets a new frame, because removing a frame is what surely ends its scripts; one
 * that keeps its thread to itself is given up. A frame does not tell its parent that its page could not be loaded: the page
 * that main serves in its place does.
 */
export function runHtml({ root, clock }: Place, item: PlanItem, events: RunEvents): Run {
  const frame = lockedFrame()
  const pulse = lockedFrame()
  const listening = new AbortController()
  let cancel = silent
  frame.className = 'stage-page'
  frame.src = item.source
  const thread = watchThread(pulse, frame.src, () => events.failed('unresponsive'))
  window.addEventListener(
    'message',
    ({ source, data }) => {
      if (source === frame.contentWindow && data === itemUnserved) events.failed('load-failed')
    },
    { signal: listening.signal },
  )
  frame.addEventListener(
    'load',
    () => {
      thread.begin()
      cancel = afterFrames(clock, 2, timing.presentGuard, () => events.ready(null))
    },
    { once: true },
  )
  root.append(pulse, frame)
  const letFocusGo = keepFocusFrom(frame)
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
      listening.abort()
      letFocusGo()
      thread.dispose()
      frame.remove()
    },
  }
}
