import type { OpenStaffView } from '../../contract/calls/events.ts'
import type { SessionView } from '../../contract/session.ts'
import type { Clock } from '../base/time/clock.ts'
import type { SessionMode } from './session-mode.ts'

type ZoneSetup = OpenStaffView['zoneSetup']

export type StaffModes = {
  /** What a session that begins now is for. */
  mode(): SessionMode
  training(): boolean
  zoneSetup(): ZoneSetup
  /** Sessions run on the drawn face, without a camera; ends by itself after a quarter of an hour. */
  train(on: boolean): 'not-now' | 'nobody-asked' | undefined
  /** The next session at the screen marks the area; given up after two minutes without one. */
  setUpZone(): 'not-now' | 'nobody-asked' | undefined
  endZoneSetup(): void
  /** The session at the screen has another view. */
  sessionChanged(): void
  dispose(): void
}

export type StaffModesParts = {
  readonly clock: Clock
  readonly session: () => { view(): SessionView; mode(): SessionMode; staffEnd(): void }
  /** Whether a session for this could begin at the screen now, where it is seen: what nobody can press is not begun. */
  readonly mayBegin: (mode: Exclude<SessionMode, 'customer'>) => boolean
  readonly changed: () => void
}

/** Milliseconds. */
const armedFor = 120_000
const trainingFor = 900_000

/** States in which nothing of a session is left that could still mark the area. */
const over: readonly SessionView['state'][] = ['idle', 'ended', 'blocked', 'declared']

/**
 * What staff choose in their window that the next session at the screen is for. Each choice begins and ends with no
 * session on: nobody's sheet says one thing while the session does another.
 */
export function createStaffModes({ clock, session, mayBegin, changed }: StaffModesParts): StaffModes {
  let chosen: SessionMode = 'customer'
  /** A session that marks the area has begun. */
  let begun = false
  let expired = false
  let cancel = (): void => undefined

  const become = (next: SessionMode): void => {
    cancel()
    begun = false
    expired = false
    chosen = next
    if (next === 'training') cancel = clock.after(trainingFor, () => choose('customer'))
    if (next === 'set-up') cancel = clock.after(armedFor, expire)
    changed()
  }
  const choose = (next: SessionMode): void => {
    session().staffEnd()
    become(next)
  }
  const isMarking = (): boolean => session().mode() === 'set-up' && !over.includes(session().view().state)
  /** A sheet that is being read is not taken away: it is the last one. */
  function expire(): void {
    if (isMarking()) expired = true
    else become('customer')
  }

  return {
    mode: () => chosen,
    training: () => chosen === 'training',
    zoneSetup() {
      if (chosen !== 'set-up') return null
      const view = session().view()
      if (view.state === 'setting-up') return { state: 'running', word: view.word, place: view.place }
      return { state: begun ? 'running' : 'armed', word: null, place: null }
    },
    train(on) {
      if (on && chosen === 'set-up') return 'not-now'
      if (on === (chosen === 'training')) return undefined
      if (on && !mayBegin('training')) return 'nobody-asked'
      choose(on ? 'training' : 'customer')
      return undefined
    },
    setUpZone() {
      if (chosen === 'training') return 'not-now'
      if (chosen === 'set-up') return undefined
      if (!mayBegin('set-up')) return 'nobody-asked'
      choose('set-up')
      return undefined
    },
    endZoneSetup() {
      if (chosen === 'set-up') choose('customer')
    },
    sessionChanged() {
      const view = session().view()
      // After one that could not be closed there is none, for staff either.
      if (view.state === 'blocked' && chosen !== 'customer') become('customer')
      if (chosen !== 'set-up') return
      const marking = isMarking()
      const isHopeless = view.state === 'idle' && !view.invitation
      if (marking && view.state !== 'asking') begun = true
      else if (begun && marking) {
        // The limit was reached, and the sheet is back: as armed anew.
        begun = false
        cancel()
        cancel = clock.after(armedFor, expire)
      } else if (!marking && (begun || expired || isHopeless)) become('customer')
    },
    dispose: () => cancel(),
  }
}
