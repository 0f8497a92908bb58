/** One word in use, and what it may change to. */
export type Smoothed<Value extends string> = {
  readonly value: Value | undefined
  readonly changedAt: number
  readonly candidate: Value | undefined
  readonly candidateSince: number
}

const stableFor = 1000
const leastBetween = 2000

export function nothingSaid<Value extends string>(): Smoothed<Value> {
  return { value: undefined, changedAt: 0, candidate: undefined, candidateSince: 0 }
}

/**
 * Takes what is seen now: the first value at once, any other only after it was stable for a second, and at most every
 * two seconds. Where nothing can be seen (`undefined`), the value stays.
 */
export function smooth<Value extends string>(
  state: Smoothed<Value>,
  seen: Value | undefined,
  at: number,
): Smoothed<Value> {
  if (seen === undefined || seen === state.value) return { ...state, candidate: undefined }
  if (state.value === undefined) return { value: seen, changedAt: at, candidate: undefined, candidateSince: at }
  const candidateSince = state.candidate === seen ? state.candidateSince : at
  if (at - candidateSince < stableFor || at - state.changedAt < leastBetween) {
    return { ...state, candidate: seen, candidateSince }
  }
  return { value: seen, changedAt: at, candidate: undefined, candidateSince: at }
}
