import type { PlanItem } from '../../../contract/plan.ts'
import { choose } from './choice.ts'
import { withSuccess } from './failures.ts'
import { cue, failNext, failNow, finishMove, type Out, prepare, reportPresented, swap } from './moves.ts'
import { dueAt, endGuardAt, type OnStage, stays } from './showing.ts'
import type { Preparing, Ready, StageState } from './stage-state.ts'
import { cueLead, prepareLead, timing } from './timing.ts'

type Holding = Extract<StageState, { phase: 'holding' }>

function prepareAt({ since, due, length }: OnStage, kind: PlanItem['kind']): number {
  const end = due < Number.POSITIVE_INFINITY ? due : since + (length ?? 0)
  return end - prepareLead(kind)
}

function cueAt({ endsSince, due, length }: OnStage, { showing }: Ready): number {
  const end = due < Number.POSITIVE_INFINITY ? due : endsSince + (length ?? Number.POSITIVE_INFINITY)
  return end - cueLead(showing.item.kind)
}

function prepareGuardAt({ due }: OnStage, { showing, since }: Preparing): number {
  const latest = since + prepareLead(showing.item.kind)
  return Math.min(Math.max(due, since), latest) + timing.startGuard
}

function stayAnotherRound(state: Holding, item: PlanItem, cursor: number, now: number, out: Out): StageState {
  const showing = { ...state.now.showing, item, revision: state.loop.plan?.revision ?? null }
  out({ type: 'update', showing, loop: false })
  reportPresented(showing, state.now.length, out)
  const due = dueAt(item, now, false)
  const failures = withSuccess(state.loop.failures, item.source)
  const loop = { ...state.loop, cursor, failures }
  return { ...state, loop, now: { ...state.now, showing, since: now, due, reported: true } }
}

function lookForNext(state: Holding, now: number, out: Out): StageState {
  const { loop, now: onStage } = state
  if (!loop.plan) return state
  const choice = choose(loop.plan, loop.cursor, loop.failures, now)
  const isDue = now >= onStage.due
  if (choice.kind === 'rest') {
    if (!isDue) return state
    if (onStage.showing.revision !== null) return prepare(state, null, loop.cursor, now, out)
    return { ...state, now: { ...onStage, due: choice.until } }
  }
  const cursor = (choice.index + 1) % loop.plan.items.length
  if (stays(onStage, choice.item)) return isDue ? stayAnotherRound(state, choice.item, cursor, now, out) : state
  return now >= prepareAt(onStage, choice.item.kind) ? prepare(state, choice.item, cursor, now, out) : state
}

/** What time alone brings about at `now`; the same state when there is nothing. */
export function progress(state: StageState, now: number, out: Out): StageState {
  switch (state.phase) {
    case 'moving':
      return now >= state.until ? finishMove(state, out) : state
    case 'cueing': {
      if (now >= endGuardAt(state.now)) return failNow(state, 'end-timeout', now, out)
      if (state.isCued) return now >= state.now.due ? swap(state, now, out) : state
      return now >= state.since + timing.startGuard ? failNext(state, 'start-timeout', now, out) : state
    }
    case 'holding': {
      const { next, now: onStage } = state
      if (now >= endGuardAt(onStage)) return failNow(state, 'end-timeout', now, out)
      if (!next) return lookForNext(state, now, out)
      if (next.phase === 'ready') return now >= cueAt(onStage, next) ? cue(state, next, now, out) : state
      if (now < prepareGuardAt(onStage, next)) return state
      return failNext(state, next.showing.item.kind === 'html' ? 'unresponsive' : 'start-timeout', now, out)
    }
  }
}

/** When, in monotonic milliseconds, the stage has something to do if nothing happens before; infinite for never. */
export function wakeAt(state: StageState, now: number): number {
  if (state.phase === 'moving') return state.until
  const { next, now: onStage, loop } = state
  const guard = endGuardAt(onStage)
  if (state.phase === 'cueing') return Math.min(guard, state.isCued ? onStage.due : state.since + timing.startGuard)
  if (next) return Math.min(guard, next.phase === 'ready' ? cueAt(onStage, next) : prepareGuardAt(onStage, next))
  if (!loop.plan) return guard
  const choice = choose(loop.plan, loop.cursor, loop.failures, now)
  if (choice.kind === 'rest') return Math.min(guard, onStage.due, choice.until)
  return Math.min(guard, stays(onStage, choice.item) ? onStage.due : prepareAt(onStage, choice.item.kind))
}
