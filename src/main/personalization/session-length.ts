import type { Clock } from '../base/time/clock.ts'

/** How long a session was, as coarsely as it may be kept (P13). */
export type SessionLength = 'under-one-minute' | 'under-three-minutes' | 'longer'

export function lengthOf(milliseconds: number): SessionLength {
  if (milliseconds < 60_000) return 'under-one-minute'
  return milliseconds < 180_000 ? 'under-three-minutes' : 'longer'
}

/** Follows one session after the other, so that its length class is known when it ends. */
export function createSessionWatch(clock: Clock) {
  let began: number | null = null
  let opened = false
  return {
    /** Whether a session is on now, told at every change. */
    follow(open: boolean): void {
      if (open) began ??= clock.monotonic()
      else {
        began = null
        opened = false
      }
    },
    /** The camera is let open. */
    opened(): void {
      opened = true
    },
    read: () => ({ opened, length: lengthOf(began === null ? 0 : clock.monotonic() - began) }),
  }
}
