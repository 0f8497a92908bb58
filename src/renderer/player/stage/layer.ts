import { textIn } from '../../../contract/package/package-text.ts'
import type { Language } from '../../../contract/settings/settings.ts'
import { afterFrames } from './after-frames.ts'
import { clearBackdrop } from './backdrop.ts'
import type { StageClock } from './clock.ts'
import { keepCouponTag } from './coupon-tag.ts'
import { couponSpoken, couponWords } from './coupon-words.ts'
import { runFallback } from './fallback-run.ts'
import { runHtml } from './html-run.ts'
import { runImage } from './image-run.ts'
import type { Resizer } from './resizer.ts'
import { type Place, type Run, type RunEvents, silent } from './run.ts'
import type { Showing } from './showing.ts'
import { createSoundFade } from './sound-fade.ts'
import { runVideo } from './video-run.ts'

/** One of the two layers. It has one showing at a time. */
export type Layer = {
  readonly element: HTMLElement
  /** The showing it has, by its token. */
  token(): number | null
  prepare(showing: Showing, events: RunEvents): void
  /** Draws the first frame of it, unseen. */
  cue(): void
  update(showing: Showing, loop: boolean): void
  /** Draws the item's coupon, if it has one, in the shop's language. */
  tag(shopLanguage: Language): void
  /** How loud the stage is, 0 to 1. */
  sound(gain: number): void
  /** It comes, or goes, within `milliseconds`: so does what it is heard of. What comes plays. */
  comes(milliseconds: number, loop: boolean): void
  /** Calls `then` once a frame of what plays has been presented; returns how to call it off. */
  afterPresentation(then: () => void): () => void
  goes(milliseconds: number): void
  /** Tells readers what is in front. */
  tellReaders(language: Language, shopLanguage: Language): void
  /** Hides the layer now, and frees what it showed one frame later, when the screen refers to it no more. */
  release(): void
  dispose(): void
}

const releaseGuard = 100

function run(place: Place, { item }: Showing, events: RunEvents): Run {
  switch (item.kind) {
    case 'image':
      return runImage(place, item, events)
    case 'video':
      return runVideo(place, item, events)
    case 'html':
      return runHtml(place, item, events)
    case 'fallback':
      return runFallback(place, events)
  }
}

/** What is drawn although all of it is covered; Chromium asks videos, and may ask pages, only for what can be seen. */
const drawsUnseen = ({ item: { kind } }: Showing): boolean => kind === 'image' || kind === 'fallback'

/** Makes a layer with the one `<video>` and the one canvas that it uses for ever. */
export function createLayer(clock: StageClock, resizer: Resizer): Layer {
  const element = document.createElement('div')
  const backdrop = document.createElement('canvas')
  const video = document.createElement('video')
  element.className = 'stage-layer'
  backdrop.className = 'stage-backdrop'
  video.className = 'stage-video'
  video.preload = 'auto'
  video.playsInline = true
  video.disablePictureInPicture = true
  video.tabIndex = -1
  clearBackdrop(backdrop)
  element.append(backdrop, video)
  const canvas = document.createElement('canvas')
  canvas.className = 'stage-picture'
  const place: Place = { root: element, backdrop, video, canvas, resizer, clock }

  const drawTag = keepCouponTag(element)
  let stageGain = 0
  // Sine and cosine: two items that pass into each other are as loud together as each alone.
  const hear = (): void => current?.run?.sound(stageGain * Math.sin((presence.gain() * Math.PI) / 2))
  const presence = createSoundFade(clock, 0, hear)

  let current: { readonly showing: Showing; readonly events: RunEvents; readonly run: Run | null } | null = null
  let leaving: { readonly run: Run; readonly cancel: () => void } | null = null

  function begin(): void {
    if (!current || leaving) return
    current = { ...current, run: run(place, current.showing, current.events) }
    // A video must be seen to be asked for its first frame.
    if (current.showing.item.kind === 'video') element.dataset.place = 'waiting'
  }

  function free(): void {
    leaving?.cancel()
    leaving?.run.release()
    leaving = null
    begin()
  }

  function tellNothing(): void {
    element.removeAttribute('role')
    element.removeAttribute('aria-label')
    element.removeAttribute('lang')
    element.setAttribute('aria-hidden', 'true')
  }

  function hide(): void {
    element.dataset.place = 'hidden'
    tellNothing()
  }
  hide()

  return {
    element,
    token: () => current?.showing.token ?? null,
    prepare(showing, events) {
      presence.jumpTo(0)
      current = { showing, events, run: null }
      begin()
    },
    cue() {
      element.dataset.place = current && drawsUnseen(current.showing) ? 'under' : 'waiting'
      current?.run?.cue()
    },
    update(showing, loop) {
      if (!current) return
      current = { ...current, showing }
      current.run?.update(showing.item, loop)
    },
    sound(gain) {
      stageGain = gain
      hear()
    },
    comes(milliseconds, loop) {
      presence.fadeTo(1, milliseconds)
      current?.run?.play(loop)
    },
    afterPresentation: (then) => current?.run?.afterPresentation(then) ?? silent,
    goes: (milliseconds) => presence.fadeTo(0, milliseconds),
    tag: (shopLanguage) => drawTag(current?.showing.item.coupon ?? null, shopLanguage),
    tellReaders(language, shopLanguage) {
      const { alt, coupon } = current?.showing.item ?? { alt: null, coupon: null }
      if (!alt && !coupon) return tellNothing()
      element.removeAttribute('aria-hidden')
      element.setAttribute('role', 'img')
      const told = alt && textIn(alt, language, shopLanguage)
      const offered = coupon && couponSpoken(couponWords(coupon, language, shopLanguage))
      element.setAttribute('lang', told?.language ?? language)
      element.setAttribute('aria-label', [told?.text, offered].filter(Boolean).join(' – '))
    },
    release() {
      const last = current?.run
      current = null
      hide()
      if (!last) return
      last.sound(0)
      leaving = { run: last, cancel: afterFrames(clock, 1, releaseGuard, free) }
    },
    dispose() {
      presence.dispose()
      leaving?.cancel()
      leaving?.run.release()
      current?.run?.release()
      leaving = null
      current = null
      element.remove()
    },
  }
}
