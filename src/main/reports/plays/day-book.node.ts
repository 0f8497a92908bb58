import type { Clock } from '../../base/clock.ts'
import { dayOf } from '../full-hour.ts'
import { firstKept } from '../retention.ts'
import {
  dayBegun,
  dayFound,
  type OpenDay,
  openDayText,
  touchedOn,
  touchedSo,
  untouched,
  withItem,
  withoutTimes,
} from './open-day.ts'
import type { PlayAttempts } from './play-attempts.node.ts'
import { lineOf } from './play-day.ts'
import type { PlayFiles } from './play-files.node.ts'
import type { Play, ShownItem } from './play-line.ts'

export type DayBook = {
  /** Opens the day that it is now, and says which one is open then. */
  today(): string
  /** An item came onto the screen on the open day. */
  addItem(item: ShownItem): void
  /** A play ended: the open day keeps it, unless it keeps its items only. */
  addPlay(play: Play): void
  /** Forgets the times of the open day at once, and keeps which items were on. */
  keepItemsOnly(): void
  /** Somebody pressed the button on the day that it is now; `timeIsKnown`: whether anybody can say which one that is. */
  touched(timeIsKnown: boolean): void
  /** Brings the files to what is known. */
  write(): void
  /** Writes all there is, for good: nothing is on the screen any more. */
  close(): void
}

/** How often the file of a day that keeps its items only is made anew, whether or not one came. */
const itemsEvery = 60_000
/** How long plays are kept. */
const keptDays = 400

/**
 * The day that plays are kept of: it follows the calendar, and forgets its times once somebody pressed the button (P14).
 * Nothing is lost from memory before the files have it. `running`: the item that is on, as it is kept if the player is lost.
 */
export function openDayBook(parts: {
  readonly clock: Clock
  readonly surelyBeen: () => Date
  readonly attempt: PlayAttempts['attempt']
  readonly running: () => Play | null
}): DayBook {
  const { clock, attempt } = parts
  let open: OpenDay | null = null
  let touched = untouched
  /** Lines that the open day's file has not got yet. */
  let waiting = ''
  /** The day whose file is being written; null: none. */
  let written: string | null = null
  /** The open day's items are not on the disk as they are, and it may still hold times. */
  let itemsAreDue = false
  /** When they were written last, monotonic. */
  let itemsWritten = 0
  const oldest = (): string => firstKept(parts.surelyBeen(), keptDays)

  /** Brings the files to the day that is open. */
  function turnTo(day: string, to: PlayFiles): void {
    if (written === day) return
    if (written !== null) to.end(oldest())
    written = null
    if (touched.days.has(day) || to.keepsItemsOnly(day)) forgetTimes()
    if (open) to.begin(day, openDayText(open))
    written = day
  }

  function forgetTimes(): void {
    if (!open) return
    open = withoutTimes(open)
    waiting = ''
    itemsAreDue = true
  }

  function writeItems(day: OpenDay, to: PlayFiles): void {
    if (itemsAreDue) to.running(null)
    // Neither the file's time, nor that of its making, tells when somebody pressed the button.
    if (itemsAreDue || clock.monotonic() - itemsWritten >= itemsEvery) {
      to.replace(openDayText(day))
      itemsAreDue = false
      itemsWritten = clock.monotonic()
    }
    to.touch(clock.now())
  }

  function write(): void {
    attempt((to) => {
      if (!open) return
      turnTo(open.day, to)
      if (open.itemsOnly) writeItems(open, to)
      else {
        to.append(waiting)
        waiting = ''
        to.running(parts.running())
      }
    })
  }

  function keepItemsOnly(): void {
    forgetTimes()
    if (open) write()
  }

  function today(): string {
    const day = dayOf(clock.now())
    touched = touchedSo(touched, day)
    if (open?.day === day) return day
    write()
    // A day whose times could not be taken out yet is not left behind with them.
    if (open && itemsAreDue) return open.day
    open = dayBegun(day)
    return day
  }

  /**
   * Goes on with the day that the player was ended in, and seals it if it is over. A clock that shows an earlier one may have
   * lost its time, and be set to that very day soon: then it stays open.
   */
  function takeUp(): void {
    attempt((from) => {
      const { open: found, lost } = from
      const isKnown = lost === undefined || found?.plays.some(({ at }) => at === lost.at)
      if (!isKnown && found?.kept === 'every-play') from.append(lineOf(lost))
      from.running(null)
      if (!found) return
      if (found.day < dayOf(clock.now())) {
        from.end(oldest())
        return
      }
      open = dayFound(found)
      written = found.day
    })
  }

  takeUp()
  return {
    today,
    addItem(item) {
      if (!open) return
      const before = open
      open = withItem(before, item)
      if (open !== before && open.itemsOnly) keepItemsOnly()
    },
    addPlay(play) {
      if (open && !open.itemsOnly) waiting += lineOf(play)
    },
    keepItemsOnly,
    touched(timeIsKnown) {
      if (timeIsKnown) {
        touched = touchedOn(touched, dayOf(clock.now()))
        today()
      } else touched = { ...touched, unknown: true }
      if (open && !open.itemsOnly) keepItemsOnly()
    },
    write,
    close() {
      attempt(({ running }) => running(null))
      if (open?.itemsOnly) itemsAreDue = true
      write()
    },
  }
}
