/** Time, injected: monotonic milliseconds, and one timer at a time for each call. */
export type StageClock = {
  monotonic(): number
  /** Runs `action` once after `milliseconds`; returns how to call it off. */
  after(milliseconds: number, action: () => void): () => void
}

export const pageClock: StageClock = {
  monotonic: () => performance.now(),
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds)
    return () => clearTimeout(timer)
  },
}
