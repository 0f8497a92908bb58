import type { Plan, PlanItem } from '../../../contract/plan.ts'
import { keepingOnly } from './failures.ts'
import { dropNext, type Out, reportPresented } from './moves.ts'
import { dueAt, loops, type OnStage } from './showing.ts'
import type { Loop, StageState } from './stage-state.ts'

function goesOn({ showing, failed }: OnStage, first: PlanItem): boolean {
  const { item, revision } = showing
  return revision !== null && !failed && item.key === first.key && item.source === first.source
}

/** The item on the stage is the plan's first: it goes on under the new plan, with no restart. */
function adopt(state: StageState, loop: Loop, revision: number, item: PlanItem, now: number, out: Out): StageState {
  const { since, ended, length, reported } = state.now
  const showing = { ...state.now.showing, item, revision }
  out({ type: 'update', showing, loop: loops(item, length) })
  if (reported) reportPresented(showing, out)
  const due = ended && item.milliseconds === null ? now : dueAt(item, since, ended)
  return dropNext({ ...state, loop, now: { ...state.now, showing, due } }, out)
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
  // The boundary is as good as reached: the item about to come is still one of the last plan's.
  if (state.phase === 'cueing' && !atOnce) return { ...state, loop }
  const due = atOnce ? Math.min(state.now.due, now) : state.now.due
  return dropNext({ ...state, loop, now: { ...state.now, due } }, out)
}
