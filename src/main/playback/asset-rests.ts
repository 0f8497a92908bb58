type Failing = {
  /** Failures in a row, since the last rest. */
  readonly count: number
  readonly last: number
  readonly until: number
  /** Rests so far. */
  readonly rests: number
}

/** How often showing an asset failed, and until when it rests; by digest, in monotonic milliseconds. */
export type Failures = ReadonlyMap<string, Failing>

export const noFailures: Failures = new Map()

const failuresBeforeRest = 3
const firstRestMilliseconds = 10 * 60_000
const longestRestMilliseconds = 120 * 60_000
const forgottenAfter = 30 * 60_000

/**
 * After the third failure in a row an asset rests for ten minutes, and after three more for twice as long, so that what fails
 * is not tried for ever. Half an hour without a failure and without a rest, and its rests are forgotten.
 *
 * This is main's policy, over all plans. Within one the page has its own (`player/stage/failures`), which holds where main is
 * too busy to give another.
 */
export function withFailure(failures: Failures, sha256: string, now: number): Failures {
  const last = failures.get(sha256)
  const before = last && now - Math.max(last.last, last.until) < forgottenAfter ? last : undefined
  const count = (before && before.count < failuresBeforeRest ? before.count : 0) + 1
  const begun = before?.rests ?? 0
  if (count < failuresBeforeRest) return new Map([...failures, [sha256, { count, last: now, until: 0, rests: begun }]])
  const until = now + Math.min(firstRestMilliseconds * 2 ** begun, longestRestMilliseconds)
  return new Map([...failures, [sha256, { count, last: now, until, rests: begun + 1 }]])
}

/** It was on to its end: what fails later is the first of a row. How long it rested is not forgotten by that. */
export function withSuccess(failures: Failures, sha256: string): Failures {
  const last = failures.get(sha256)
  return last && last.count > 0 ? new Map([...failures, [sha256, { ...last, count: 0 }]]) : failures
}

export function restingAt(failures: Failures, now: number): ReadonlySet<string> {
  return new Set([...failures].flatMap(([sha256, { until }]) => (until > now ? [sha256] : [])))
}

/** When the next rest is over; Infinity: none is on. */
export function nextRestEnd(failures: Failures, now: number): number {
  return Math.min(Infinity, ...[...failures.values()].map(({ until }) => (until > now ? until : Infinity)))
}
