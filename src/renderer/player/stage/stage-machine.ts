import { assertUnreachable } from '../../ui/assert-unreachable.ts'
import { ended, failNext, failNow, finishMove, lengthened, type Out, presented } from './moves.ts'
import { progress } from './progress.ts'
import type { StageEffect, StageEvent, StageState } from './stage-state.ts'
import { takePlan } from './take-plan.ts'

function receive(state: StageState, event: StageEvent, now: number, out: Out): StageState {
  if (event.type === 'tick') return state
  if (event.type === 'plan') return takePlan(state, event.plan, now, out)
  const isNow = event.token === state.now.showing.token
  const isNext = state.phase !== 'moving' && event.token === state.next?.showing.token
  switch (event.type) {
    case 'ready':
      if (!isNext || state.phase !== 'holding' || state.next?.phase !== 'preparing') return state
      return { ...state, next: { phase: 'ready', showing: state.next.showing, length: event.length } }
    case 'length':
      return lengthened(state, event.token, event.length, out)
    case 'cued':
      return isNext && state.phase === 'cueing' ? { ...state, isCued: true } : state
    case 'presented':
      return isNow ? presented(state, out) : state
    case 'moved':
      return isNow && state.phase === 'moving' ? finishMove(state, out) : state
    case 'ended':
      return isNow ? ended(state, now, out) : state
    case 'failed':
      if (isNext) return failNext(state, event.code, now, out)
      return isNow && !state.now.failed ? failNow(state, event.code, now, out) : state
    default:
      return assertUnreachable(event)
  }
}

/**
 * What the stage does next: a state and what happened at `now` (monotonic milliseconds) in, a state and what is to be
 * done out. Words of showings that are no more are ignored. `wakeAt` says when it wants to be asked again.
 */
export function step(
  state: StageState,
  event: StageEvent,
  now: number,
): { readonly state: StageState; readonly effects: readonly StageEffect[] } {
  const effects: StageEffect[] = []
  const out: Out = (effect) => void effects.push(effect)
  let current = receive(state, event, now, out)
  for (;;) {
    const further = progress(current, now, out)
    if (further === current) return { state: current, effects }
    current = further
  }
}
