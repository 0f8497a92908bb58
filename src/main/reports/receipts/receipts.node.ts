import { dayOf } from '../../../contract/calendar-day.ts'
import type { Clock } from '../../base/time/clock.ts'
import type { CountedSession } from '../../personalization/session-effects.ts'
import { createCameraOnTime, type OnTime } from './camera-on-time.ts'
import { chainBegin, sealDay } from './receipt-chain.node.ts'
import { type DayBody, type Receipt, type ReceiptDay, receiptOf, sessionsOf, withReceipt } from './receipt-day.ts'
import { openReceiptsFile } from './receipts-file.node.ts'

/** Sessions of a day by what was done in them, and how often and for how many minutes a camera was open. */
type Today = { readonly [Figure in 'camera' | 'declared' | 'setUp' | 'opened' | 'minutes']: number }

export type Receipts = {
  /** Somebody said yes, or "go on" after a pause: the only things that open a camera. */
  saidYes(): void
  cameraChanged(now: 'on' | 'off'): void
  counted(session: CountedSession): void
  /** Writes what came since it was last written. Called on the full hour and at a clean end, never between. */
  write(): Promise<void>
  /**
   * Today as it was written on the last full hour: nothing shows a session before the hour is full. Null until the first one
   * after a start: the end before it wrote what had come since, and whoever ends the player would read a single session there.
   */
  today(): Today | null
  /** The head of the last day that is over and written as it ended; null: there is none. */
  head(): { readonly day: string; readonly head: string } | null
  /** All days as they were last written, without today's until the first full hour after a start. */
  days(): readonly ReceiptDay[]
}

type ReceiptParts = {
  readonly directory: string
  readonly clock: Clock
  /** Whether the clock can be right: a day that only one that cannot be tells of has no line of its own. */
  readonly timeIsKnown: () => boolean
  /** The id of the sheet's wording in this build: 16 hex digits. */
  readonly wording: string
  /**
   * Whether the last write was done: what could not be written is tried again on the next hour. Or that the file was not what
   * it should be: it was kept beside, and a new chain has begun.
   */
  readonly setFault: (code: 'receipts-not-written' | 'receipts-broken', stands: boolean) => void
}

/** What came on a day since the last write, in memory only. */
type Pending = { readonly day: string; readonly receipts: readonly Receipt[]; readonly yeses: number }
type PendingDay = Pending & { readonly camera: OnTime }

const minute = 60_000

/**
 * Keeps `<directory>/receipts.jsonl` (P13): one line a day, each with the checksum of the day before. Today's line is
 * written anew with each full hour, whether a session was or not, so that not even the file's time tells of one.
 */
export function openReceipts({ directory, clock, timeIsKnown, wording, setFault }: ReceiptParts): Receipts {
  const file = openReceiptsFile(directory, clock.now(), () => setFault('receipts-broken', true))
  if (file.blocked()) setFault('receipts-not-written', true)
  const onTime = createCameraOnTime(clock)
  let days = file.days
  /** As the file has them. */
  let saved = days
  const nothingPending = (): Pending => ({ day: dayOf(clock.now()), receipts: [], yeses: 0 })
  let pending = nothingPending()
  /** Days that are over, and not written yet as they ended. */
  let over: readonly PendingDay[] = []
  let milliseconds = (days.at(-1)?.camera.minutes ?? 0) * minute
  let writing: Promise<void> = Promise.resolve()
  let anHourWasFull = false

  const turnOver = (): void => {
    over = [...over, { ...pending, camera: onTime.take() }]
    pending = nothingPending()
  }
  /** What is added from now on is of this day: the hour in which a day ended is written on the next. */
  const turnToToday = (): void => {
    if (pending.day !== dayOf(clock.now())) turnOver()
  }
  /**
   * The last line, where it is the one to add to on this day: no day has two, and none is begun by a clock that lost its time.
   * After a line that a clock far ahead began, though, a day has its own.
   */
  const lineToGoOnWith = (day: string): ReceiptDay | undefined => {
    const last = days.at(-1)
    if (days.some((each) => each.day === day)) return last
    return last && last.day > day && !timeIsKnown() ? last : undefined
  }
  const lineOfDay = (day: string): DayBody => {
    const goesOn = lineToGoOnWith(day)
    if (goesOn) return goesOn
    const last = days.at(-1)
    milliseconds = 0
    return { day, sessions: [], yeses: 0, camera: { opened: 0, minutes: 0 }, previous: last?.head ?? chainBegin }
  }
  const takeIn = ({ day: of, receipts, yeses, camera }: PendingDay): void => {
    const before = lineOfDay(of)
    milliseconds += camera.milliseconds
    const sessions = receipts.reduce((all, receipt) => withReceipt(all, receipt, 1), before.sessions)
    const day = sealDay({
      ...before,
      sessions,
      yeses: before.yeses + yeses,
      camera: { opened: before.camera.opened + camera.opened, minutes: Math.ceil(milliseconds / minute) },
    })
    days = [...days.filter((each) => each.day !== day.day), day]
  }

  return {
    saidYes() {
      turnToToday()
      pending = { ...pending, yeses: pending.yeses + 1 }
    },
    cameraChanged(now) {
      turnToToday()
      onTime.changed(now)
    },
    counted(session) {
      turnToToday()
      const receipt = receiptOf(session, wording)
      if (receipt) pending = { ...pending, receipts: [...pending.receipts, receipt] }
    },
    write() {
      anHourWasFull = true
      turnToToday()
      turnOver()
      for (const day of over) takeIn(day)
      over = []
      const save = async (): Promise<void> => {
        const now = days
        await file.save(now, clock.now())
        saved = now
      }
      writing = writing.then(save).then(
        () => setFault('receipts-not-written', false),
        () => setFault('receipts-not-written', true),
      )
      return writing
    },
    today() {
      if (!anHourWasFull) return null
      const last = lineToGoOnWith(dayOf(clock.now()))
      if (!last) return { camera: 0, declared: 0, setUp: 0, opened: 0, minutes: 0 }
      const { camera, declared, 'set-up': setUp } = sessionsOf(last)
      return { camera, declared, setUp, ...last.camera }
    },
    head() {
      const unfinished = [...over, pending].map(({ day }) => lineToGoOnWith(day))
      const closed = days.findLast((day, place) => day === saved[place] && !unfinished.includes(day))
      return closed ? { day: closed.day, head: closed.head } : null
    },
    days() {
      const untold = anHourWasFull ? undefined : lineToGoOnWith(dayOf(clock.now()))
      return days.filter((day) => day !== untold)
    },
  }
}
