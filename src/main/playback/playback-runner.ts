import type { Plan } from '../../contract/plan.ts'
import { createEmitter } from '../base/emitter.ts'
import { createWallClocks } from '../base/wall-clock.ts'
import { nextRestEnd, restingAt, withFailure, withPageGone, withSuccess } from './asset-rests.ts'
import { nothingUsed, type Used } from './condition.ts'
import { type ContentIndex, indexContent, isIndexOf } from './content-index.ts'
import { createCurrentOffers } from './current-offers.ts'
import { type Decision, decide, sameDrawn, type Turn, takeoverOf } from './director.ts'
import { createGivenPlans } from './given-plans.ts'
import { type Moment, momentAt } from './moment.ts'
import { fallbackItem } from './plan-item.ts'
import type { Playback, PlaybackParts } from './playback.ts'
import { duringSession, faultsNow, playingNow, staffPlayingNow } from './playing.ts'
import { createPresentations } from './presentations.ts'
import { createDayPreview } from './preview/day-preview.ts'
import { heldPlace, layOut, type Place, type Programme } from './programme.ts'
import { itemNews, type ScreenNews } from './screen-news.ts'
import { createSeenPlaces } from './seen-places.ts'
import { beginSession, isWithoutAudience, type SessionTrack, withoutAudience } from './session-track.ts'
import { after, afterPageGone, afterSession, before, beginMemory, type GivenPlan } from './track.ts'
import { failuresOf, lineOf, type Tracks, withFailures, withLine } from './tracks.ts'
import { noTriggers } from './triggers.ts'

/** `anyway`: how a plan takes over that is given even if nothing changed; `ifOther`: how another programme does. */
type Look = { readonly anyway?: Plan['takeover']; readonly ifOther?: Plan['takeover'] }

