import type { PlanItem } from '../../../contract/plan.ts'
import { afterFrames } from './after-frames.ts'
import { clearBackdrop, fillBehind } from './backdrop.ts'
import { type Place, type Run, type RunEvents, silent } from './run.ts'
import { createSoundFade } from './sound-fade.ts'
import type { FailureCode } from './stage-state.ts'
import { timing } from './timing.ts'

function codeOf(error: MediaError | null): FailureCode {
  if (!error) return 'load-failed'
  const isDecoding =
    error.code === MediaError.MEDIA_ERR_DECODE || /^(DEMUXER|DECODER|PIPELINE)_ERROR/.test(error.message)
  return isDecoding ? 'decode-failed' : 'load-failed'
}

/**
 * Plays a video on the layer's own `<video>`, which lives as long as the stage: elements that are made and thrown away
 * leak outside the heap (electron/electron#18277). It is started muted and hidden, and `started` at the first frame that
 * was presented after `play()`; `canplay` comes before there is anything to see.
 */
export function runVideo({ video, backdrop, clock }: Place, item: PlanItem, events: RunEvents): Run {
  const listening = new AbortController()
  const { signal } = listening
  const listen = (type: string, then: () => void, once = false) => video.addEventListener(type, then, { signal, once })
  let hasFrame = false
  let isStarted = false
  let gain = 0
  const own = createSoundFade(clock, item.volume, applySound)
  let frame = 0
  let cancelGuard = silent

  function begin(): void {
    if (hasFrame || signal.aborted) return
    hasFrame = true
    cancelGuard()
    fillBehind(backdrop, video, item)
    // The frame is with the compositor, but it may draw the layer once more without it.
    cancelGuard = afterFrames(clock, 2, timing.presentGuard, () => {
      isStarted = true
      events.started()
      if (video.ended) events.ended()
    })
  }

  function applySound(): void {
    const volume = Math.min(1, Math.max(0, own.gain() * gain))
    video.volume = volume
    video.muted = volume === 0
  }

  video.className = 'stage-video stage-video-used'
  video.dataset.fit = item.fit
  video.muted = true
  video.loop = false
  listen('canplay', () => events.ready(Number.isFinite(video.duration) ? video.duration * 1_000 : null), true)
  listen('error', () => events.failed(codeOf(video.error)), true)
  listen('ended', () => {
    begin()
    if (isStarted) events.ended()
  })
  listen('pause', () => {
    // Chromium stops a video that is given sound before anyone touched the page: then it goes on without.
    if (!isStarted || video.ended || video.muted) return
    video.muted = true
    video.play().catch(silent)
  })
  video.src = item.source

  return {
    start(loop) {
      video.loop = loop
      frame = video.requestVideoFrameCallback(begin)
      // A video that plays but says nothing of its frames, as in a window that is not shown.
      listen(
        'playing',
        () => {
          cancelGuard = clock.after(timing.presentGuard, begin)
        },
        true,
      )
      // What fails comes as an `error` event, or is met by the start guard.
      video.play().catch(silent)
    },
    update(next, loop) {
      video.loop = loop
      own.fadeTo(next.volume)
    },
    sound(next) {
      gain = next
      applySound()
    },
    release() {
      listening.abort()
      own.dispose()
      cancelGuard()
      video.cancelVideoFrameCallback(frame)
      video.pause()
      video.removeAttribute('src')
      video.load()
      video.className = 'stage-video'
      clearBackdrop(backdrop)
    },
  }
}
