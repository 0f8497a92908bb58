import { goesOnWith, type Plan } from '../../contract/plan.ts'
import { nextRestEnd, restingAt } from './asset-rests.ts'
import { nothingUsed, type Used } from './condition.ts'
import { createDecider } from './director.ts'
import { lostCoupon, withoutCoupon } from './lost-coupon.ts'
import { after, type GivenPlan } from './play-position.ts'
import type { PlaybackParts } from './playback.ts'
import { letGo, type PlaybackState, readMoment, showable } from './playback-state.ts'
import { type Cursor, drawnAs, inAnotherRound, layOut, type Programme, turnedTo } from './programme.ts'
import { endsHold, firstAtOnce, type Look, takeoverOfLook } from './takeover.ts'
import { failuresOf, positionOf } from './tracks.ts'
import { noTriggers } from './triggers.ts'
import type { Turn } from './turn.ts'

export type DecisionLoop = {
  /** Decides anew, and tells a session when other words chose than before. */
  look(how?: Look): void
  /** Decides anew for whoever brings the words: what chose is returned to them, and told to nobody else. */
  decideAnew(how: Look): Used
  /** Gives the page this to draw; `called`: a trigger chose it. */
  draw(programme: Programme, from: GivenPlan['from'], called: boolean, takeover: Plan['takeover']): void
  dispose(): void
}

/** Decides what plays whenever somebody asks, and again when time may have changed it; gives it to the page as plans. */
export function createDecisionLoop(parts: PlaybackParts, state: PlaybackState): DecisionLoop {
  const { clock } = parts
  const decide = createDecider()
  let used = nothingUsed
  let cancelTimer = (): void => undefined

  function draw(programme: Programme, from: GivenPlan['from'], called: boolean, takeover: Plan['takeover']): void {
    const { memory, session } = state.tracks
    const revision = (session ? state.given.plan() : memory).revision + 1
    if (!session) state.tracks = { memory: { ...memory, revision }, session }
    const next = { revision, programme, from, called, takeover, content: state.content, outdated: false }
    state.given.give(next, state.moment, state.screen.now()?.revision)
  }

  /** Where these turns begin: whoever comes into force and waits for no boundary is first, whoever's turn it was. */
  function beginningOf(turns: readonly Turn[], isCalled: boolean, { anyway, anew }: Look): Cursor {
    const from = after(positionOf(state.tracks, isCalled))
    const first = firstAtOnce(turns, state.turns)
    if (anyway === undefined && first >= 0) return turnedTo(from, turns, first)
    return anew && goesOnFrom(turns, from) ? inAnotherRound(from) : from
  }

  /** Whether what comes first is what is on, and would go on: in a loop of one item it is. */
  function goesOnFrom(turns: readonly Turn[], from: Cursor): boolean {
    const on = state.screen.now()
    const [next] = layOut(turns, from).places
    return on !== null && !on.failed && next !== undefined && goesOnWith(drawnAs(on.place), drawnAs(next))
  }

  function decideAnew(how: Look): Used {
    const last = state.moment
    const { session } = state.tracks
    state.moment = readMoment(parts, state.content)
    const monotonic = clock.monotonic()
    const decision = decide({
      content: showable(state),
      moment: state.moment,
      monotonic,
      wallClock: state.wallClock(),
      resting: restingAt(failuresOf(state.tracks), monotonic),
      audience: session && !session.everyone ? session.audience : null,
      triggers: session?.triggers ?? noTriggers,
    })
    if (session) state.tracks = { ...state.tracks, session: { ...session, triggers: decision.triggers } }
    used = decision.used
    const hadHold = state.held && endsHold(decision.turns, state.turns) && letGo(state)
    const { turns, held } = state
    const takeover = takeoverOfLook(how, decision.turns, { turns, held, isFallback: state.given.isFallback() })
    const called = decision.kind === 'trigger'
    // What takes over at once takes the coupon with it.
    const lost = takeover === 'now' ? null : lostCoupon(state, last)
    if (lost) {
      const next = withoutCoupon(state, lost, decision.turns, called)
      if (!held) state.turns = decision.turns
      draw(next.programme, next.from, called, next.takeover)
    } else if (takeover !== null) {
      const from = beginningOf(decision.turns, called, how)
      state.turns = decision.turns
      draw(layOut(decision.turns, from), from, called, takeover)
    }
    state.offers.look(showable(state), state.moment)
    if (hadHold || (!session && state.moment.kind !== last.kind)) state.told.playing.emit()
    cancelTimer()
    const wait = Math.min(decision.nextCheck, nextRestEnd(failuresOf(state.tracks), monotonic) - monotonic)
    cancelTimer = clock.after(Math.max(1, wait), () => look())
    return used
  }

  function look(how: Look = {}): void {
    const before = used
    const now = decideAnew(how)
    if (state.tracks.session && JSON.stringify(now) !== JSON.stringify(before)) state.told.used.emit(now)
  }

  return { look, decideAnew, draw, dispose: () => cancelTimer() }
}
