export type MissedFrames = {
  /** The page said at `at` (monotonic milliseconds) whether it `drew` since it said so last. */
  heard(drew: boolean, at: number): void
  /** The page is gone, or is loaded: its frames are waited for anew. */
  begin(): void
  /** Whether frames are missed: those of a page that is seen, and had some before, for too long. */
  areMissed(): boolean
}

const longest = 10_000

/**
 * Follows whether the page's frames reach what composes the screen. `due`: somebody could see them now; a window that is hidden
 * or covered, and a display that is off, get none by right. A run that never had any is let be: there the system may not say so,
 * and a player that is started anew because of it must not be so again and again. `display`: whether the system says that one is
 * on; it is asked only while none comes.
 */
export function followFrames(due: () => boolean, display: () => 'on' | 'off' | 'unknown'): MissedFrames {
  let had = false
  let missedSince: number | null = null
  let missed = false
  return {
    heard(drew, at) {
      had ||= drew
      if (drew || !had || !due() || display() === 'off') missedSince = null
      else missedSince ??= at
      missed = missedSince !== null && at - missedSince >= longest
    },
    begin() {
      missedSince = null
      missed = false
    },
    areMissed: () => missed,
  }
}
