import { dayOf } from '../../../contract/calendar-day.ts'
import type { Clock } from '../../base/time/clock.ts'
import { firstKept, playDaysKept } from '../retention.ts'
import { forgetTimes, isWhole, type Page, pageOf } from './day-page.ts'
import { dayBegun, dayFound, openDayText, touchedOn, touchedSo, untouched, withFound, withItem } from './open-day.ts'
import type { PlayAttempts } from './play-attempts.node.ts'
import { lineOf } from './play-day.ts'
import type { PlayFiles } from './play-files.node.ts'
import type { LoggedItem, Play, PlayDay } from './play-line.ts'

export type DayBook = {
  /** Opens the day that it is now, and says which one is open then. */
  today(): string
  /** An item came onto the screen on the open day. */
  addItem(item: LoggedItem): void
  /** A play ended: the open day keeps it, unless it keeps its items only. */
  addPlay(play: Play): void
  /** Forgets the times of the open day at once, and keeps which items were on. */
  keepItemsOnly(): void
  /** Somebody pressed the button on the day that it is now; `timeIsKnown`: whether anybody can say which one that is. */
  touched(timeIsKnown: boolean): void
  /** Brings the files to what is known. */
  write(): void
  /** Writes what waits while nothing is on the screen: seals the open day, too, if the calendar is past it, and begins no other. */
  writeAtRest(): void
  /** Writes all there is, for good: nothing is on the screen any more. */
  close(): void
}

/** How often the file of a day that keeps its items only is made anew, whether or not one came. */
const itemsEvery = 60_000

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
  const { clock } = parts
  /** The days that the files have not got as they are, oldest first; the last one is open. */
  let pages: readonly Page[] = []
  let touched = untouched
  /** The day whose file is being written; null: none. */
  let written: string | null = null
  /** When the items of a day that keeps nothing else were written last, monotonic. */
  let itemsWritten = 0
  const oldest = (): string => firstKept(parts.surelyBeen(), playDaysKept)
  const current = (): Page | undefined => pages.at(-1)

  /** Brings the files to this day. */
  function turnTo(page: Page, to: PlayFiles): void {
    const { day } = page.open
    if (written === day) return
    if (written !== null) to.end(oldest())
    written = null
    if (touched.days.has(day) || to.keepsItemsOnly(day)) forgetTimes(page)
    to.begin(day, openDayText(page.open))
    written = day
  }

  function writeItems(page: Page, to: PlayFiles): void {
    if (page.itemsAreDue) to.running(null)
    // Neither the file's time, nor that of its making, tells when somebody pressed the button.
    if (page.itemsAreDue || clock.monotonic() - itemsWritten >= itemsEvery) {
      to.replace(openDayText(page.open))
      page.itemsAreDue = false
      itemsWritten = clock.monotonic()
    }
    to.touch(clock.now())
  }

  function bring(page: Page, to: PlayFiles): void {
    turnTo(page, to)
    if (page.open.itemsOnly) writeItems(page, to)
    else {
      to.append(page.waiting)
      page.waiting = ''
    }
  }

  /** Whether the day that the player was ended in goes on, and whether the play that was on then was written down. */
  let [isTakenUp, lostIsKept] = [false, false]

  /** Goes on with a day that was found, before all others; it may have begun anew meanwhile, and been touched. */
  function goOnWith(found: PlayDay): void {
    const begun = pages.find(({ open }) => open.day === found.day)
    if (begun) begun.open = withFound(begun.open, found)
    if (!begun || begun !== pages[0]) pages = [pageOf(begun?.open ?? dayFound(found)), ...pages]
    written = found.day
    if (!begun?.open.itemsOnly && !touched.days.has(found.day)) return
    for (const page of pages.filter(({ open }) => open.day === found.day)) forgetTimes(page)
  }

  /**
   * Goes on with the day that the player was ended in, and seals it if it is over. A clock that shows an earlier one may have
   * lost its time, and be set to that very day soon: then it stays open.
   */
  function takeUp(from: PlayFiles): void {
    if (isTakenUp) return
    const { open: found, lost } = from
    const isKnown = lost === undefined || lostIsKept || found?.plays.some(({ at }) => at === lost.at)
    if (!isKnown && found?.kept === 'every-play') from.append(lineOf(lost))
    lostIsKept = true
    from.running(null)
    const hasBegun = pages.some(({ open }) => open.day === found?.day)
    if (found && found.day < dayOf(clock.now()) && !hasBegun) from.end(oldest())
    else if (found) goOnWith(found)
    isTakenUp = true
  }

  /** On a disk that refused so far, what was found comes first: then no second file of its day begins. */
  const attempt = (action: (files: PlayFiles) => void): void =>
    parts.attempt((files) => {
      takeUp(files)
      action(files)
    })

  function bringAll(to: PlayFiles): void {
    for (const page of pages) {
      bring(page, to)
      if (page !== current()) pages = pages.filter((each) => each !== page)
    }
    if (current()?.open.itemsOnly === false) to.running(parts.running())
  }

  const write = (): void => attempt(bringAll)

  function keepItemsOnly(): void {
    const page = current()
    if (!page) return
    forgetTimes(page)
    write()
  }

  function today(): string {
    const day = dayOf(clock.now())
    touched = touchedSo(touched, day)
    if (current()?.open.day === day) return day
    write()
    // A day that could not be written, or whose times could not be taken out, keeps what is its own until it can be.
    pages = [...pages.filter((page) => !isWhole(page) || written !== page.open.day), pageOf(dayBegun(day))]
    return day
  }

  attempt(() => undefined)
  return {
    today,
    addItem(item) {
      const page = current()
      if (!page) return
      const before = page.open
      page.open = withItem(before, item)
      if (page.open !== before && page.open.itemsOnly) keepItemsOnly()
    },
    addPlay(play) {
      const page = current()
      if (page && !page.open.itemsOnly) page.waiting += lineOf(play)
    },
    keepItemsOnly,
    touched(timeIsKnown) {
      if (timeIsKnown) {
        touched = touchedOn(touched, dayOf(clock.now()))
        today()
      } else touched = { ...touched, unknown: true }
      if (current()?.open.itemsOnly === false) keepItemsOnly()
    },
    write,
    writeAtRest() {
      attempt((to) => {
        bringAll(to)
        if (written === null || written >= dayOf(clock.now())) return
        // Its file has all of it.
        pages = []
        to.end(oldest())
        written = null
      })
    },
    close() {
      // Where every play is kept, the last one stands there until its line is written: a full disk takes none.
      const isKept = pages.length > 0 && pages.every(({ open }) => !open.itemsOnly)
      if (!isKept) attempt((files) => files.running(null))
      const page = current()
      if (page?.open.itemsOnly) page.itemsAreDue = true
      write()
    },
  }
}
