/**
 * Milliseconds between two records of the steady kind (`hint`, `words`). More than the second that is promised (P5),
 * because main measures on arrival and a busy machine shifts records against each other.
 */
export const steadyInterval = 1100

export type Cadence = {
  isDue(now: number): boolean
  /** True when a steady record may leave now; it is then taken as sent. */
  take(now: number): boolean
}

export function createCadence(): Cadence {
  let last = Number.NEGATIVE_INFINITY
  const isDue = (now: number): boolean => now - last >= steadyInterval
  return {
    isDue,
    take(now) {
      if (!isDue(now)) return false
      last = now
      return true
    },
  }
}
