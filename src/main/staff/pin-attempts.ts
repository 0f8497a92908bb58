import type { Clock } from '../base/time/clock.ts'

const freeAttempts = 5
const firstWait = 30_000
const longestWait = 15 * 60_000

/** Milliseconds to wait after so many failed attempts in a row: none for the first four, then 30 s, 60 s … 15 min. */
export function waitAfter(failed: number): number {
  if (failed < freeAttempts) return 0
  return Math.min(firstWait * 2 ** Math.min(failed - freeAttempts, 16), longestWait)
}

export type PinAttempts = {
  /** Milliseconds until the next attempt is taken; 0: now. */
  wait(): number
  /** Takes an attempt, counted as failed until `succeeded`; false while one has to wait. */
  begin(): boolean
  succeeded(): void
  /**
   * It was a PIN that does not open everything: takes back its own count and the wait, and nothing of what others failed
   * before. So whoever knows that PIN guesses the other one no faster than once in the first wait.
   */
  succeededInPart(): void
}

/**
 * Slows down guessing. An attempt counts before it is checked, so that many at once are no way round. The count is
 * `keep`t and survives a restart; the wait then begins anew on the monotonic clock, so neither pulling the plug nor
 * turning the clock shortens it.
 */
export function createPinAttempts(
  clock: Pick<Clock, 'monotonic'>,
  kept: { readonly failed: number; keep(failed: number): void },
): PinAttempts {
  let failed = kept.failed
  let until = clock.monotonic() + waitAfter(failed)
  const wait = () => Math.max(0, until - clock.monotonic())
  return {
    wait,
    begin() {
      if (wait() > 0) return false
      failed += 1
      until = clock.monotonic() + waitAfter(failed)
      kept.keep(failed)
      return true
    },
    succeeded() {
      failed = 0
      until = clock.monotonic()
      kept.keep(0)
    },
    succeededInPart() {
      failed = Math.max(0, Math.min(failed, freeAttempts) - 1)
      until = clock.monotonic()
      kept.keep(failed)
    },
  }
}
