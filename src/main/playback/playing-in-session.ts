import { nothingUsed } from './condition.ts'
import type { Looking } from './decision-loop.ts'
import type { Playback } from './playback.ts'
import { letGo, type PlaybackRun } from './playback-state.ts'
import type { ShownPlace } from './playing-report.ts'
import { beginSession, isWithoutAudience, type SessionTrack, withoutAudience } from './session-track.ts'
import { withoutSession } from './tracks.ts'

/** Tells which item a session has on the screen; null: none of a package. */
export function tellShownInSession({ told }: PlaybackRun, on: ShownPlace | null): void {
  told.shownInSession.emit(on && { package: on.content.id, item: on.place.item.id })
}

/** From the first touch to the end of a session, and whom the triggers look at meanwhile. */
export function createPlayingInSession(
  run: PlaybackRun,
  { look, decideAnew }: Looking,
): Pick<Playback, 'setSessionOpen' | 'setAudience'> {
  function open(): SessionTrack {
    const session = beginSession(run.tracks.memory)
    run.tracks = { ...run.tracks, session }
    run.seen.forgetSession()
    run.screen.forget()
    tellShownInSession(run, run.seen.shown().on)
    run.told.playing.emit()
    return session
  }
  return {
    setSessionOpen(now) {
      const { session } = run.tracks
      if (now && !session) {
        const wasHeld = letGo(run)
        open()
        if (wasHeld) look({ anyway: 'now' })
      }
      if (now || !session) return
      run.tracks = withoutSession(run.tracks)
      run.given.forget()
      run.screen.forget()
      look({ anyway: 'now' })
      run.seen.endSession(run.given.first())
      run.told.playing.emit()
    },
    setAudience(audience, { everyone }) {
      const { memory, session } = run.tracks
      if (!audience) {
        if (!session || isWithoutAudience(session, memory)) return nothingUsed
        run.tracks = { memory, session: withoutAudience(memory, session) }
        run.seen.forgetSession()
        return decideAnew({ anyway: 'now' })
      }
      const wasHeld = letGo(run)
      const track = session ?? open()
      const asked = track.everyone !== everyone && track.audience !== null
      run.tracks = { ...run.tracks, session: { ...track, audience, everyone } }
      // Whoever pressed "what everyone else sees" waits for it.
      return decideAnew(wasHeld ? { anyway: 'now' } : asked ? { ifOther: 'now' } : {})
    },
  }
}
