import { pulseMilliseconds, pulsePath } from '../../../contract/item-pulse.ts'
import { freshWatch, otherBeat, ownBeat } from './thread-watch.ts'

/**
 * Watches the thread on which the page at the address `source` runs, by a page of ours that is put beside it: `frame`, which the caller
 * places. `begin` once the item is there; `busy` is called once, when the item keeps its thread to itself.
 */
export function watchThread(frame: HTMLIFrameElement, source: string, busy: () => void) {
  const listening = new AbortController()
  let timer: ReturnType<typeof setInterval> | undefined
  let watch = freshWatch
  frame.className = 'stage-pulse'
  frame.src = new URL(pulsePath, source).href
  window.addEventListener(
    'message',
    ({ source: sender }) => {
      if (sender === frame.contentWindow) watch = otherBeat(watch)
    },
    { signal: listening.signal },
  )
  function dispose(): void {
    clearInterval(timer)
    listening.abort()
    frame.remove()
  }
  return {
    begin() {
      watch = freshWatch
      timer = setInterval(() => {
        const next = ownBeat(watch)
        if (next !== 'busy') watch = next
        else {
          clearInterval(timer)
          busy()
        }
      }, pulseMilliseconds)
    },
    dispose,
  }
}
