import type { Clock } from '../base/time/clock.ts'

/** The timers of a statechart, as XState asks for them, on the player's own clock: tests pass hours in no time. */
export function statechartClock(clock: Clock) {
  return {
    setTimeout: (action: () => void, milliseconds: number): (() => void) => clock.after(milliseconds, action),
    clearTimeout: (cancel: (() => void) | undefined): void => cancel?.(),
  }
}