/** Decides what plays, and gives it to the page as plans; keeps the time for it. */
export function createPlayback(parts: PlaybackParts): Playback {
  const { clock, address } = parts
  const wallClockOf = createWallClocks()
  const playings = createEmitter<void>()
  const assetsFailed = createEmitter<string>()
  const useds = createEmitter<Used>()
  const screenNews = createEmitter<ScreenNews>()
  const screen = createPresentations()
  const seen = createSeenPlaces(clock)
  const offers = createCurrentOffers()
  const shownInSessions = createEmitter<{ readonly package: string; readonly item: string } | null>()

  const seed = (): number => Math.floor(parts.random() * 4_294_967_296) | 0
  const indexed = (content: PlaybackParts['content']): ContentIndex | null => content && indexContent(content, address)
  let content = indexed(parts.content)
  let neutral = false
  /** What may be shown of it now. */
  const showable = (): ContentIndex | null => (neutral ? null : content)
  let tracks: Tracks = { memory: beginMemory(0, seed()), session: null }
  let turns: readonly Turn[] = []
  let used = nothingUsed
  let moment = readMoment()
  const given = createGivenPlans(moment)
  let cancelTimer = (): void => undefined
  /** Staff hold the item that is on: what is decided meanwhile waits. */
  let held = false
  const dayPreview = createDayPreview()

  function readMoment(): Moment {
    return momentAt(clock.now().getTime(), Math.max(parts.latestKnown(), content?.createdAt ?? 0))
  }

  function give(decision: Decision, takeover: Plan['takeover']): void {
    const called = decision.kind === 'trigger'
    const from = after(lineOf(tracks, called))
    turns = decision.turns
    draw(layOut(turns, from), from, called, takeover)
  }

  function draw(programme: Programme, from: GivenPlan['from'], called: boolean, takeover: Plan['takeover']): void {
    const { memory, session } = tracks
    const revision = (session ? given.plan() : memory).revision + 1
    if (!session) tracks = { memory: { ...memory, revision }, session }
    const of = content && { id: content.id, version: content.version }
    given.give({ revision, programme, from, called, takeover, content: of, outdated: false }, moment)
  }

  /** Decides anew, and tells a session when other words chose than before. */
  function look(how: Look = {}): void {
    const before = used
    decideAnew(how)
    if (tracks.session && JSON.stringify(used) !== JSON.stringify(before)) useds.emit(used)
  }

  function decideAnew({ anyway, ifOther }: Look): void {
    const before = moment.kind
    const { session } = tracks
    moment = readMoment()
    const wallClock = wallClockOf(parts.timeZone())
    const monotonic = clock.monotonic()
    const audience = session && !session.everyone ? session.audience : null
    const triggers = session?.triggers ?? noTriggers
    const resting = restingAt(failuresOf(tracks), monotonic)
    const decision = decide({ content: showable(), moment, monotonic, wallClock, resting, audience, triggers })
    if (session) tracks = { ...tracks, session: { ...session, triggers: decision.triggers } }
    used = decision.used
    if (anyway !== undefined || (!held && !sameDrawn(decision.turns, turns))) {
      give(decision, anyway ?? ifOther ?? (given.isFallback() ? 'now' : takeoverOf(decision.turns, turns)))
    }
    offers.look(showable(), moment)
    if (!session && moment.kind !== before) playings.emit()
    cancelTimer()
    const wait = Math.min(decision.nextCheck, nextRestEnd(failuresOf(tracks), monotonic) - monotonic)
    cancelTimer = clock.after(Math.max(1, wait), () => look())
  }

  function fallbackPresented(revision: number, key: string): void {
    if (tracks.session || key !== fallbackItem.key || given.plan().revision !== revision || seen.shown().place === null)
      return
    seen.show(null)
    screen.forget()
    screenNews.emit({ kind: 'neutral', takesOver: neutral })
    playings.emit()
  }

  function tellShownInSession(place: Place | null): void {
    shownInSessions.emit(place && content && { package: content.id, item: place.item.id })
  }

  /** Ends a hold of staff; whether there was one: the page has its item for a day, so what comes next comes at once. */
  function letGo(): boolean {
    const was = held
    held = false
    return was
  }

  function open(): SessionTrack {
    const session = beginSession(tracks.memory)
    tracks = { ...tracks, session }
    seen.forgetSession()
    screen.forget()
    tellShownInSession(seen.shown().place)
    playings.emit()
    return session
  }

  look({ anyway: 'now' })
  seen.show(given.firstPlace())

  return {
    setContent(next) {
      const isSame = content !== null && next !== null && isIndexOf(content, next)
      content = indexed(next)
      if (isSame) {
        look()
        if (!tracks.session) playings.emit()
        return
      }
      const anyway = letGo() || given.isFallback() ? 'now' : 'boundary'
      const { session } = tracks
      const memory = beginMemory(tracks.memory.revision, seed())
      const { audience = null, everyone = false } = session ?? {}
      tracks = { memory, session: session && { ...beginSession(memory), audience, everyone } }
      given.outdate()
      look({ anyway })
      if (!session) playings.emit()
    },
    setNeutral(now) {
      if (now === neutral) return
      neutral = now
      letGo()
      look({ anyway: 'now' })
    },
    setSessionOpen(now) {
      const { memory, session } = tracks
      if (now && !session) {
        const wasHeld = letGo()
        open()
        if (wasHeld) look({ anyway: 'now' })
      }
      if (now || !session) return
      const { round } = (session.audience ? withoutAudience(memory, session) : session).general.cursor
      tracks = { memory: afterSession(memory, round), session: null }
      used = nothingUsed
      given.forget()
      screen.forget()
      look({ anyway: 'now' })
      seen.endSession(given.firstPlace())
      playings.emit()
    },
    setAudience(audience, { everyone }) {
      const { memory, session } = tracks
      if (!audience) {
        if (!session || isWithoutAudience(session, memory)) return nothingUsed
        tracks = { memory, session: withoutAudience(memory, session) }
        seen.forgetSession()
        decideAnew({ anyway: 'now' })
        return used
      }
      const wasHeld = letGo()
      const track = session ?? open()
      const asked = track.everyone !== everyone && track.audience !== null
      tracks = { ...tracks, session: { ...track, audience, everyone } }
      // Whoever pressed "what everyone else sees" waits for it.
      decideAnew(wasHeld ? { anyway: 'now' } : asked ? { ifOther: 'now' } : {})
      return used
    },
    presented(revision, key) {
      const found = given.placeOf(revision, key)
      if (!found) {
        fallbackPresented(revision, key)
        return
      }
      const { session } = tracks
      const { plan: from, index, place } = found
      if (from.outdated && session) return
      const { began, cut, ended } = screen.presented(place, from)
      if (ended) tracks = withFailures(tracks, withSuccess(failuresOf(tracks), ended.item.sha256))
      if (!from.outdated) {
        const line = { ...lineOf(tracks, from.called), shown: { plan: from, index } }
        tracks = withLine(tracks, from.called, line)
      }
      if (session) tellShownInSession(place)
      if (!session) seen.presented(place)
      else if (!from.called) seen.presentedInSession(place)
      if (!session && began && from.content) screenNews.emit(itemNews(from.content, place, cut))
      const { places, whole } = from.programme
      if (!whole && !held && from === given.last() && index >= places.length / 2) look({ anyway: 'boundary' })
      if (!session) playings.emit()
    },
    failed(revision, key) {
      const found = given.placeOf(revision, key)
      if (!found) return
      const { session } = tracks
      const wasOn = screen.failed(revision, key)
      if (!session && wasOn) screenNews.emit({ kind: 'failed' })
      if (found.plan.outdated) return
      tracks = withFailures(tracks, withFailure(failuresOf(tracks), found.place.item.sha256, clock.monotonic()))
      // A plan that holds what cannot be shown holds nothing else.
      look(letGo() ? { anyway: 'now' } : {})
      if (session) return
      assetsFailed.emit(found.place.item.sha256)
      playings.emit()
    },
    pageGone() {
      // A session ends with the page, and nothing that happens in one is kept.
      if (tracks.session) {
        look({ anyway: 'now' })
        return
      }
      const on = screen.now()
      const next = given.placeAfter(on && { revision: on.revision, key: on.place.key })
      const suspects = new Set([on?.place, next].flatMap((place) => (place ? [place.item.sha256] : [])))
      const { failures, blamed } = withPageGone(failuresOf(tracks), suspects, clock.monotonic())
      screen.forget()
      tracks = withFailures(tracks, failures)
      if (blamed.length > 0) letGo()
      if (!held) {
        tracks = { ...tracks, memory: afterPageGone(tracks.memory) }
        look({ anyway: 'now' })
      }
      for (const sha256 of blamed) assetsFailed.emit(sha256)
      playings.emit()
    },
    skip() {
      if (tracks.session) return false
      letGo()
      look({ anyway: 'now' })
      playings.emit()
      return true
    },
    hold() {
      const { memory, session } = tracks
      const { line } = memory
      const place = line.shown?.plan.programme.places[line.shown.index]
      if (session || !place || seen.shown().place?.key !== place.key) return false
      held = true
      draw({ places: [heldPlace(place)], whole: false }, before(line), false, 'now')
      playings.emit()
      return true
    },
    held: () => held,
    plan: given.plan,
    playing: () => (tracks.session ? duringSession(content) : playingNow(content, seen.shown())),
    staffPlaying: (unsignedFolder) =>
      tracks.session
        ? duringSession(content)
        : staffPlayingNow(
            content,
            seen.shown(),
            layOut(turns, after(tracks.memory.line)).places[0] ?? null,
            unsignedFolder,
          ),
    day: () => content && dayPreview(content, moment, parts.timeZone(), wallClockOf(parts.timeZone())),
    offers: offers.now,
    faults: () => faultsNow(tracks.memory.failures, moment, clock.monotonic()),
    onPlan: given.on,
    onPlaying: playings.on,
    onAssetFailed: assetsFailed.on,
    onOffers: offers.on,
    onShownInSession: shownInSessions.on,
    onScreen: screenNews.on,
    onUsed: useds.on,
    remembered: () => tracks.memory,
    dispose: () => cancelTimer(),
  }
}
