import { goesOnWith } from '../../contract/plan.ts'
import type { Clock } from '../base/time/clock.ts'
import type { Shown, ShownPlace } from './playing-report.ts'
import { drawnAs } from './programme.ts'

/** What the page was seen to show of the general programme: while nobody is in a session, and apart from it in one. */
export function createSeenPlaces(clock: Clock) {
  const fromNow = (on: ShownPlace | null): Shown => ({ on, since: clock.now() })
  let shown = fromNow(null)
  let inSession: Shown | null = null
  const goOn = (before: Shown | null, on: ShownPlace | null): Shown => {
    const same = before?.on && on ? goesOnWith(drawnAs(before.on.place), drawnAs(on.place)) : before?.on === on
    return before && same ? { on, since: before.since } : fromNow(on)
  }
  return {
    shown: (): Shown => shown,
    fallback(): void {
      shown = fromNow(null)
    },
    presented(on: ShownPlace): void {
      shown = goOn(shown, on)
    },
    presentedInSession(on: ShownPlace): void {
      inSession = goOn(inSession, on)
    },
    forgetSession(): void {
      inSession = null
    },
    /** The session is over, and this is to be on: since it was seen in the session, or else since before. */
    endSession(on: ShownPlace | null): void {
      shown = goOn(inSession ?? shown, on)
      inSession = null
    },
  }
}
