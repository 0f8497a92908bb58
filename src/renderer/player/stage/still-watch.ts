import type { StageClock } from './clock.ts'
import { timing } from './timing.ts'

const looks = 4

/**
 * Calls `then` once a film that should play has stood at the same place for `timing.stillGuard`: a decoder that went silent
 * in the middle says nothing of it. One that is over stands rightly, and so does one in a window that nobody sees. Returns
 * how to call it off.
 */
export function watchStill(video: HTMLVideoElement, clock: StageClock, then: () => void): () => void {
  let [place, stood] = [video.currentTime, 0]
  let cancel = clock.after(timing.stillGuard / looks, look)
  function look(): void {
    const stands = video.currentTime === place && !video.ended && !document.hidden
    stood = stands ? stood + 1 : 0
    place = video.currentTime
    if (stood === looks) then()
    else cancel = clock.after(timing.stillGuard / looks, look)
  }
  return () => cancel()
}
