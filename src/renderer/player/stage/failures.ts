/** What is remembered of a source that could not be shown. */
export type Failure = {
  /** Failures in a row. */
  readonly count: number
  /** Monotonic milliseconds until which it is left alone. */
  readonly until: number
}
export type Failures = ReadonlyMap<string, Failure>

const patience = 3
const longestRest = 30 * 60_000

/**
 * Milliseconds that a source is left alone after `count` failures in a row: moments at first, then a rest that grows. It
 * counts while plans name it: after the third failure main gives one without it (`playback/asset-rests`), so that the
 * page tries again by itself only where main is too busy for that.
 */
function pauseAfter(count: number): number {
  if (count < patience) return 2_000 * count
  return Math.min(60_000 * 2 ** (count - patience), longestRest)
}

export function withFailure(failures: Failures, source: string, now: number): Failures {
  const count = (failures.get(source)?.count ?? 0) + 1
  return new Map(failures).set(source, { count, until: now + pauseAfter(count) })
}

/** A source that was on until the next one came starts anew. */
export function withSuccess(failures: Failures, source: string): Failures {
  if (!failures.has(source)) return failures
  const left = new Map(failures)
  left.delete(source)
  return left
}

export function keepingOnly(failures: Failures, sources: Iterable<string>): Failures {
  if (failures.size === 0) return failures
  const known = new Set(sources)
  return new Map([...failures].filter(([source]) => known.has(source)))
}
