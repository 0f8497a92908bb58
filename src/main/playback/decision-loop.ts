import type { Plan } from '../../contract/plan.ts'
import { nextRestEnd, restingAt } from './asset-rests.ts'
import { nothingUsed, type Used } from './condition.ts'
import { decide, firstAtOnce } from './director.ts'
import { after, type GivenPlan } from './memory.ts'
import type { PlaybackParts } from './playback.ts'
import { letGo, type PlaybackRun, readMoment, showable } from './playback-state.ts'
import { type Cursor, layOut, type Programme, turnedTo } from './programme.ts'
import { endsHold, type Look, takeoverOfLook } from './takeover.ts'
import { failuresOf, lineOf } from './tracks.ts'
import { noTriggers } from './triggers.ts'
import type { Turn } from './turn.ts'

export type Looking = {
  /** Decides anew, and tells a session when other words chose than before. */
  look(how?: Look): void
  /** The same for whoever brings the words: they are told by what this returns. */
  decideAnew(how: Look): Used
  /** Gives the page this to draw; `called`: a trigger chose it. */
  draw(programme: Programme, from: GivenPlan['from'], called: boolean, takeover: Plan['takeover']): void
  dispose(): void
}

/** Decides what plays whenever somebody asks, and again when time may have changed it; gives it to the page as plans. */
export function createLooking(parts: PlaybackParts, run: PlaybackRun): Looking {
  const { clock } = parts
  let used = nothingUsed
  let cancelTimer = (): void => undefined

  function draw(programme: Programme, from: GivenPlan['from'], called: boolean, takeover: Plan['takeover']): void {
    const { memory, session } = run.tracks
    const revision = (session ? run.given.plan() : memory).revision + 1
    if (!session) run.tracks = { memory: { ...memory, revision }, session }
    const next = { revision, programme, from, called, takeover, content: run.content, outdated: false }
    run.given.give(next, run.moment, run.screen.now()?.revision)
  }

  /** Where these turns begin: whoever comes into force and waits for no boundary is first, whoever's turn it was. */
  function beginningOf(turns: readonly Turn[], isCalled: boolean, { anyway }: Look): Cursor {
    const from = after(lineOf(run.tracks, isCalled))
    const first = firstAtOnce(turns, run.turns)
    return anyway === undefined && first >= 0 ? turnedTo(from, turns, first) : from
  }

  function decideAnew(how: Look): Used {
    const before = run.moment.kind
    const { session } = run.tracks
    run.moment = readMoment(parts, run.content)
    const monotonic = clock.monotonic()
    const decision = decide({
      content: showable(run),
      moment: run.moment,
      monotonic,
      wallClock: run.wallClock(),
      resting: restingAt(failuresOf(run.tracks), monotonic),
      audience: session && !session.everyone ? session.audience : null,
      triggers: session?.triggers ?? noTriggers,
    })
    if (session) run.tracks = { ...run.tracks, session: { ...session, triggers: decision.triggers } }
    used = decision.used
    const hadHold = endsHold(decision.turns, run.turns) && letGo(run)
    const { turns, held } = run
    const takeover = takeoverOfLook(how, decision.turns, { turns, held, isFallback: run.given.isFallback() })
    if (takeover !== null) {
      const called = decision.kind === 'trigger'
      const from = beginningOf(decision.turns, called, how)
      run.turns = decision.turns
      draw(layOut(decision.turns, from), from, called, takeover)
    }
    run.offers.look(showable(run), run.moment)
    if (hadHold || (!session && run.moment.kind !== before)) run.told.playing.emit()
    cancelTimer()
    const wait = Math.min(decision.nextCheck, nextRestEnd(failuresOf(run.tracks), monotonic) - monotonic)
    cancelTimer = clock.after(Math.max(1, wait), () => look())
    return used
  }

  function look(how: Look = {}): void {
    const before = used
    const now = decideAnew(how)
    if (run.tracks.session && JSON.stringify(now) !== JSON.stringify(before)) run.told.used.emit(now)
  }

  return { look, decideAnew, draw, dispose: () => cancelTimer() }
}
