import type { Clock } from './clock.ts'

/**
 * The latest moment that has surely been: what is deleted for its age is as old as that says. A clock that is set far ahead
 * for a few minutes must not make everything old; `latestKnown` is the latest time, in milliseconds since 1970, that the
 * clock showed while it ran steadily.
 */
export function surelyBeen(clock: Pick<Clock, 'now'>, latestKnown: () => number): () => Date {
  return () => new Date(Math.min(clock.now().getTime(), latestKnown()))
}
