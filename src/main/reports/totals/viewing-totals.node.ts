import { dayBeganAt, nextDayBeginsAt } from '../../../contract/calendar-day.ts'
import { dayMilliseconds } from '../../../contract/day-length.ts'
import type { Clock } from '../../base/time/clock.ts'
import { hourBefore } from '../full-hour.ts'
import { countedFrom, nothingUnreleased, release, type Share, type Total, withSession } from './totals.ts'
import { loadTotalsStore, type TotalsStore } from './totals-store.node.ts'

export type ViewingTotals = {
  /** What one session of a customer adds, at its end. */
  keep(shares: readonly Share[]): void
  /** Writes what was released at the turn of a day. Called on the full hour. */
  writeFullHour(): void
  /** Every total that was released, oldest first. */
  all(): readonly Total[]
  /**
   * The player ends in order, which is the end of its day: a computer that is turned off every evening sees no other. What may
   * be released is written; the rest is forgotten.
   */
  dispose(): void
}

type ViewingTotalsParts = {
  readonly directory: string
  readonly clock: Clock
  /** By which it is decided what is too old to be kept, and which day is surely over. */
  readonly surelyBeen: () => Date
  /** Whether the clock can be right: no period ends by one that cannot. */
  readonly timeIsKnown: () => boolean
  readonly setFault: (code: 'totals-off', stands: boolean) => void
}

/** How long totals are kept. */
const keptDays = 730
/** The day on which summer time ends; a period of a day that the player ended in may end as much later than now. */
const longestDay = dayMilliseconds + 3_600_000

/**
 * Keeps the totals of what was seen in sessions, in `<directory>/totals.sqlite` (P14). What is not released yet is in
 * memory and ends with the player: a sum of three sessions on the disk would be a sum of three people.
 */
export async function openViewingTotals(parts: ViewingTotalsParts): Promise<ViewingTotals> {
  const { directory, clock, surelyBeen, timeIsKnown, setFault } = parts
  const openStore = await loadTotalsStore().catch(() => undefined)
  let store: TotalsStore | undefined
  let unreleased = nothingUnreleased(hourBefore(clock.now()))
  /** Released and not written yet. */
  let due: readonly Total[] = []

  /** Where counting begins now: after a clock that was set back, where the last period ended, so that none overlap. */
  const beginAfter = (totals: readonly Total[]): Date => {
    const now = hourBefore(clock.now())
    /** More than the longest day ahead of a clock that can be right, it was noted by one that was wrong. */
    const canBe = ({ until }: Total): boolean => !timeIsKnown() || Date.parse(until) <= now.getTime() + longestDay
    const last = totals.findLast(canBe)?.until
    return last !== undefined && last > now.toISOString() ? new Date(last) : now
  }
  /** Tried again on each full hour: another program may hold the file for a while. Counting begins once it is open. */
  const tryToOpen = (): void => {
    try {
      store = openStore?.(directory, clock.now())
    } catch {
      store = undefined
    }
    if (store) unreleased = nothingUnreleased(beginAfter(store.all()))
    else setFault('totals-off', true)
  }

  /** What comes from now on is of this day: what came before is of those before it. */
  const turnToToday = (): void => {
    if (!timeIsKnown()) return
    const moment = clock.now()
    const ahead = Date.parse(unreleased.turned) - moment.getTime()
    if (ahead > longestDay) unreleased = countedFrom(unreleased, hourBefore(moment))
    const released = release(unreleased, dayBeganAt(moment))
    unreleased = released.unreleased
    due = [...due, ...released.totals]
  }

  /** Writes what is due of the days that are over up to `surely`; then it is due no more. */
  const write = (to: TotalsStore, surely: Date): void => {
    const over = due.filter(({ until }) => Date.parse(until) <= surely.getTime())
    to.add(over, new Date(hourBefore(surelyBeen()).getTime() - keptDays * dayMilliseconds))
    due = due.filter((total) => !over.includes(total))
  }

  /**
   * As if the day were over now, in a figure that says no more of when than one that came at midnight. What comes after
   * another start on this day counts with the next one, if the player sees that.
   */
  const endDay = (to: TotalsStore): void => {
    turnToToday()
    const moment = clock.now()
    const isToday = timeIsKnown() && surelyBeen() >= dayBeganAt(moment)
    if (!isToday) return
    const midnight = nextDayBeginsAt(moment)
    due = [...due, ...release(unreleased, midnight).totals]
    write(to, midnight)
  }

  tryToOpen()
  return {
    keep(shares) {
      if (!store) return
      turnToToday()
      unreleased = withSession(unreleased, shares)
    },
    writeFullHour() {
      if (!store) tryToOpen()
      if (!store) return
      turnToToday()
      try {
        // A day that only a clock far ahead says to be over is waited for.
        write(store, surelyBeen())
        setFault('totals-off', false)
      } catch {
        // They are written with the next hour.
        setFault('totals-off', true)
      }
    },
    all: () => store?.all() ?? [],
    dispose() {
      if (!store) return
      try {
        endDay(store)
      } catch {
        // There is no next hour: it is lost, as at a crash.
      }
      store.close()
    },
  }
}
