export type StageWatch = {
  /** The page said that an item is on which gives way, or fails, within `longest` milliseconds; null: nobody knows. */
  presented(longest: number | null): void
  /** The page said that what is on gives way within so many milliseconds, counted from when it came. */
  stays(longest: number | null): void
  /** The page said that an item cannot be shown: its stage goes on. */
  failed(): void
  /** The page said at `at` (monotonic milliseconds) that it lives. Whether its stage stands: told once, and then waited anew. */
  standsAt(at: number): boolean
  /** The page is gone, or is loaded: nothing is known of what it shows. */
  begin(): void
}

/** More than what comes next may take, each failure of it being told. */
const stagePatience = 60_000
/** A page says every second that it lives. What is between two words counts no more than this: one of the two slept. */
const longestStep = 2_000

/**
 * Follows whether what the page shows ever gives way to something else: its stage may stand still while frames, timers and
 * calls go on. Time counts only while the page says that it lives and `due`: somebody could see the loop now. Whatever keeps
 * the loop from going on by right is no such time, and neither is an item that nobody knows the end of.
 */
export function followStage(due: () => boolean): StageWatch {
  let longest: number | null = null
  let stood = 0
  let lastAt: number | null = null
  const wait = (): void => {
    stood = 0
    lastAt = null
  }
  return {
    presented(most) {
      longest = most
      wait()
    },
    stays(most) {
      longest = most
    },
    failed: wait,
    standsAt(at) {
      if (longest === null || !due()) {
        wait()
        return false
      }
      if (lastAt !== null) stood += Math.min(at - lastAt, longestStep)
      lastAt = at
      if (stood < longest + stagePatience) return false
      wait()
      return true
    },
    begin() {
      longest = null
      wait()
    },
  }
}
