import type { Clock } from '../../base/clock.ts'
import type { ScreenNews } from '../../playback/screen-news.ts'
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
import { lineOf } from './play-day.ts'
import { openPlayFiles, type PlayFiles } from './play-files.node.ts'
import type { CutShort, DisplayState } from './play-line.ts'
import { createPlaySync, type SyncPath } from './play-sync.node.ts'
import { endingOf, playOf, type ShownPlay, seenOn } from './shown-play.ts'

export type PlayLog = {
  /** What came onto the screen, while no session was on. */
  follow(news: ScreenNews): void
  /** The page that draws is gone, and with it what was on. */
  pageGone(): void
  /** From the first touch to a no, or the end of a session, nothing is kept, and of that day only which items were on. */
  sessionChanged(touched: boolean): void
  /** Writes what there is; `settled` then says when it is on the disk itself. */
  dispose(): void
  /** Resolves when all that was written is on the disk itself. */
  settled(): Promise<void>
}

type PlayLogParts = {
  readonly directory: string
  readonly clock: Clock
  /** By which it is decided what is too old to be kept. */
  readonly surelyBeen: () => Date
  /** Whether the clock can be right: a play at a wrong time proves nothing. */
  readonly timeIsKnown: () => boolean
  /** Whether the display is on now. */
  readonly display: () => DisplayState
  readonly sync: SyncPath
  readonly announce: (fault: 'plays-broken' | 'plays-not-written', stands: boolean) => void
}

/**
 * How often it is written, and begins to be synced: no more than five seconds are lost to a kill or a crash, nor to a
 * power cut, as long as the disk takes no longer than a second for a few kilobytes.
 */
const writeEvery = 4_000
/** How often the file of a day that keeps its items only is made anew, whether or not one came. */
const itemsEvery = 60_000
/** How long plays are kept. */
const keptDays = 400

/** Keeps proof of play: what was on the screen, when and how long, while nobody was in a session (P14). */
export function openPlayLog(parts: PlayLogParts): PlayLog {
  const { directory, clock, timeIsKnown, display, sync, announce } = parts
  let files: PlayFiles | undefined
  let open: OpenDay | null = null
  let onScreen: ShownPlay | null = null
  let touched = untouched
  let sessionOpen = false
  let waiting = ''
  /** The day whose file is being written; null: none. */
  let written: string | null = null
  /** The open day's items are not on the disk as they are, and it may still hold times. */
  let itemsAreDue = false
  /** When they were written last, monotonic. */
  let itemsWritten = 0
  let cancel = (): void => undefined
  let [writeFails, syncFails] = [false, false]
  const tell = (): void => announce('plays-not-written', writeFails || syncFails)
  const syncing = createPlaySync(sync, (fails) => {
    syncFails = fails
    tell()
  })

  /** Does something to the files; what fails is tried again with the next writing, for nothing is lost from memory. */
  function attempt(action: (files: PlayFiles) => void): void {
    try {
      files ??= openPlayFiles(directory, clock.now())
      action(files)
      syncing.begin(files.unsynced())
      writeFails = false
    } catch {
      writeFails = true
    }
    tell()
  }

  /** Brings the files to the day that is open. */
  function turnTo(day: string, to: PlayFiles): void {
    if (written === day) return
    if (written !== null) to.end(firstKept(parts.surelyBeen(), keptDays))
    written = null
    if (touched.days.has(day) || to.keepsItemsOnly(day)) forgetTimes()
    if (open) to.begin(day, openDayText(open))
    written = day
  }

  /** The day that it is now, opened. */
  function today(): OpenDay {
    const day = dayOf(clock.now())
    touched = touchedSo(touched, day)
    if (open?.day === day) return open
    write()
    // A day whose times could not be taken out yet is not left behind with them.
    if (open && itemsAreDue) return open
    const begun = dayBegun(day)
    open = begun
    return begun
  }

  function forgetTimes(): void {
    if (!open) return
    open = withoutTimes(open)
    waiting = ''
    itemsAreDue = true
  }
  /** Forgets the times of the day at once, and keeps which items were on. */
  function keepItemsOnly(): void {
    forgetTimes()
    if (open) write()
  }

  /** Looks at the display once more, for what is on it. */
  function lookAtDisplay(): void {
    if (onScreen) onScreen = seenOn(onScreen, display())
  }

  function endPlay(why: CutShort | null): void {
    lookAtDisplay()
    const shown = onScreen
    onScreen = null
    if (!shown || !open || open.itemsOnly) return
    const now = clock.monotonic()
    waiting += lineOf(playOf(shown, endingOf(shown, why, now), now))
  }

  function write(): void {
    attempt((to) => {
      if (!open) return
      turnTo(open.day, to)
      if (open.itemsOnly) writeItems(open, to)
      else {
        to.append(waiting)
        waiting = ''
        to.running(onScreen && playOf(onScreen, 'lost', clock.monotonic()))
      }
    })
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
  const writeAgain = (): void => {
    cancel = clock.after(writeEvery, () => {
      lookAtDisplay()
      write()
      writeAgain()
    })
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
        from.end(firstKept(parts.surelyBeen(), keptDays))
        return
      }
      open = dayFound(found)
      written = found.day
    })
    announce('plays-broken', files?.broken ?? false)
  }

  function begin({ item, planned }: Extract<ScreenNews, { kind: 'item' }>): void {
    if (!timeIsKnown()) return
    const before = today()
    onScreen = { item, planned, at: clock.now(), since: clock.monotonic(), day: before.day, display: display() }
    const after = withItem(before, item)
    open = after
    if (after !== before && after.itemsOnly) keepItemsOnly()
  }

  takeUp()
  writeAgain()
  return {
    follow(news) {
      if (sessionOpen) return
      if (news.kind === 'failed') endPlay('failed')
      else endPlay(news.takesOver ? 'taken-over' : null)
      if (news.kind === 'item') begin(news)
    },
    pageGone: () => endPlay('page-gone'),
    sessionChanged(now) {
      if (now === sessionOpen) return
      sessionOpen = now
      const dayBefore = onScreen !== null && onScreen.day !== dayOf(clock.now())
      // The item that was on is not kept: its end would be the first touch. Nor is its day, if that was yesterday.
      onScreen = null
      if (dayBefore) keepItemsOnly()
      if (timeIsKnown()) {
        touched = touchedOn(touched, dayOf(clock.now()))
        today()
      } else touched = { ...touched, unknown: true }
      if (open && !open.itemsOnly) keepItemsOnly()
    },
    dispose() {
      cancel()
      endPlay('ended')
      attempt(({ running }) => running(null))
      if (open?.itemsOnly) itemsAreDue = true
      write()
    },
    settled: syncing.settled,
  }
}
