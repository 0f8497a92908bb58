/** Time, injected. Monotonic milliseconds for durations, the wall clock for schedules and records only. */
export type Clock = {
  /** Milliseconds since some fixed moment; never jumps. */
  monotonic(): number
  /** The wall clock, which may jump. */
  now(): Date
  /** Runs `action` once after `milliseconds`; returns how to cancel it. */
  after(milliseconds: number, action: () => void): () => void
}
