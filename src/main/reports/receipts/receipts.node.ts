import { dayOf } from '../../../contract/calendar-day.ts'
import type { Clock } from '../../base/time/clock.ts'
import type { CountedSession } from '../../personalization/session-effects.ts'
import { createCameraOnTime, type OnTime } from './camera-on-time.ts'
import { beginOf, figureBreaches, installationOf, type ReceiptBreach, sealDay } from './receipt-chain.node.ts'
import { type DayBody, type Receipt, type ReceiptDay, receiptOf, sessionsOf, withReceipt } from './receipt-day.ts'
import { openReceiptsFile } from './receipts-file.node.ts'
import type { SetAside } from './set-aside-receipts.node.ts'

/** How many sessions a day had, and how often and for how many minutes a camera was open. */
type Today = { readonly [Figure in 'sessions' | 'opened' | 'minutes']: number }

/** The head of a day that is over, with the number of the installation; null: an older program wrote all of the chain. */
export type ReceiptsHead = { readonly day: string; readonly head: string; readonly installation: string | null }

export type Receipts = {
  /** Somebody said yes, or "go on" after a pause: the only things that open a camera. */
  saidYes(): void
  cameraChanged(now: 'on' | 'off'): void
  /** A process of ours holds a camera where none may: an opening, and whatever was said before, no yes stands for it. */
  cameraHeld(): void
  counted(session: CountedSession): void
  /**
   * To be called once, at the start: a day that has no line yet gets one without any count, so that each day on which the
   * player ran has its line, even if it ends before an hour is full.
   */
  begin(): Promise<void>
  /** Writes what came since it was last written. Called on the full hour and at a clean end, never between. */
  write(): Promise<void>
  /**
   * Today as it was written on the last full hour: nothing shows a session before the hour is full. Null until the first one
   * after a start: the end before it wrote what had come since, and whoever ends the player would read a single session there.
   */
  today(): Today | null
  /** The last day that is over and written as it ended; null: there is none. */
  head(): ReceiptsHead | null
  /**
   * The days that are over and written as they ended. Never today's: who has it of one hour and of the next knows what was
   * added, and that may be a single session.
   */
  days(): readonly ReceiptDay[]
  /** Where the figures of a day do not fit each other, today's included: of a session that tells nothing. */
  breaches(): readonly ReceiptBreach[]
  /** Receipts that were put aside, now or before. */
  setAside(): readonly SetAside[]
}

type ReceiptParts = {
  readonly directory: string
  readonly clock: Clock
  /** Whether the clock can be right: a day that only one that cannot be tells of has no line of its own. */
  readonly timeIsKnown: () => boolean
  /** The id of the sheet's wording in this build: 16 hex digits. */
  readonly wording: string
  /** Keeps that wording for as long as receipts name it. Comes before each write, and is tried again where it rejects. */
  readonly keepWording: () => Promise<void>
  /** Draws a number by which this player's chain can be told from every other: 16 hex digits. */
  readonly newInstallation: () => string
  /** The latest day before today of which something else is kept; null: there is none. */
  readonly otherDaysUntil: string | null
  readonly setFault: (code: ReceiptsFault, stands: boolean) => void
}

type ReceiptsFault =
  /** What could not be written is tried again on the next hour. */
  | 'receipts-not-written'
  /** The file was not what it should be: it was kept beside, and a new chain has begun. */
  | 'receipts-broken'
  /** Some day's figures do not fit each other: a camera was open without a yes, for example. Told at each start. */
  | 'receipts-without-yes'
  /** Something else is kept of days after the last receipt, as where an old copy of the receipts was put back. */
  | 'receipts-behind'

/** What came on a day since the last write, in memory only. */
type Pending = { readonly day: string; readonly receipts: readonly Receipt[]; readonly yeses: number }
type PendingDay = Pending & { readonly camera: OnTime }

const minute = 60_000

/**
 * Keeps `<directory>/receipts.jsonl` (P13): one line a day, each with the checksum of the day before. Today's line is
 * written anew with each full hour, whether a session was or not, so that not even the file's time tells of one.
 */
