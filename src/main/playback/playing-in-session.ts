import { nothingUsed } from './condition.ts'
import type { DecisionLoop } from './decision-loop.ts'
import type { Playback } from './playback.ts'
import { letGo, type PlaybackState } from './playback-state.ts'
import type { ShownPlace } from './playing-report.ts'
import { beginSession, isWithoutAudience, type SessionTrack, withoutAudience } from './session-track.ts'
import { withoutSession } from './tracks.ts'

/** Tells which item a session has on the screen; null: none of a package. */
export function tellShownInSession({ told }: PlaybackState, on: ShownPlace | null): void {
  told.shownInSession.emit(on && { package: on.content.id, item: on.place.item.id })
}

/** From the first touch to the end of a session, and whom the triggers look at meanwhile. */
export function createPlayingInSession(
  state: PlaybackState,
  { look, decideAnew }: DecisionLoop,
): Pick<Playback, 'setSessionOpen' | 'setAudience'> {
  function open(): SessionTrack {
    const session = beginSession(state.tracks.memory)
    state.tracks = { ...state.tracks, session }
    state.seen.forgetSession()
    state.screen.forget()
    tellShownInSession(state, state.seen.shown().on)
    state.told.playing.emit()
    return session
  }
  return {
    setSessionOpen(now) {
      const { session } = state.tracks
      if (now && !session) {
        const wasHeld = letGo(state)
        open()
        if (wasHeld) look({ anyway: 'now' })
      }
      if (now || !session) return
      state.tracks = withoutSession(state.tracks)
      state.given.forget()
      state.screen.forget()
      look({ anyway: 'now' })
      state.seen.endSession(state.given.first())
      state.told.playing.emit()
    },
    setAudience(audience, { everyone }) {
      const { memory, session } = state.tracks
      if (!audience) {
        if (!session || isWithoutAudience(session, memory)) return nothingUsed
        state.tracks = { memory, session: withoutAudience(memory, session) }
        state.seen.forgetSession()
        return decideAnew({ anyway: 'now' })
      }
      const wasHeld = letGo(state)
      const track = session ?? open()
      const asked = track.everyone !== everyone && track.audience !== null
      state.tracks = { ...state.tracks, session: { ...track, audience, everyone } }
      // Whoever pressed "what everyone else sees" waits for it.
      return decideAnew(wasHeld ? { anyway: 'now' } : asked ? { ifOther: 'now' } : {})
    },
  }
}
