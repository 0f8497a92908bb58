import { dayMilliseconds } from '../../../contract/day-length.ts'
import type { Clock } from '../../base/clock.ts'
import { hourBefore } from '../full-hour.ts'
import { nothingUnreleased, release, type Share, type Total, withSession } from './totals.ts'
import { openTotalsStore, type TotalsStore } from './totals-store.node.ts'

export type ViewingTotals = {
  /** What one session of a customer adds, at its end. */
  keep(shares: readonly Share[]): void
  /** Writes what ten sessions and more have in common. Called on the full hour, and never at the end of the player. */
  writeFullHour(): void
  /** Every total that was released, oldest first. */
  all(): readonly Total[]
  dispose(): void
}

/** How long totals are kept. */
const keptDays = 730

/**
 * Keeps the totals of what was seen in sessions, in `<directory>/totals.sqlite` (P14). What is not released yet is in
 * memory and ends with the player: a sum of three sessions on the disk would be a sum of three people.
 */
export async function openViewingTotals(
  directory: string,
  clock: Clock,
  /** By which it is decided what is too old to be kept. */
  surelyBeen: () => Date,
  announce: (kept: boolean) => void,
): Promise<ViewingTotals> {
  let store: TotalsStore | undefined
  try {
    store = await openTotalsStore(directory, clock.now())
  } catch {
    announce(false)
  }
  const last = store?.all().at(-1)?.until
  const now = hourBefore(clock.now())
  // After a clock that was set back, periods go on where the last one ended: they never overlap.
  let unreleased = nothingUnreleased(last !== undefined && last > now.toISOString() ? new Date(last) : now)
  return {
    keep(shares) {
      if (store) unreleased = withSession(unreleased, shares)
    },
    writeFullHour() {
      if (!store) return
      const hour = hourBefore(clock.now())
      const released = release(unreleased, hour)
      try {
        store.add(released.totals, new Date(hourBefore(surelyBeen()).getTime() - keptDays * dayMilliseconds))
        unreleased = released.unreleased
        announce(true)
      } catch {
        // They are carried on, and written with the next hour.
        announce(false)
      }
    },
    all: () => store?.all() ?? [],
    dispose: () => store?.close(),
  }
}
