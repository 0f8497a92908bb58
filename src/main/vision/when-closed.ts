import type { Clock } from '../base/time/clock.ts'

export type ClosingParts = {
  readonly clock: Clock
  /** Whether a process of ours holds a camera still, or one that had pictures is left. */
  readonly isOpen: () => Promise<boolean>
  /** Ends whatever may still open a camera for a page that is gone. */
  readonly endOpening: () => void
  /** Nothing is open any more; once for all who asked meanwhile. */
  readonly closed: () => void
  readonly unexpected: (error: unknown) => void
}

/** How often is looked while a camera is being closed, and once it should long have been (`closingLimit`), in milliseconds. */
const pace = 40
const slowPace = 1_000
const shouldTake = 3_000

/**
 * Waits until a camera is closed; never tells so while it is open (P15). For `opening` milliseconds first, whatever may still
 * open one is ended. It looks at all processes, so whoever asks again while it waits joins the one wait.
 */
export function whenClosed(parts: ClosingParts): (opening?: number) => void {
  const { clock } = parts
  /** Monotonic milliseconds; undefined: nothing is waited for. */
  let wait: { readonly since: number; openingUntil: number } | undefined
  const look = (waiting: { readonly since: number; readonly openingUntil: number }): void => {
    const mayOpen = clock.monotonic() < waiting.openingUntil
    if (mayOpen) parts.endOpening()
    parts.isOpen().then(
      (isOpen) => {
        if (mayOpen || isOpen || clock.monotonic() < waiting.openingUntil) {
          const isLate = clock.monotonic() - waiting.since >= shouldTake
          clock.after(isLate ? slowPace : pace, () => look(waiting))
          return
        }
        wait = undefined
        parts.closed()
      },
      (error: unknown) => {
        wait = undefined
        parts.unexpected(error)
      },
    )
  }
  return (opening = 0) => {
    const now = clock.monotonic()
    if (wait) {
      wait.openingUntil = Math.max(wait.openingUntil, now + opening)
      if (opening > 0) parts.endOpening()
      return
    }
    wait = { since: now, openingUntil: now + opening }
    look(wait)
  }
}
