import type { Clock } from '../../base/time/clock.ts'

/** How often, and for how many milliseconds, since it was last asked. */
export type OnTime = { readonly opened: number; readonly milliseconds: number }

/**
 * Main's own record of the device: from the moment it lets a page at the camera to the moment no process of ours holds
 * it any more. It knows nothing of sessions, so that the two can be held against each other (P13).
 */
export function createCameraOnTime(clock: Clock) {
  let openSince: number | null = null
  let opened = 0
  let milliseconds = 0
  return {
    changed(now: 'on' | 'off'): void {
      if (now === 'on' && openSince === null) {
        openSince = clock.monotonic()
        opened += 1
      }
      if (now === 'off' && openSince !== null) {
        milliseconds += clock.monotonic() - openSince
        openSince = null
      }
    },
    /** What was not taken yet; what is open now goes on counting from here. */
    take(): OnTime {
      const now = clock.monotonic()
      if (openSince !== null) {
        milliseconds += now - openSince
        openSince = now
      }
      const taken = { opened, milliseconds }
      opened = 0
      milliseconds = 0
      return taken
    },
  }
}
