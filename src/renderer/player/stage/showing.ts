import { fallbackKey, isDrawnAs, type PlanItem } from '../../../contract/plan.ts'
import { timing } from './timing.ts'

/**
 * One item on its way to, on, or off the stage. `token` is new each time, so that a late event of an earlier showing can be
 * recognised.
 */
export type Showing = {
  readonly token: number
  readonly item: PlanItem
  /** The plan it belongs to; null for the built-in fallback, which stands in where no item of a plan can be shown. */
  readonly revision: number | null
}

export const builtInFallback: PlanItem = {
  key: fallbackKey,
  kind: 'fallback',
  source: '',
  type: '',
  milliseconds: null,
  transition: { kind: 'crossfade', milliseconds: 400, direction: 'left' },
  fit: 'cover',
  backdrop: 'blurred',
  volume: 0,
  coupon: null,
  alt: null,
}

/** The showing that has the stage. All times are monotonic milliseconds. */
export type OnStage = {
  readonly showing: Showing
  readonly since: number
  /** Since when a video is to end by itself: one that was held, and began again and again, goes on from anywhere. */
  readonly endsSince: number
  /** When it gives way; infinite for a video that plays to its own end and has not ended. */
  readonly due: number
  /** The length of a video, as far as it is known. */
  readonly length: number | null
  readonly ended: boolean
  readonly failed: boolean
  readonly reported: boolean
}

/** When an item that came at `since` gives way. */
export function dueAt(item: PlanItem, since: number, ended: boolean): number {
  if (item.milliseconds !== null) return since + Math.max(item.milliseconds, timing.shortestStay)
  if (item.kind !== 'video') return since + timing.plainStay
  return ended ? since : Number.POSITIVE_INFINITY
}

/**
 * After how many milliseconds an item, a video of `length`, has given way or failed at the latest; null: the picture that is
 * built in stays until there is something to show.
 */
export function longestStay(item: PlanItem, length: number | null): number | null {
  if (item === builtInFallback) return null
  const due = dueAt(item, 0, false)
  return due < Number.POSITIVE_INFINITY ? due : (length ?? timing.unknownLength) + timing.endGuard
}

/** How an item comes: within half of the time that it has, so that the next one can be made ready in the other half. */
export function transitionWithin(item: PlanItem, length: number | null): PlanItem['transition'] {
  const half = Math.floor((item.milliseconds ?? length ?? Number.POSITIVE_INFINITY) / 2)
  return { ...item.transition, milliseconds: Math.min(item.transition.milliseconds, half) }
}

/** Whether a video of `length` begins again until its time is over. */
export function loops(item: PlanItem, length: number | null): boolean {
  return length !== null && item.milliseconds !== null && item.milliseconds > length + timing.loopTolerance
}

/** When a video that never says that it ended is given up. */
export function endGuardAt({ showing: { item }, endsSince, due, length }: OnStage): number {
  const playsToItsEnd = item.kind === 'video' && due === Number.POSITIVE_INFINITY
  return playsToItsEnd ? endsSince + (length ?? timing.unknownLength) + timing.endGuard : Number.POSITIVE_INFINITY
}

/** Whether `item` is what is on the stage already and simply stays: a still picture or page, never a video. */
export function stays({ showing, failed }: OnStage, item: PlanItem): boolean {
  const on = showing.item
  if (failed || item.kind === 'video' || on.kind !== item.kind) return false
  return item.kind === 'fallback' || isDrawnAs(on, item)
}
