import type { Clock } from './clock.ts'

export type ManualClock = Clock & {
  /** Lets `milliseconds` pass and runs every action that falls due, in order. */
  advance(milliseconds: number): void
  /** How many actions still wait. */
  waiting(): number
}

/** A clock that moves only when told, for tests and simulations. */
export function manualClock(start = new Date('2026-01-05T10:00:00Z')): ManualClock {
  let elapsed = 0
  let order = 0
  const actions = new Map<number, { due: number; action: () => void }>()
  return {
    monotonic: () => elapsed,
    now: () => new Date(start.getTime() + elapsed),
    after(milliseconds, action) {
      const id = order++
      actions.set(id, { due: elapsed + Math.max(0, milliseconds), action })
      return () => actions.delete(id)
    },
    advance(milliseconds) {
      const end = elapsed + milliseconds
      for (;;) {
        const next = [...actions]
          .filter(([, { due }]) => due <= end)
          .sort(([a, x], [b, y]) => x.due - y.due || a - b)[0]
        if (!next) break
        const [id, { due, action }] = next
        actions.delete(id)
        elapsed = due
        action()
      }
      elapsed = end
    },
    waiting: () => actions.size,
  }
}
