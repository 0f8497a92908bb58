import type { ItemFailure } from '../../../contract/item-failure.ts'
import type { PlanItem } from '../../../contract/plan.ts'
import type { StageClock } from './clock.ts'
import type { Resizer } from './resizer.ts'

/** What a layer says of the item it runs. Nothing is said after `release`. */
export type RunEvents = {
  /** It can be cued at once; `length` of a video in milliseconds, as far as it is known. */
  ready(length: number | null): void
  /** A video turns out to be so many milliseconds long; before it is ready nobody asks. */
  length(length: number): void
  /** Its first frame is drawn, still unseen. */
  cued(): void
  ended(): void
  failed(code: ItemFailure): void
}

/** One item in a layer. */
export type Run = {
  cue(): void
  /** It is in front now. A video plays, again and again if it loops. */
  play(loop: boolean): void
  /** Calls `then` once a frame of it that is not the cued one has been presented; returns how to call it off. */
  afterPresentation(then: () => void): () => void
  update(item: PlanItem, loop: boolean): void
  /** Volume is the item's own times `gain`, 0 to 1. */
  sound(gain: number): void
  /** Only once it is hidden, and a frame later: what it drew is freed. */
  release(): void
}

/** What a layer lends to the item it runs. */
export type Place = {
  readonly root: HTMLElement
  readonly backdrop: HTMLCanvasElement
  readonly video: HTMLVideoElement
  /** For still pictures; it is in `root` only while it shows one. */
  readonly canvas: HTMLCanvasElement
  readonly resizer: Resizer
  readonly clock: StageClock
}

export const silent = (): void => undefined
