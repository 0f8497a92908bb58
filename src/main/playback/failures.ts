/** How often showing an asset failed, and until when it rests; by digest, in monotonic milliseconds. */
export type Failures = ReadonlyMap<string, { readonly count: number; readonly last: number; readonly until: number }>

export const noFailures: Failures = new Map()

const failuresBeforeRest = 3
const restMilliseconds = 10 * 60_000
const forgottenAfter = 30 * 60_000

/** After the third failure an asset rests for ten minutes, so that what fails is not tried for ever. */
export function withFailure(failures: Failures, sha256: string, now: number): Failures {
  const before = failures.get(sha256)
  const recent = before && now - before.last < forgottenAfter && before.count < failuresBeforeRest ? before.count : 0
  const count = recent + 1
  const until = count >= failuresBeforeRest ? now + restMilliseconds : 0
  return new Map([...failures, [sha256, { count, last: now, until }]])
}

export function restingAt(failures: Failures, now: number): ReadonlySet<string> {
  return new Set([...failures].flatMap(([sha256, { until }]) => (until > now ? [sha256] : [])))
}

/** When the next rest is over; Infinity: none is on. */
export function nextRestEnd(failures: Failures, now: number): number {
  return Math.min(Infinity, ...[...failures.values()].map(({ until }) => (until > now ? until : Infinity)))
}
