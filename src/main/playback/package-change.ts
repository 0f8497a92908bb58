import { indexContent, isIndexOf } from './content-index.ts'
import type { Looking } from './decision-loop.ts'
import type { Playback, PlaybackParts } from './playback.ts'
import { drawSeed, letGo, type PlaybackRun } from './playback-state.ts'
import { withOtherPackage } from './tracks.ts'

/** Which package plays, and whether any does. */
export function createPackageChange(
  parts: PlaybackParts,
  run: PlaybackRun,
  { look }: Looking,
): Pick<Playback, 'setContent' | 'setNeutral'> {
  return {
    setContent(next) {
      const isSame = run.content !== null && next !== null && isIndexOf(run.content, next)
      run.content = next && indexContent(next, parts.address)
      if (isSame) {
        look()
        if (!run.tracks.session) run.told.playing.emit()
        return
      }
      const anyway = letGo(run) || run.given.isFallback() ? 'now' : 'boundary'
      run.tracks = withOtherPackage(run.tracks, drawSeed(parts.random))
      run.given.outdate()
      look({ anyway })
      if (!run.tracks.session) run.told.playing.emit()
    },
    setNeutral(now) {
      if (now === run.neutral) return
      run.neutral = now
      letGo(run)
      look({ anyway: 'now' })
    },
  }
}
