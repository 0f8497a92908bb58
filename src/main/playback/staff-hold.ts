import type { DecisionLoop } from './decision-loop.ts'
import { before } from './play-position.ts'
import type { Playback } from './playback.ts'
import { letGo, type PlaybackState } from './playback-state.ts'
import { heldPlace } from './programme.ts'

/** What staff make of the item that is on. */
export function createStaffHold(
  state: PlaybackState,
  { look, draw }: DecisionLoop,
): Pick<Playback, 'skip' | 'hold' | 'held'> {
  return {
    skip() {
      if (state.tracks.session) return false
      letGo(state)
      look({ anyway: 'now', anew: true })
      state.told.playing.emit()
      return true
    },
    hold() {
      const { memory, session } = state.tracks
      const { position } = memory
      const place = position.shown?.plan.programme.places[position.shown.index]
      if (session || !place || state.seen.shown().on?.place.key !== place.key) return false
      state.held = true
      draw({ places: [heldPlace(place)], whole: false }, before(position), false, 'now')
      state.told.playing.emit()
      return true
    },
    held: () => state.held,
  }
}
