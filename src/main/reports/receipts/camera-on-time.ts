import type { Clock } from '../../base/time/clock.ts'

/** How often, how often of these without a yes, and for how many milliseconds, since it was last asked. */
export type OnTime = { readonly opened: number; readonly unasked: number; readonly milliseconds: number }

/**
 * Main's own record of the device: from the moment it lets a page at the camera to the moment no process of ours holds
 * it any more. It knows nothing of how sessions go, so that the two can be held against each other (P13). Each opening needs a
 * yes of its own: one that was never used goes with its session, and stands for no opening after it.
 */
export function createCameraOnTime(clock: Clock) {
  let openSince: number | null = null
  let yesStands = false
  /** A process held one where none may, and it is not closed yet. */
  let held = false
  let opened = 0
  let unasked = 0
  let milliseconds = 0
  const opens = (asked: boolean): void => {
    openSince ??= clock.monotonic()
    opened += 1
    if (!asked) unasked += 1
  }
  return {
    saidYes(): void {
      yesStands = true
    },
    sessionOver(): void {
      yesStands = false
    },
    changed(now: 'on' | 'off'): void {
      if (now === 'on' && openSince === null) {
        opens(yesStands)
        yesStands = false
      }
      if (now === 'off') {
        if (openSince !== null) milliseconds += clock.monotonic() - openSince
        openSince = null
        held = false
      }
    },
    /** A process of ours holds one where none may: no yes stands for that, whatever was said before. */
    foundHeld(): void {
      if (held) return
      held = true
      opens(false)
    },
    /** What was not taken yet; what is open now goes on counting from here. */
    take(): OnTime {
      const now = clock.monotonic()
      if (openSince !== null) {
        milliseconds += now - openSince
        openSince = now
      }
      const taken = { opened, unasked, milliseconds }
      opened = 0
      unasked = 0
      milliseconds = 0
      return taken
    },
  }
}
