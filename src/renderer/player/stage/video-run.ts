import type { ItemFailure } from '../../../contract/item-failure.ts'
import type { PlanItem } from '../../../contract/plan.ts'
import { afterFrames } from './after-frames.ts'
import { clearBackdrop, fillBehindFilm } from './backdrop.ts'
import { type Place, type Run, type RunEvents, silent } from './run.ts'
import { createSoundFade } from './sound-fade.ts'
import { watchStill } from './still-watch.ts'
import { timing } from './timing.ts'

function codeOf(error: MediaError | null): ItemFailure {
  if (!error) return 'load-failed'
  const isDecoding =
    error.code === MediaError.MEDIA_ERR_DECODE || /^(DEMUXER|DECODER|PIPELINE)_ERROR/.test(error.message)
  return isDecoding ? 'decode-failed' : 'load-failed'
}

/** In milliseconds; null where the film does not say it. */
const lengthOf = ({ duration }: HTMLVideoElement): number | null =>
  Number.isFinite(duration) ? duration * 1_000 : null

/**
 * Plays a video on the layer's own `<video>`, which lives as long as the stage: elements that are made and thrown away
 * leak outside the heap (electron/electron#18277). It is ready once its first frame was presented, in the corner in which
 * it waits; `canplay` comes before there is anything to see. It plays from when it is in front.
 */
export function runVideo({ video, backdrop, clock }: Place, item: PlanItem, events: RunEvents): Run {
  const listening = new AbortController()
  const { signal } = listening
  const listen = (type: string, then: () => void, once = false) => video.addEventListener(type, then, { signal, once })
  const moving: (() => void)[] = []
  let isPlayable = false
  let hasFrame = false
  let isTelling = false
  let isMoving = false
  let gain = 0
  const own = createSoundFade(clock, item.volume, applySound)
  let frame = 0
  let cancelGuard = silent
  let cancelWatch = silent

  const afterPresentation = (then: () => void) => afterFrames(clock, 2, timing.presentGuard, then)

  function tellReady(): void {
    if (!isPlayable || !hasFrame || isTelling || signal.aborted) return
    isTelling = true
    cancelGuard()
    // What lies behind a film must not keep it away, whatever becomes of its frame.
    const { promise: late, resolve: goOn } = Promise.withResolvers<void>()
    cancelGuard = clock.after(timing.presentGuard, goOn)
    void Promise.race([fillBehindFilm(backdrop, video, item, signal), late]).then(() => {
      if (signal.aborted) return
      cancelGuard()
      // The frame is with the compositor, but it may draw the layer once more without it.
      cancelGuard = afterPresentation(() => events.ready(lengthOf(video)))
    })
  }

  function moves(): void {
    if (isMoving || signal.aborted) return
    isMoving = true
    cancelGuard()
    cancelWatch = watchStill(video, clock, () => events.failed('end-timeout'))
    applySound()
    for (const then of moving) then()
  }

  function applySound(): void {
    const volume = Math.min(1, Math.max(0, own.gain() * gain))
    video.volume = volume
    // Chromium lets no video begin with sound before anyone touched the page.
    video.muted = volume === 0 || !isMoving
  }

  video.className = 'stage-video stage-video-used'
  video.dataset.fit = item.fit
  video.muted = true
  video.loop = false
  listen(
    'canplay',
    () => {
      // The engine leaves out a track that it cannot decode, and plays the sound alone.
      if (video.videoWidth === 0) {
        events.failed('decode-failed')
        return
      }
      isPlayable = true
      // A window that is not shown is told of no frames.
      cancelGuard = clock.after(timing.presentGuard, () => {
        hasFrame = true
        tellReady()
      })
      tellReady()
    },
    true,
  )
  listen('durationchange', () => {
    const length = lengthOf(video)
    if (length !== null) events.length(length)
  })
  listen('error', () => events.failed(codeOf(video.error)), true)
  listen('ended', () => {
    moves()
    events.ended()
  })
  listen('pause', () => {
    // One that is given sound before anyone touched the page is stopped: then it goes on without.
    if (!isMoving || video.ended || video.muted) return
    video.muted = true
    video.play().catch(silent)
  })
  frame = video.requestVideoFrameCallback(() => {
    hasFrame = true
    tellReady()
  })
  video.src = item.source

  return {
    cue: () => events.cued(),
    play(loop) {
      video.loop = loop
      // Where the first frame was never told of, it may be now: it must not be taken for news of being ready.
      video.cancelVideoFrameCallback(frame)
      frame = video.requestVideoFrameCallback(moves)
      cancelGuard = clock.after(timing.startGuard, () => events.failed('start-timeout'))
      // A video that plays but says nothing of its frames, as in a window that is not shown.
      listen(
        'playing',
        () => {
          if (isMoving) return
          cancelGuard()
          cancelGuard = clock.after(timing.presentGuard, moves)
        },
        true,
      )
      // What fails comes as an `error` event, or is met by the guard.
      video.play().catch(silent)
    },
    afterPresentation(then) {
      if (isMoving) return afterPresentation(then)
      let cancel = silent
      moving.push(() => {
        cancel = afterPresentation(then)
      })
      return () => cancel()
    },
    update(next, loop) {
      // Asked first: by definition a video that loops has never ended.
      const { ended } = video
      video.loop = loop
      // Held just as it ended, it would stand still.
      if (loop && ended) void video.play().catch(silent)
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
      cancelWatch()
      video.cancelVideoFrameCallback(frame)
      video.pause()
      video.removeAttribute('src')
      video.load()
      video.className = 'stage-video'
      clearBackdrop(backdrop)
    },
  }
}
