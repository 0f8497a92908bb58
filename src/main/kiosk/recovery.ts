/** What the player came back from: its page, what draws for it, or the whole of it was gone, or no longer answered. */
export const recoveryKinds = ['page-gone', 'page-hung', 'graphics-gone', 'player-gone', 'player-hung'] as const
export type RecoveryKind = (typeof recoveryKinds)[number]

/** `at`: milliseconds since 1970. */
export type Recovery = { readonly at: number; readonly what: RecoveryKind }

const minute = 60_000
/** So many recoveries within so long are one too many. */
const most = 3
const within = 30 * minute
/** How long the player stays in safe mode before it tries the loop again. */
export const safeModeLength = 60 * minute
/** How long a player waits that died more often than leads to safe mode. */
const longWait = 5 * minute
const kept = 24 * 60 * minute

/** What is still worth keeping, oldest first. A time that has not been yet is from a clock that was wrong: it is dropped. */
export function recentRecoveries(history: readonly Recovery[], now: number): readonly Recovery[] {
  return history.filter(({ at }) => at <= now && now - at < kept).toSorted((one, other) => one.at - other.at)
}

/**
 * How many milliseconds of safe mode are left at `now`; 0: none. Three recoveries within half an hour begin an hour of
 * it, and each further one within half an hour of two others begins that hour anew.
 */
export function safeModeLeft(history: readonly Recovery[], now: number): number {
  const recent = recentRecoveries(history, now)
  let left = 0
  for (const [place, { at }] of recent.entries()) {
    const first = recent[place - most + 1]
    if (first && at - first.at < within) left = Math.max(left, at + safeModeLength - now)
  }
  return left
}

/**
 * How many milliseconds whoever restarts the player waits, the recovery it does it for included in the history. Only what
 * took the whole player counts: one whose page died is to show the quiet picture at once.
 */
export function restartDelay(history: readonly Recovery[], now: number): number {
  const recent = recentRecoveries(history, now).filter(
    ({ at, what }) => now - at < within && (what === 'player-gone' || what === 'player-hung'),
  )
  return recent.length <= most ? 0 : longWait
}
