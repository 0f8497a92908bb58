import type { Clock } from '../base/time/clock.ts'
import { withPageGone } from './asset-rests.ts'
import type { DecisionLoop } from './decision-loop.ts'
import { afterPageGone } from './memory.ts'
import type { Playback } from './playback.ts'
import { letGo, type PlaybackState } from './playback-state.ts'
import { failuresOf, withFailures } from './tracks.ts'

/** That the page is up, and what it says by being gone, or what draws for it. */
export function createPageDeaths(
  clock: Clock,
  state: PlaybackState,
  { look }: DecisionLoop,
): Pick<Playback, 'pageReady' | 'pageGone' | 'graphicsGone'> {
  const { given, screen, told } = state

  /** What is on, and what is made ready meanwhile; a page that is not up has nothing of any plan. */
  function atHand(): { readonly on: string | undefined; readonly next: string | undefined } {
    if (!state.pageIsUp) return { on: undefined, next: undefined }
    const on = screen.now()
    const next = given.placeAfter(on && { revision: on.revision, key: on.place.key })
    return { on: on?.place.item.sha256, next: next?.item.sha256 }
  }

  /** These may have been the death of what shows them; whoever was so twice is blamed and told. */
  function suspect(assets: readonly (string | undefined)[]): readonly string[] {
    const known = new Set(assets.filter((sha256) => sha256 !== undefined))
    const { failures, blamed } = withPageGone(failuresOf(state.tracks), known, clock.monotonic())
    state.tracks = withFailures(state.tracks, failures)
    return blamed
  }

  return {
    pageReady() {
      state.pageIsUp = true
    },
    pageGone() {
      const { on, next } = atHand()
      state.pageIsUp = false
      // A session ends with the page, and nothing that happens in one is kept.
      if (state.tracks.session) {
        look({ anyway: 'now' })
        return
      }
      const blamed = suspect([on, next])
      screen.forget()
      if (blamed.length > 0) letGo(state)
      if (!state.held) {
        state.tracks = { ...state.tracks, memory: afterPageGone(state.tracks.memory) }
        look({ anyway: 'now' })
      }
      for (const sha256 of blamed) told.assetFailed.emit(sha256)
      told.playing.emit()
    },
    graphicsGone() {
      if (state.tracks.session) return
      const { on, next } = atHand()
      const isAgain = screen.now()?.suspect === true
      screen.suspect()
      // What was on to its end since the last time is suspected no more: so it is what comes next, if that still is.
      const isNext = next !== undefined && failuresOf(state.tracks).get(next)?.suspect
      const blamed = suspect(isAgain ? [on] : isNext ? [next] : [on, next])
      if (blamed.length === 0) return
      const isOn = on !== undefined && blamed.includes(on)
      if (isOn) letGo(state)
      look(isOn ? { anyway: 'now' } : {})
      for (const sha256 of blamed) told.assetFailed.emit(sha256)
      told.playing.emit()
    },
  }
}
