import { goesOnWith, type Plan, type PlanItem } from '../../../contract/plan.ts'
import { keepingOnly } from './failures.ts'
import { dropNext, type Out, reportPresented } from './moves.ts'
import { dueAt, loops, type OnStage } from './showing.ts'
import type { Loop, StageState } from './stage-state.ts'

type Cueing = Extract<StageState, { phase: 'cueing' }>

function goesOn({ showing, failed }: OnStage, first: PlanItem): boolean {
  return showing.revision !== null && !failed && goesOnWith(showing.item, first)
}

/** The item on the stage is the plan's first: it goes on under the new plan, with no restart. */
function adopt(state: StageState, loop: Loop, revision: number, item: PlanItem, now: number, out: Out): StageState {
  const { since, ended, length, reported } = state.now
  // Another entry's volume counts from the next showing on: a film plays to its end as loud as it began.
  const { volume } = state.now.showing.item
  const showing = { ...state.now.showing, item: { ...item, volume }, revision }
  out({ type: 'update', showing, loop: loops(item, length) })
  if (reported) reportPresented(showing, length, out)
  const due = ended && item.milliseconds === null ? now : dueAt(item, since, ended)
  const endsSince = state.now.showing.item.milliseconds === null ? state.now.endsSince : now
  return dropNext({ ...state, loop, now: { ...state.now, showing, endsSince, due } }, out)
}

/** The item that is cued is the plan's first: it comes under the new plan, made ready as it is. */
function adoptCued(state: Cueing, loop: Loop, revision: number, item: PlanItem, out: Out): Cueing {
  const showing = { ...state.next.showing, item, revision }
  out({ type: 'update', showing, loop: loops(item, state.next.length) })
  return { ...state, loop, next: { ...state.next, showing } }
}

/** Takes over a plan of a higher revision; an older or equal one is left. */
export function takePlan(state: StageState, plan: Plan, now: number, out: Out): StageState {
  const [first] = plan.items
  if (!first || (state.loop.plan && plan.revision <= state.loop.plan.revision)) return state
  const failures = keepingOnly(
    state.loop.failures,
    plan.items.map(({ source }) => source),
  )
  const loop: Loop = { ...state.loop, plan, cursor: 0, failures }
  if (goesOn(state.now, first)) {
    return adopt(state, { ...loop, cursor: 1 % plan.items.length }, plan.revision, first, now, out)
  }
  const atOnce = plan.takeover === 'now' || state.now.showing.revision === null
  const due = atOnce ? Math.min(state.now.due, now) : state.now.due
  if (state.phase === 'cueing') {
    const cueing = { ...state, now: { ...state.now, due } }
    const { showing } = state.next
    if (showing.revision !== null && goesOnWith(showing.item, first)) {
      return adoptCued(cueing, { ...loop, cursor: 1 % plan.items.length }, plan.revision, first, out)
    }
    // The boundary is as good as reached: the item about to come is still one of the last plan's.
    if (!atOnce) return { ...cueing, loop }
  }
  return dropNext({ ...state, loop, now: { ...state.now, due } }, out)
}