export function openReceipts(parts: ReceiptParts): Receipts {
  const { clock, timeIsKnown, wording, setFault } = parts
  const file = openReceiptsFile(parts.directory, clock.now(), () => setFault('receipts-broken', true))
  if (file.blocked()) setFault('receipts-not-written', true)
  const chains = [file.days, ...file.setAside().map((each) => each.days)]
  if (chains.some((each) => figureBreaches(each).length > 0)) setFault('receipts-without-yes', true)
  const { otherDaysUntil } = parts
  if (otherDaysUntil !== null && chains.flat().every(({ day }) => day < otherDaysUntil))
    setFault('receipts-behind', true)
  const onTime = createCameraOnTime(clock)
  const drawn = parts.newInstallation()
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
    const none = { day, sessions: [], yeses: 0, camera: { opened: 0, minutes: 0 } }
    const installation = installationOf(days) === undefined ? (file.begin.installation ?? drawn) : undefined
    if (last) return { ...none, installation, previous: last.head }
    const begin = { installation, after: file.begin.after }
    return { ...none, ...begin, previous: beginOf(begin) }
  }
  const takeIn = ({ day: of, receipts, yeses, camera }: PendingDay): void => {
    const before = lineOfDay(of)
    milliseconds += camera.milliseconds
    const sessions = receipts.reduce((all, receipt) => withReceipt(all, receipt, 1), before.sessions)
    const unasked = (before.camera.unasked ?? 0) + camera.unasked
    const day = sealDay({
      ...before,
      sessions,
      yeses: before.yeses + yeses,
      camera: {
        opened: before.camera.opened + camera.opened,
        minutes: Math.ceil(milliseconds / minute),
        ...(unasked > 0 ? { unasked } : {}),
      },
    })
    days = [...days.filter((each) => each.day !== day.day), day]
  }
  const save = (): Promise<void> => {
    const attempt = async (): Promise<void> => {
      const now = days
      await parts.keepWording()
      await file.save(now, clock.now())
      saved = now
    }
    writing = writing.then(attempt).then(
      () => setFault('receipts-not-written', false),
      () => setFault('receipts-not-written', true),
    )
    return writing
  }
  /** Those that are written as they ended: what came on a day that is over may be written an hour later. */
  const closed = (): readonly ReceiptDay[] => {
    const added = [...over, pending].map(({ day }) => day)
    const unfinished = [...added, dayOf(clock.now())].map(lineToGoOnWith)
    return days.filter((day, place) => day === saved[place] && !unfinished.includes(day))
  }

  return {
    saidYes() {
      turnToToday()
      pending = { ...pending, yeses: pending.yeses + 1 }
      onTime.saidYes()
    },
    cameraChanged(now) {
      turnToToday()
      onTime.changed(now)
    },
    cameraHeld() {
      turnToToday()
      onTime.foundHeld()
    },
    counted(session) {
      turnToToday()
      onTime.sessionOver()
      const receipt = receiptOf(session, wording)
      if (receipt) pending = { ...pending, receipts: [...pending.receipts, receipt] }
    },
    async begin() {
      const today = dayOf(clock.now())
      if (!timeIsKnown() || days.some(({ day }) => day === today)) return
      takeIn({ ...nothingPending(), camera: { opened: 0, unasked: 0, milliseconds: 0 } })
      await save()
    },
    write() {
      anHourWasFull = true
      turnToToday()
      turnOver()
      for (const day of over) takeIn(day)
      over = []
      return save()
    },
    today() {
      if (!anHourWasFull) return null
      const last = lineToGoOnWith(dayOf(clock.now()))
      if (!last) return { sessions: 0, opened: 0, minutes: 0 }
      const { camera, declared, 'set-up': setUp } = sessionsOf(last)
      return { sessions: camera + declared + setUp, opened: last.camera.opened, minutes: last.camera.minutes }
    },
    head() {
      const last = closed().at(-1)
      return last ? { day: last.day, head: last.head, installation: installationOf(saved) ?? null } : null
    },
    days: closed,
    breaches: () => figureBreaches(saved),
    setAside: file.setAside,
  }
}
