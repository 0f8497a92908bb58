type Failing = {
  /** Failures in a row, since the last rest. */
  readonly count: number
  readonly last: number
  readonly until: number
  /** Rests so far. */
  readonly rests: number
  /** The page went away while it was on or about to come, and it was not on to its end since. */
  readonly suspect: boolean
}

/** How often showing an asset failed, and until when it rests; by digest, in monotonic milliseconds. */
export type Failures = ReadonlyMap<string, Failing>

export const noFailures: Failures = new Map()

const failuresBeforeRest = 3
const firstRestMilliseconds = 10 * 60_000
const longestRestMilliseconds = 120 * 60_000
const forgottenAfter = 30 * 60_000

/**
 * After the third failure in a row an asset rests for ten minutes, and after three more for twice as long, so that what
 * fails is not tried for ever. Half an hour without a failure and without a rest, and its rests are forgotten; the failures
 * in a row are not, since a round of a long loop takes longer.
 *
 * This is main's policy, over all plans. Within one the page has its own (`player/stage/failures`), which holds where
 * main is too busy to give another.
 */
export function withFailure(failures: Failures, sha256: string, now: number): Failures {
  const last = failures.get(sha256)
  const count = (last && last.count < failuresBeforeRest ? last.count : 0) + 1
  const begun = recent(last, now)?.rests ?? 0
  const failing: Failing = { count, last: now, until: 0, rests: begun, suspect: last?.suspect ?? false }
  return new Map([...failures, [sha256, count < failuresBeforeRest ? failing : atRest(failing, now)]])
}

function recent(last: Failing | undefined, now: number): Failing | undefined {
  return last && now - Math.max(last.last, last.until) < forgottenAfter ? last : undefined
}

function atRest(failing: Failing, now: number): Failing {
  const until = now + Math.min(firstRestMilliseconds * 2 ** failing.rests, longestRestMilliseconds)
  return { ...failing, count: failuresBeforeRest, last: now, until, rests: failing.rests + 1 }
}

/** What took the page with it rests longer than the half hour in which a third time means safe mode. */
const restsOfPage = 2

/**
 * The page is gone. What was on or about to come is suspected; what was the last time, too, and was not on to its end
 * since, is blamed, and rests at once.
 */
export function withPageGone(
  failures: Failures,
  suspects: ReadonlySet<string>,
  now: number,
): { readonly failures: Failures; readonly blamed: readonly string[] } {
  const blamed = [...suspects].filter((sha256) => failures.get(sha256)?.suspect)
  const next = new Map(failures)
  for (const sha256 of suspects) {
    const last = failures.get(sha256)
    const rests = Math.max(recent(last, now)?.rests ?? 0, restsOfPage)
    if (last?.suspect) next.set(sha256, atRest({ ...last, rests }, now))
    else next.set(sha256, { count: 0, last: now, until: 0, rests: 0, ...last, suspect: true })
  }
  return { failures: next, blamed }
}

/** It was on to its end: what fails later is the first of a row, and no suspicion is left. Its rests are not forgotten. */
export function withSuccess(failures: Failures, sha256: string): Failures {
  const last = failures.get(sha256)
  if (!last || (last.count === 0 && !last.suspect)) return failures
  return new Map([...failures, [sha256, { ...last, count: 0, suspect: false }]])
}

export function restingAt(failures: Failures, now: number): ReadonlySet<string> {
  return new Set([...failures].flatMap(([sha256, { until }]) => (until > now ? [sha256] : [])))
}

/** When the next rest is over; Infinity: none is on. */
export function nextRestEnd(failures: Failures, now: number): number {
  return Math.min(Infinity, ...[...failures.values()].map(({ until }) => (until > now ? until : Infinity)))
}
