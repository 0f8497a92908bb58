import type { Purposes } from '../contract/signals.ts'
import type { Doubt, VisionToMain } from '../contract/workers/vision.ts'
import type { Networks } from './engine/networks.ts'
import { acquireScore, type Face, sizeOf } from './face.ts'
import { type AreaPicture, type Picture, wholeOf } from './picture.ts'
import { type CurrentWords, noWords, readWords, spoken } from './signals/current-words.ts'
import { type Light, lightOf, obstructionOf } from './signals/light.ts'
import { isSuspected } from './tracking/companions.ts'
import { createCadence } from './tracking/record-pace.ts'
import { type Search, searchStep } from './tracking/search.ts'
import { bounds, hasMoved } from './tracking/track.ts'
import { startWatch, type Watch, watchStep } from './tracking/watch.ts'
import { secondLookSize, wholeSize, windowSize } from './tracking/window.ts'

type Phase =
  | { readonly name: 'searching'; readonly search: Search }
  /** Found; words are in the making only once `confirmed`. */
  | { readonly name: 'holding'; readonly watch: Watch; readonly words: CurrentWords; readonly confirmed: boolean }
  | { readonly name: 'ended' }

export type Pipeline = {
  /** Takes one picture; `at` is when it was taken, in milliseconds, monotonic. One at a time. */
  frame(picture: AreaPicture, at: number): Promise<void>
  /** "Is this you?" was presented for its time: words may be read from now on. */
  watch(): void
  /** Milliseconds from one request for a picture to the next; undefined once a doubt was told: none is wanted any more. */
  interval(): number | undefined
  /** Milliseconds from a request for a picture after which `lapse` is told if none came; undefined: no such doubt yet. */
  patience(): number | undefined
  /** No picture came for so long that the face cannot be known any more. */
  lapse(): void
}

/** So late, in milliseconds, a picture may come that was taken within the gap. */
const onItsWay = 150

/**
 * A face that fills the picture is found at the smallest input size alone. What is smaller than this share of the picture's height
 * and found there only is no face.
 */
const largeShare = 0.5

/** Ten pictures a second while a customer waits to be found, for a moment; some six later, where each costs less. */
const intervals = { searching: 100, holding: 165 } as const

/**
 * From pictures to coarse words, without a process around it: `searching → holding → ended`. `now` is the monotonic
 * clock by which records leave, which may run beside that of the pictures.
 */
export function createPipeline(
  networks: Networks,
  purposes: Purposes,
  now: () => number,
  emit: (record: VisionToMain) => void,
): Pipeline {
  let phase: Phase = { name: 'searching', search: undefined }
  const cadence = createCadence()

  function end(doubt: Doubt): void {
    phase = { name: 'ended' }
    emit({ type: 'doubt', doubt })
  }

  /** All faces; in the dark there is nothing to look for. */
  async function facesIn(picture: Picture, light: Light): Promise<readonly Face[]> {
    if (obstructionOf(light) !== undefined) return []
    const whole = wholeOf(picture)
    for (const size of [wholeSize, secondLookSize]) {
      const faces = await networks.faces(picture, whole, size, acquireScore)
      if (faces.length > 0) return faces
    }
    const faces = await networks.faces(picture, whole, windowSize, acquireScore)
    return faces.filter((face) => sizeOf(face) >= largeShare * picture.height)
  }

  async function search(state: Search, picture: AreaPicture, at: number): Promise<void> {
    const light = lightOf(picture, wholeOf(picture))
    const step = searchStep(state, await facesIn(picture, light), light, picture, at)
    if (step.kind === 'doubt') return end(step.doubt)
    if (step.kind === 'found') {
      phase = { name: 'holding', watch: startWatch(step.track), words: noWords(), confirmed: false }
      emit({ type: 'found', place: step.place })
      return
    }
    phase = { name: 'searching', search: step.search }
    if (cadence.take(now())) emit({ type: 'hint', hint: step.hint })
  }

  async function hold(state: Extract<Phase, { name: 'holding' }>, picture: AreaPicture, at: number): Promise<void> {
    // Decided before the look, so that nothing leaves without one.
    const speaking = state.confirmed && cadence.isDue(now())
    const wishes = { lookAround: speaking, readAge: state.confirmed }
    const step = await watchStep(state.watch, picture, at, networks, wishes)
    if (step.kind === 'doubt') return end(step.doubt)
    // `watch` may have been said while the networks were at work.
    const confirmed = state.confirmed || (phase.name === 'holding' && phase.confirmed)
    const { track, since, looks } = step.watch
    if (!confirmed || !step.seen || isSuspected(looks) || !hasMoved(track, since)) {
      phase = { ...state, watch: step.watch, confirmed }
      return
    }
    const words = readWords(state.words, step.watch, picture.wholeHeight, purposes, at)
    phase = { name: 'holding', watch: step.watch, words, confirmed }
    if (speaking && cadence.take(now())) emit({ type: 'words', words: spoken(words) })
  }

  return {
    async frame(picture, at) {
      if (phase.name === 'searching') await search(phase.search, picture, at)
      else if (phase.name === 'holding') await hold(phase, picture, at)
    },
    watch() {
      if (phase.name === 'holding') phase = { ...phase, confirmed: true }
    },
    lapse() {
      if (phase.name === 'holding') end('lost')
    },
    patience: () => (phase.name === 'holding' ? bounds.gap + onItsWay : undefined),
    interval: () => (phase.name === 'ended' ? undefined : intervals[phase.name]),
  }
}
