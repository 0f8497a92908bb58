import type { Plan, PlanItem } from '../../../contract/plan.ts'
import { wakeAt } from './progress.ts'
import { step } from './stage-machine.ts'
import { initialStage, type StageEffect, type StageEvent, type StageState } from './stage-state.ts'

/** How the pictures and videos of a rehearsal behave: milliseconds until each word comes, or never. */
export type Behaviour = {
  readonly ready: number | 'never' | 'fails'
  readonly cued: number | 'never' | 'fails'
  readonly ended: number | 'never' | 'fails'
  readonly moved: number | 'never'
  /** When a further frame of it is presented, once it has the stage; at once unless told. */
  readonly presented?: number | 'never'
  /** How long a video says it is, where that is not when it ends; null: it does not say. */
  readonly length?: number | null
  /** As how long a video turns out, and when, once it has the stage. */
  readonly lengthens?: { readonly after: number; readonly to: number }
}

export type Note = { readonly at: number; readonly effect: StageEffect; readonly state: StageState }

type Arrival = {
  readonly at: number
  readonly order: number
  readonly event: StageEvent
}

/** Plays the stage machine against layers that behave as told, on a clock that jumps from word to word. */
export function rehearse(
  plans: readonly { readonly at: number; readonly plan: Plan }[],
  behaviourOf: (item: PlanItem, round: number) => Behaviour,
  until: number,
): { readonly notes: readonly Note[]; readonly states: readonly StageState[]; readonly steps: number } {
  const arrivals: Arrival[] = []
  const notes: Note[] = []
  const states: StageState[] = []
  const live = new Map<number, { behaviour: Behaviour; item: PlanItem }>()
  const rounds = new Map<string, number>()
  let order = 0
  let now = 0
  let steps = 0
  let state = initialStage(0)
  const expect = (delay: number, event: StageEvent) => arrivals.push({ at: now + delay, order: order++, event })
  const later = (delay: number | 'never' | 'fails', token: number, event: StageEvent, code: 'decode-failed') => {
    if (delay === 'fails') expect(1, { type: 'failed', token, code })
    else if (delay !== 'never') expect(delay, event)
  }

  function perform(effect: StageEffect): void {
    notes.push({ at: now, effect, state })
    if (effect.type === 'prepare') {
      const { item, token } = effect.showing
      const round = rounds.get(item.source) ?? 0
      rounds.set(item.source, round + 1)
      const behaviour = behaviourOf(item, round)
      live.set(token, { behaviour, item })
      const end = typeof behaviour.ended === 'number' ? behaviour.ended : null
      const told = behaviour.length === undefined ? end : behaviour.length
      const length = item.kind === 'video' ? told : null
      later(behaviour.ready, token, { type: 'ready', token, length }, 'decode-failed')
    }
    if (effect.type === 'cue') {
      const token = effect.token
      later(live.get(token)?.behaviour.cued ?? 'never', token, { type: 'cued', token }, 'decode-failed')
    }
    if (effect.type === 'swap') {
      const token = effect.to
      const found = live.get(token)
      if (!found) return
      const { behaviour, item } = found
      later(behaviour.presented ?? 0, token, { type: 'presented', token }, 'decode-failed')
      const { lengthens } = behaviour
      if (lengthens) expect(lengthens.after, { type: 'length', token, length: lengthens.to })
      later(behaviour.moved, token, { type: 'moved', token }, 'decode-failed')
      if (item.kind === 'video') later(behaviour.ended, token, { type: 'ended', token }, 'decode-failed')
    }
  }

  for (const { at, plan } of plans) arrivals.push({ at, order: order++, event: { type: 'plan', plan } })
  for (;;) {
    arrivals.sort((a, b) => a.at - b.at || a.order - b.order)
    const wake = Math.max(wakeAt(state, now), now)
    const first = arrivals[0]
    const event: StageEvent = first && first.at <= wake ? first.event : { type: 'tick' }
    if (event.type !== 'tick') arrivals.shift()
    const at = first && first.at <= wake ? first.at : wake
    if (at > until || steps > 200_000) return { notes, states, steps }
    now = at
    steps++
    const next = step(state, event, now)
    state = next.state
    states.push(state)
    for (const effect of next.effects) perform(effect)
  }
}
