import type { ItemFailure } from '../../../contract/item-failure.ts'
import type { PlanItem } from '../../../contract/plan.ts'
import { withFailure, withSuccess } from './failures.ts'
import { builtInFallback, dueAt, longestStay, loops, type OnStage, type Showing, transitionWithin } from './showing.ts'
import type { Loop, Ready, StageEffect, StageState } from './stage-state.ts'
import { timing } from './timing.ts'

/** Takes the effects of one step, in order. */
export type Out = (effect: StageEffect) => void

type Cueing = Extract<StageState, { phase: 'cueing' }>
type Moving = Extract<StageState, { phase: 'moving' }>

function reportFailed(showing: Showing, code: ItemFailure, wasOn: boolean, out: Out): void {
  if (showing.revision === null) return
  out({ type: 'report-failed', revision: showing.revision, key: showing.item.key, code, wasOn })
}

/** Tells that a showing is on, whose video has this length. */
export function reportPresented(showing: Showing, length: number | null, out: Out): void {
  const { revision, item } = showing
  if (revision === null) return
  out({ type: 'report-presented', revision, key: item.key, longest: longestStay(item, length) })
}

function failed(loop: Loop, showing: Showing, now: number): Loop {
  return { ...loop, failures: withFailure(loop.failures, showing.item.source, now) }
}

/** Gives up the next showing, if there is one; the one on the stage stays as it is. */
export function dropNext(state: StageState, out: Out): StageState {
  if (state.phase === 'moving' || !state.next) return state
  out({ type: 'release', token: state.next.showing.token })
  return { phase: 'holding', loop: state.loop, now: state.now, next: null }
}

export function failNext(state: StageState, code: ItemFailure, now: number, out: Out): StageState {
  if (state.phase === 'moving' || !state.next) return state
  reportFailed(state.next.showing, code, false, out)
  return dropNext({ ...state, loop: failed(state.loop, state.next.showing, now) }, out)
}

/** What has the stage broke: its last frame stays until the next item is presented. It was on, however short. */
export function failNow<State extends StageState>(state: State, code: ItemFailure, now: number, out: Out): State {
  const on = presented(state, out)
  const { showing, due } = on.now
  reportFailed(showing, code, true, out)
  return { ...on, loop: failed(on.loop, showing, now), now: { ...on.now, failed: true, due: Math.min(due, now) } }
}

/** Begins to prepare `item`, or the built-in fallback where none is given. */
export function prepare(state: StageState, item: PlanItem | null, cursor: number, now: number, out: Out): StageState {
  const token = state.loop.lastToken + 1
  const revision = item ? (state.loop.plan?.revision ?? null) : null
  const showing: Showing = { token, item: item ?? builtInFallback, revision }
  out({ type: 'prepare', showing })
  const loop: Loop = { ...state.loop, cursor, lastToken: token }
  return { phase: 'holding', loop, now: state.now, next: { phase: 'preparing', showing, since: now } }
}

/** Lets the next item draw its first frame where nobody sees it, so that it can come in the frame that is its own. */
export function cue({ loop, now: onStage }: StageState, next: Ready, now: number, out: Out): StageState {
  out({ type: 'cue', token: next.showing.token })
  return { phase: 'cueing', loop, now: onStage, next, since: now, isCued: false }
}

/** The first frame is there, and its turn has come: the stage changes hands in this very frame. */
export function swap({ loop, now: last, next }: Cueing, now: number, out: Out): StageState {
  const { showing, length } = next
  const transition = transitionWithin(showing.item, length)
  out({
    type: 'swap',
    from: last.showing.token,
    to: showing.token,
    transition,
    loop: loops(showing.item, length),
  })
  const onStage: OnStage = {
    showing,
    since: now,
    endsSince: now,
    due: dueAt(showing.item, now, false),
    length,
    ended: false,
    failed: false,
    reported: false,
  }
  const failures = last.failed ? loop.failures : withSuccess(loop.failures, last.showing.item.source)
  const until = now + transition.milliseconds + timing.presentGuard
  return { phase: 'moving', loop: { ...loop, failures }, now: onStage, leaving: last.showing.token, until }
}

export function presented<State extends StageState>(state: State, out: Out): State {
  if (state.now.reported) return state
  // Where no item of the plan can be shown, main is to know that none is.
  const { showing, length } = state.now
  reportPresented({ ...showing, revision: showing.revision ?? state.loop.plan?.revision ?? null }, length, out)
  return { ...state, now: { ...state.now, reported: true } }
}

/**
 * The video on the stage came to its end. One that did not know its length, or another, and has time left begins again:
 * it would stand still otherwise.
 */
export function ended<State extends StageState>(state: State, now: number, out: Out): State {
  const { showing, since } = state.now
  const due = showing.item.milliseconds === null ? Math.min(state.now.due, now) : state.now.due
  const begins = due - now > timing.loopTolerance
  if (begins) out({ type: 'update', showing, loop: true })
  const length = Math.min(state.now.length ?? Number.POSITIVE_INFINITY, now - since)
  return { ...state, now: { ...state.now, due, length, ended: !begins } }
}

/**
 * A video is as long as it turns out to be, on the stage or ready for it: some say another length in their heads, or none,
 * and the engine learns it as it reads on.
 */
export function lengthened(state: StageState, token: number, length: number, out: Out): StageState {
  const { showing, length: before, ended, reported } = state.now
  if (token === showing.token && !ended) {
    const [goesOn, longest] = [loops(showing.item, length), longestStay(showing.item, length)]
    if (goesOn !== loops(showing.item, before)) out({ type: 'update', showing, loop: goesOn })
    if (reported && longest !== longestStay(showing.item, before)) out({ type: 'report-longest', longest })
    return { ...state, now: { ...state.now, length } }
  }
  if (state.phase === 'moving' || state.next?.showing.token !== token || state.next.phase !== 'ready') return state
  const next: Ready = { ...state.next, length }
  return { ...state, next }
}

export function finishMove(state: Moving, out: Out): StageState {
  const { loop, now, leaving } = presented(state, out)
  out({ type: 'release', token: leaving })
  return { phase: 'holding', loop, now, next: null }
}
