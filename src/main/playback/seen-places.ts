import { goesOnWith } from '../../contract/plan.ts'
import type { Clock } from '../base/clock.ts'
import type { Shown } from './playing.ts'
import { drawnAs, type Place } from './programme.ts'

/** What the page was seen to show of the general programme: while nobody is in a session, and apart from it in one. */
export function createSeenPlaces(clock: Clock) {
  const fromNow = (place: Place | null): Shown => ({ place, since: clock.now() })
  let shown = fromNow(null)
  let inSession: Shown | null = null
  const goOn = (before: Shown | null, place: Place | null): Shown => {
    const same = before?.place && place ? goesOnWith(drawnAs(before.place), drawnAs(place)) : before?.place === place
    return before && same ? { place, since: before.since } : fromNow(place)
  }
  return {
    shown: (): Shown => shown,
    show(place: Place | null): void {
      shown = fromNow(place)
    },
    presented(place: Place): void {
      shown = goOn(shown, place)
    },
    presentedInSession(place: Place): void {
      inSession = goOn(inSession, place)
    },
    forgetSession(): void {
      inSession = null
    },
    /** The session is over, and `place` is to be on: since it was seen in the session, or else since before. */
    endSession(place: Place | null): void {
      shown = goOn(inSession ?? shown, place)
      inSession = null
    },
  }
}
