import type { Plan } from '../../contract/plan.ts'
import { createEmitter } from '../base/emitter.ts'
import { createWallClocks } from '../base/wall-clock.ts'
import { nothingUsed, type Used } from './condition.ts'
import { type ContentIndex, indexContent } from './content-index.ts'
import { createDayPreview } from './day-preview.ts'
import { type Decision, decide, sameTurns, type Turn } from './director.ts'
import { type Failures, nextRestEnd, restingAt, withFailure } from './failures.ts'
import { type Moment, momentAt } from './moment.ts'
import { offersAt } from './offers.ts'
import { fallbackItem } from './plan-item.ts'
import { planOf } from './plan-items.ts'
import type { Playback, PlaybackParts } from './playback.ts'
import { duringSession, playingNow, type Shown, staffPlayingNow } from './playing.ts'
import { heldPlace, layOut, type Place, type Programme } from './programme.ts'
import { createScreenNews } from './screen-news.ts'
import { beginSession, isWithoutAudience, type SessionTrack, withoutAudience } from './session-track.ts'
import { after, afterSession, before, beginMemory, type GivenPlan, type Line } from './track.ts'
import { noTriggers } from './triggers.ts'

type Given = GivenPlan & { readonly called: boolean }

/** Decides what plays, and gives it to the page as plans; keeps the time for it. */
export function createPlayback(parts: PlaybackParts): Playback {
  const { clock, address } = parts
  const wallClockOf = createWallClocks()
  const plans = createEmitter<Plan>()
  const playings = createEmitter<void>()
  const offersChanges = createEmitter<void>()
  const assetsFailed = createEmitter<string>()
  const useds = createEmitter<Used>()
  const screenNews = createScreenNews()
  const shownInSessions = createEmitter<{ readonly package: string; readonly item: string } | null>()

  const seed = (): number => Math.floor(parts.random() * 4_294_967_296) | 0
  const indexed = (content: PlaybackParts['content']): ContentIndex | null => content && indexContent(content, address)
  let content = indexed(parts.content)
  let neutral = false
  /** What may be shown of it now. */
  const showable = (): ContentIndex | null => (neutral ? null : content)
  let memory = beginMemory(0, seed())
  let session: SessionTrack | null = null
  let turns: readonly Turn[] = []
  let used = nothingUsed
  let shown: Shown = { place: null, since: clock.now() }
  /** What of the general programme was last seen on the screen during a session. */
  let shownInSession: Shown | null = null
  let given: readonly Given[] = []
  let plan: Plan
  let moment = readMoment()
  let offers = content ? offersAt(content, moment) : []
  let cancelTimer = (): void => undefined
  /** Staff hold the item that is on: what is decided meanwhile waits. */
  let held = false
  const dayPreview = createDayPreview()

  function readMoment(): Moment {
    return momentAt(clock.now().getTime(), Math.max(parts.latestKnown(), content?.createdAt ?? 0))
  }

  const failures = (): Failures => session?.failures ?? memory.failures
  const lineOf = (called: boolean): Line => (session ? (called ? session.called : session.general) : memory.line)

  function setLine(called: boolean, line: Line): void {
    if (!session) memory = { ...memory, line }
    else session = called ? { ...session, called: line } : { ...session, general: line }
  }

  function give(decision: Decision, takeover: Plan['takeover']): void {
    const called = decision.kind === 'trigger'
    const from = after(lineOf(called))
    const programme: Programme = decision.turns.length > 0 ? layOut(decision.turns, from) : { places: [], whole: true }
    turns = decision.turns
    draw(programme, from, called, takeover)
  }

  function draw(programme: Programme, from: GivenPlan['from'], called: boolean, takeover: Plan['takeover']): void {
    if (!session) memory = { ...memory, revision: memory.revision + 1 }
    const revision = session ? plan.revision + 1 : memory.revision
    const next: Given = { revision, programme, from, called }
    given = [next, ...given.slice(0, 1)]
    plan = planOf(programme, revision, takeover, moment)
    plans.emit(plan)
  }

  /** Decides anew. `force`: gives a plan even if it is the same programme; `onChange`: how another one takes over. */
  function look({ force, onChange }: { force?: Plan['takeover']; onChange?: Plan['takeover'] } = {}): void {
    const before = moment.kind
    moment = readMoment()
    const wallClock = wallClockOf(parts.timeZone())
    const monotonic = clock.monotonic()
    const audience = session && !session.everyone ? session.audience : null
    const triggers = session?.triggers ?? noTriggers
    const resting = restingAt(failures(), monotonic)
    const decision = decide({ content: showable(), moment, monotonic, wallClock, resting, audience, triggers })
    if (session) session = { ...session, triggers: decision.triggers }
    used = decision.used
    if (force !== undefined || (!held && !sameTurns(decision.turns, turns))) {
      const fallbackIsOn = given[0]?.programme.places.length === 0
      give(decision, force ?? onChange ?? (fallbackIsOn ? 'now' : decision.takeover))
    }
    lookAtOffers()
    if (!session && moment.kind !== before) playings.emit()
    cancelTimer()
    const wait = Math.min(decision.nextCheck, nextRestEnd(failures(), monotonic) - monotonic)
    cancelTimer = clock.after(Math.max(1, wait), lookAgain)
  }

  function lookAgain(): void {
    const before = used
    look()
    if (session && JSON.stringify(used) !== JSON.stringify(before)) useds.emit(used)
  }

  function lookAtOffers(): void {
    const showing = showable()
    const next = showing ? offersAt(showing, moment) : []
    const same = next.length === offers.length && next.every((coupon, place) => coupon === offers[place])
    offers = next
    if (!same) offersChanges.emit()
  }

  function placeOf(revision: number, key: string): { plan: Given; index: number; place: Place } | undefined {
    const found = given.find((each) => each.revision === revision)
    const index = found?.programme.places.findIndex((place) => place.key === key) ?? -1
    const place = found?.programme.places[index]
    return found && place && { plan: found, index, place }
  }

  function fallbackPresented(revision: number, key: string): void {
    if (session || key !== fallbackItem.key || plan.revision !== revision || shown.place === null) return
    shown = { place: null, since: clock.now() }
    screenNews.neutral(neutral)
    playings.emit()
  }

  /** What is on after a session: what the page was seen to show, or else what it was told to. */
  function shownAfterSession(before: Shown): Shown {
    const place = given[0]?.programme.places[0] ?? null
    const seen = shownInSession ?? before
    return seen.place?.key === place?.key ? { place, since: seen.since } : { place, since: clock.now() }
  }

  function comesNext(): Place | null {
    return turns.length > 0 ? (layOut(turns, after(memory.line)).places[0] ?? null) : null
  }

  function tellShownInSession(place: Place | null): void {
    shownInSessions.emit(place && content && { package: content.id, item: place.item.id })
  }

  function open(): SessionTrack {
    const begun = beginSession(memory)
    held = false
    session = begun
    shownInSession = null
    screenNews.forget()
    tellShownInSession(shown.place)
    playings.emit()
    return begun
  }

  plan = planOf({ places: [], whole: true }, 0, 'now', moment)
  look({ force: 'now' })
  shown = { place: given[0]?.programme.places[0] ?? null, since: clock.now() }

  return {
    setContent(next) {
      content = indexed(next)
      held = false
      const begun = beginMemory(memory.revision, seed())
      memory = begun
      if (session) session = { ...beginSession(begun), audience: session.audience, everyone: session.everyone }
      const fallbackIsOn = given[0]?.programme.places.length === 0
      given = []
      look({ force: fallbackIsOn ? 'now' : 'boundary' })
      if (!session) playings.emit()
    },
    setNeutral(now) {
      if (now === neutral) return
      neutral = now
      held = false
      look({ force: 'now' })
    },
    setSessionOpen(now) {
      if (now && !session) open()
      if (now || !session) return
      const { round } = (session.audience ? withoutAudience(memory, session) : session).general.cursor
      session = null
      used = nothingUsed
      given = []
      memory = afterSession(memory, round)
      look({ force: 'now' })
      shown = shownAfterSession(shown)
      shownInSession = null
      playings.emit()
    },
    setAudience(audience, { everyone }) {
      if (!audience) {
        if (!session || isWithoutAudience(session, memory)) return nothingUsed
        session = withoutAudience(memory, session)
        shownInSession = null
        look({ force: 'now' })
        return used
      }
      const track = session ?? open()
      const asked = track.everyone !== everyone && track.audience !== null
      session = { ...track, audience, everyone }
      // Whoever pressed "what everyone else sees" waits for it.
      look(asked ? { onChange: 'now' } : {})
      return used
    },
    presented(revision, key) {
      const found = placeOf(revision, key)
      if (!found) {
        fallbackPresented(revision, key)
        return
      }
      const { plan: from, index, place } = found
      setLine(from.called, { ...lineOf(from.called), shown: { plan: from, index } })
      if (session) tellShownInSession(place)
      const before = session ? shownInSession : shown
      const since = before?.place?.key === key ? before.since : clock.now()
      if (!session) shown = { place, since }
      else if (!from.called) shownInSession = { place, since }
      if (!session && content) {
        const takeover = from === given[0] ? plan.takeover : 'boundary'
        screenNews.presented(content, place, { revision, takeover })
      }
      const { places, whole } = from.programme
      if (!whole && !held && from === given[0] && index >= places.length / 2) look({ force: 'boundary' })
      if (!session) playings.emit()
    },
    failed(revision, key) {
      const found = placeOf(revision, key)
      if (!found) return
      const next = withFailure(failures(), found.place.item.sha256, clock.monotonic())
      const letGo = held
      held = false
      if (session) session = { ...session, failures: next }
      else {
        memory = { ...memory, failures: next }
        screenNews.failed(revision, key)
      }
      // A plan that holds what cannot be shown holds nothing else.
      look(letGo ? { force: 'now' } : {})
      if (session) return
      assetsFailed.emit(found.place.item.sha256)
      playings.emit()
    },
    skip() {
      if (session) return false
      held = false
      look({ force: 'now' })
      playings.emit()
      return true
    },
    hold() {
      const { line } = memory
      const place = line.shown?.plan.programme.places[line.shown.index]
      if (session || !place || shown.place?.key !== place.key) return false
      held = true
      draw({ places: [heldPlace(place)], whole: false }, before(line), false, 'now')
      playings.emit()
      return true
    },
    held: () => held,
    plan: () => plan,
    playing: () => (session ? duringSession(content) : playingNow(content, shown)),
    staffPlaying: (unsignedFolder) =>
      session ? duringSession(content) : staffPlayingNow(content, shown, comesNext(), unsignedFolder),
    day: () => content && dayPreview(content, moment, parts.timeZone(), wallClockOf(parts.timeZone())),
    offers: () => offers,
    faults: () => [
      ...(restingAt(memory.failures, clock.monotonic()).size > 0 ? (['item-failed'] as const) : []),
      ...(moment.kind === 'unknown' ? (['clock-implausible'] as const) : []),
    ],
    onPlan: plans.on,
    onPlaying: playings.on,
    onAssetFailed: assetsFailed.on,
    onOffers: offersChanges.on,
    onShownInSession: shownInSessions.on,
    onScreen: screenNews.on,
    onUsed: useds.on,
    remembered: () => memory,
    dispose: () => cancelTimer(),
  }
}
