import { indexContent, isIndexOf } from './content-index.ts'
import type { DecisionLoop } from './decision-loop.ts'
import type { Playback, PlaybackParts } from './playback.ts'
import { drawSeed, letGo, type PlaybackState } from './playback-state.ts'
import { withOtherPackage } from './tracks.ts'

/** Which package plays, and whether any does. */
export function createPackageChange(
  parts: PlaybackParts,
  state: PlaybackState,
  { look }: DecisionLoop,
): Pick<Playback, 'setContent' | 'setNeutral'> {
  return {
    setContent(next) {
      const isSame = state.content !== null && next !== null && isIndexOf(state.content, next)
      state.content = next && indexContent(next, parts.address)
      if (isSame) {
        look()
        if (!state.tracks.session) state.told.playing.emit()
        return
      }
      const anyway = letGo(state) || state.given.isFallback() ? 'now' : 'boundary'
      state.tracks = withOtherPackage(state.tracks, drawSeed(parts.random))
      state.given.outdate()
      look({ anyway })
      if (!state.tracks.session) state.told.playing.emit()
    },
    setNeutral(now) {
      if (now === state.neutral) return
      state.neutral = now
      letGo(state)
      look({ anyway: 'now' })
    },
  }
}
