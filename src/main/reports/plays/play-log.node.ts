import { dayOf } from '../../../contract/calendar-day.ts'
import type { Clock } from '../../base/time/clock.ts'
import type { ScreenNews } from '../../playback/screen-news.ts'
import { openDayBook } from './day-book.node.ts'
import { createPlayAttempts } from './play-attempts.node.ts'
import type { CutShort, DisplayState } from './play-line.ts'
import { createPlayOnScreen, lookEvery } from './play-on-screen.ts'
import type { SyncPath } from './play-sync.node.ts'

export type PlayLog = {
  /** What came onto the screen, while no session was on. */
  follow(news: ScreenNews): void
  /** The page that draws is gone, and with it what was on. */
  pageGone(): void
  /**
   * From the first touch to a no, or the end of a session, nothing is kept, and of that day only which items were on. Staff who
   * train are no customers: the day keeps its times.
   */
  sessionChanged(touched: boolean, training?: boolean): void
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
  readonly setFault: (code: 'plays-broken' | 'plays-not-written', stands: boolean) => void
}

/**
 * How often it is written, and begins to be synced: no more than five seconds are lost to a kill or a crash, nor to a
 * power cut, as long as the disk takes no longer than a second for a few kilobytes.
 */
const writeEvery = lookEvery

/** Keeps proof of play: what was on the screen, when and how long, while nobody was in a session (P14). */
export function openPlayLog(parts: PlayLogParts): PlayLog {
  const { directory, clock, surelyBeen, timeIsKnown, setFault } = parts
  const attempts = createPlayAttempts(directory, clock, parts.sync, (fails) => setFault('plays-not-written', fails))
  const screen = createPlayOnScreen(clock, parts.display)
  const book = openDayBook({ clock, surelyBeen, attempt: attempts.attempt, running: screen.running })
  setFault('plays-broken', attempts.foundBroken())
  let session: 'customer' | 'training' | null = null
  let cancel = (): void => undefined

  const writeAgain = (): void => {
    cancel = clock.after(writeEvery, () => {
      screen.look()
      // Where nothing comes any more, as in a shop that has closed, the day is over all the same.
      if (session === null && screen.day() === null && timeIsKnown()) book.writeAtRest()
      else book.write()
      writeAgain()
    })
  }
  function endPlay(why: CutShort | null): void {
    const play = screen.end(why)
    if (play) book.addPlay(play)
  }
  function begin({ item, planned }: Extract<ScreenNews, { kind: 'item' }>): void {
    if (!timeIsKnown()) return
    screen.begin({ item, planned, day: book.today() })
    book.addItem(item)
  }

  writeAgain()
  return {
    follow(news) {
      if (session) return
      if (news.kind === 'failed') endPlay('failed')
      else endPlay(news.takesOver ? 'taken-over' : null)
      if (news.kind === 'item') begin(news)
    },
    pageGone: () => endPlay('page-gone'),
    sessionChanged(touched, training = false) {
      const now = touched ? (training ? 'training' : 'customer') : null
      if (now === session) return
      const wasTouched = now === 'customer' || session === 'customer'
      session = now
      const day = screen.day()
      // The item that was on is not kept: its end would be the first touch. Nor is its day, if that was yesterday.
      screen.forget()
      if (!wasTouched) return
      if (day !== null && day !== dayOf(clock.now())) book.keepItemsOnly()
      book.touched(timeIsKnown())
    },
    dispose() {
      cancel()
      endPlay('ended')
      book.close()
    },
    settled: attempts.settled,
  }
}
