import type { Clock } from './clock.ts'

/** The machine's own clock. */
export function systemClock(): Clock {
  return {
    monotonic: () => performance.now(),
    now: () => new Date(),
    after(milliseconds, action) {
      const timer = setTimeout(action, milliseconds)
      return () => clearTimeout(timer)
    },
  }
}
