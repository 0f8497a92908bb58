import type { Clock } from '../base/time/clock.ts'
import { withFailure, withSuccess } from './asset-rests.ts'
import type { DecisionLoop } from './decision-loop.ts'
import { fallbackItem } from './plan-item.ts'
import type { GivenPlan } from './play-position.ts'
import type { Playback } from './playback.ts'
import { letGo, type PlaybackState } from './playback-state.ts'
import { tellShownInSession } from './playing-in-session.ts'
import { isNearItsEnd, type Place } from './programme.ts'
import { itemNews } from './screen-news.ts'
import { failuresOf, withFailures, withShown } from './tracks.ts'

/** What the page says of what it shows, and of what it cannot show. */
export function createPageReports(
  clock: Clock,
  state: PlaybackState,
  { look }: DecisionLoop,
): Pick<Playback, 'presented' | 'failed'> {
  const { given, screen, seen, told } = state

  /** Whether what is on is cut short for this plan. What failed is over already. */
  function isCutFor(revision: number): boolean {
    const on = screen.now()
    return on !== null && !on.failed && given.cutShort(on, revision)
  }

  /** It was on to its end. */
  function succeeded(place: Place | null): void {
    if (place) state.tracks = withFailures(state.tracks, withSuccess(failuresOf(state.tracks), place.item.sha256))
  }

  function fallbackPresented(revision: number, key: string): void {
    const isOther = key !== fallbackItem.key || given.plan().revision !== revision
    if (isOther) return
    if (state.tracks.session) {
      tellShownInSession(state, null)
      return
    }
    if (seen.shown().on === null) return
    const takesOver = isCutFor(revision)
    succeeded(screen.neutral(takesOver))
    seen.fallback()
    told.screen.emit({ kind: 'neutral', takesOver })
    told.playing.emit()
  }

  return {
    presented(revision, key) {
      const found = given.placeOf(revision, key)
      if (!found) {
        fallbackPresented(revision, key)
        return
      }
      const { session } = state.tracks
      const { plan: from, index, place } = found
      if (from.outdated && session) return
      const cut = isCutFor(revision)
      const { began, ended } = screen.presented(place, revision, cut)
      succeeded(ended)
      // Plain data alone outlives a session: no package does.
      const plan: GivenPlan = { revision, programme: from.programme, from: from.from }
      if (!from.outdated) state.tracks = withShown(state.tracks, from.called, { plan, index })
      const on = from.content && { place, content: from.content }
      if (session) tellShownInSession(state, on)
      if (on && !session) seen.presented(on)
      if (on && session && !from.called) seen.presentedInSession(on)
      if (!session && began && from.content) told.screen.emit(itemNews(from.content, place, cut))
      if (!state.held && from === given.last() && isNearItsEnd(from.programme, index)) look({ further: true })
      if (!session) told.playing.emit()
    },
    failed(revision, key, wasOn) {
      const found = given.placeOf(revision, key)
      if (!found) return
      const { session } = state.tracks
      const isOver = wasOn && screen.failed(revision, key)
      if (!session && isOver) told.screen.emit({ kind: 'failed' })
      if (found.plan.outdated) return
      const { sha256 } = found.place.item
      state.tracks = withFailures(state.tracks, withFailure(failuresOf(state.tracks), sha256, clock.monotonic()))
      // A plan that holds what cannot be shown holds nothing else.
      look(letGo(state) ? { anyway: 'now' } : {})
      if (session) return
      told.assetFailed.emit(sha256)
      told.playing.emit()
    },
  }
}
