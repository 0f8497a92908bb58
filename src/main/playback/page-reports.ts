import type { Clock } from '../base/clock.ts'
import { withFailure, withPageGone, withSuccess } from './asset-rests.ts'
import type { Looking } from './looking.ts'
import { fallbackItem } from './plan-item.ts'
import type { Playback } from './playback.ts'
import { letGo, type PlaybackRun } from './playback-run.ts'
import { tellShownInSession } from './playing-in-session.ts'
import { isNearItsEnd } from './programme.ts'
import { itemNews } from './screen-news.ts'
import { afterPageGone } from './track.ts'
import { failuresOf, withFailures, withShown } from './tracks.ts'

/** What the page says of what it shows, of what it cannot show, and by being gone. */
export function createPageReports(
  clock: Clock,
  run: PlaybackRun,
  { look }: Looking,
): Pick<Playback, 'presented' | 'failed' | 'pageGone'> {
  const { given, screen, seen, told } = run

  function fallbackPresented(revision: number, key: string): void {
    const isOther = key !== fallbackItem.key || given.plan().revision !== revision
    if (run.tracks.session || isOther || seen.shown().place === null) return
    seen.show(null)
    screen.forget()
    told.screen.emit({ kind: 'neutral', takesOver: run.neutral })
    told.playing.emit()
  }

  return {
    presented(revision, key) {
      const found = given.placeOf(revision, key)
      if (!found) {
        fallbackPresented(revision, key)
        return
      }
      const { session } = run.tracks
      const { plan: from, index, place } = found
      if (from.outdated && session) return
      const { began, cut, ended } = screen.presented(place, from)
      if (ended) run.tracks = withFailures(run.tracks, withSuccess(failuresOf(run.tracks), ended.item.sha256))
      if (!from.outdated) run.tracks = withShown(run.tracks, from.called, { plan: from, index })
      if (session) tellShownInSession(run, place)
      if (!session) seen.presented(place)
      else if (!from.called) seen.presentedInSession(place)
      if (!session && began && from.content) told.screen.emit(itemNews(from.content, place, cut))
      if (!run.held && from === given.last() && isNearItsEnd(from.programme, index)) look({ anyway: 'boundary' })
      if (!session) told.playing.emit()
    },
    failed(revision, key) {
      const found = given.placeOf(revision, key)
      if (!found) return
      const { session } = run.tracks
      const wasOn = screen.failed(revision, key)
      if (!session && wasOn) told.screen.emit({ kind: 'failed' })
      if (found.plan.outdated) return
      const { sha256 } = found.place.item
      run.tracks = withFailures(run.tracks, withFailure(failuresOf(run.tracks), sha256, clock.monotonic()))
      // A plan that holds what cannot be shown holds nothing else.
      look(letGo(run) ? { anyway: 'now' } : {})
      if (session) return
      told.assetFailed.emit(sha256)
      told.playing.emit()
    },
    pageGone() {
      // A session ends with the page, and nothing that happens in one is kept.
      if (run.tracks.session) {
        look({ anyway: 'now' })
        return
      }
      const on = screen.now()
      const next = given.placeAfter(on && { revision: on.revision, key: on.place.key })
      const suspects = new Set([on?.place, next].flatMap((place) => (place ? [place.item.sha256] : [])))
      const { failures, blamed } = withPageGone(failuresOf(run.tracks), suspects, clock.monotonic())
      screen.forget()
      run.tracks = withFailures(run.tracks, failures)
      if (blamed.length > 0) letGo(run)
      if (!run.held) {
        run.tracks = { ...run.tracks, memory: afterPageGone(run.tracks.memory) }
        look({ anyway: 'now' })
      }
      for (const sha256 of blamed) told.assetFailed.emit(sha256)
      told.playing.emit()
    },
  }
}
