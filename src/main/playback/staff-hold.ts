import type { Looking } from './decision-loop.ts'
import { before } from './memory.ts'
import type { Playback } from './playback.ts'
import { letGo, type PlaybackRun } from './playback-state.ts'
import { heldPlace } from './programme.ts'

/** What staff make of the item that is on. */
export function createStaffHold(run: PlaybackRun, { look, draw }: Looking): Pick<Playback, 'skip' | 'hold' | 'held'> {
  return {
    skip() {
      if (run.tracks.session) return false
      letGo(run)
      look({ anyway: 'now' })
      run.told.playing.emit()
      return true
    },
    hold() {
      const { memory, session } = run.tracks
      const { line } = memory
      const place = line.shown?.plan.programme.places[line.shown.index]
      if (session || !place || run.seen.shown().on?.place.key !== place.key) return false
      run.held = true
      draw({ places: [heldPlace(place)], whole: false }, before(line), false, 'now')
      run.told.playing.emit()
      return true
    },
    held: () => run.held,
  }
}
