import { existsSync, readFileSync, renameSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../../base/clock.ts'
import type { CountedSession } from '../../personalization/session-effects.ts'
import { dayOf } from '../hours.ts'
import { createCameraOnTime } from './camera-on-time.ts'
import { chainBegin, checkReceipts, receiptsFileName, receiptText, sealDay } from './receipt-chain.node.ts'
import { type DayBody, type Receipt, type ReceiptDay, receiptOf, sessionsOf, withReceipt } from './receipt-day.ts'

export type Receipts = {
  /** Somebody said yes, or "go on" after a pause: the only things that open a camera. */
  saidYes(): void
  cameraChanged(now: 'on' | 'off'): void
  counted(session: CountedSession): void
  /** Writes what came since it was last written. Called on the full hour and at a clean end, never between. */
  write(): Promise<void>
  /** Today as it was last written: nothing shows a session before the hour is full. */
  today(): { readonly camera: number; readonly declared: number; readonly opened: number; readonly minutes: number }
  /** The head of the last day that is over; null: there is none. */
  head(): { readonly day: string; readonly head: string } | null
  /** All days as they were last written. */
  days(): readonly ReceiptDay[]
  /** The file was not what it should be when it was opened: it was kept beside, and a new chain has begun. */
  readonly broken: boolean
}

type ReceiptParts = {
  readonly directory: string
  readonly clock: Clock
  /** The id of the sheet's wording in this build: 16 hex digits. */
  readonly wording: string
  /** Whether the last write was done. What could not be written is tried again on the next hour. */
  readonly announce: (written: boolean) => void
}

/** What came since the last write, in memory only. */
type Pending = { readonly receipts: readonly Receipt[]; readonly yeses: number }

const nothingPending: Pending = { receipts: [], yeses: 0 }
const minute = 60_000

function findDays(directory: string, now: Date): { days: readonly ReceiptDay[]; broken: boolean } {
  const file = join(directory, receiptsFileName)
  if (!existsSync(file)) return { days: [], broken: false }
  try {
    const checked = checkReceipts(readFileSync(file, 'utf8'))
    if (checked.ok) return { days: checked.days, broken: false }
    renameSync(file, join(directory, `receipts.broken-${dayOf(now)}-${now.getTime()}.jsonl`))
  } catch {
    // Neither readable nor movable: writing will tell.
  }
  return { days: [], broken: true }
}

/**
 * Keeps `<directory>/receipts.jsonl` (P13): one line a day, each with the checksum of the day before. Today's line is
 * written anew with each full hour, whether a session was or not, so that not even the file's time tells of one.
 */
export function openReceipts({ directory, clock, wording, announce }: ReceiptParts): Receipts {
  const found = findDays(directory, clock.now())
  const onTime = createCameraOnTime(clock)
  let days = found.days
  let pending = nothingPending
  let milliseconds = (days.at(-1)?.camera.minutes ?? 0) * minute
  let writing: Promise<void> = Promise.resolve()

  /** The line of today; while a clock that was set back says an earlier day, of the last day there is. */
  const lineOfToday = (): DayBody => {
    const day = dayOf(clock.now())
    const last = days.at(-1)
    if (last && last.day >= day) return last
    milliseconds = 0
    return { day, sessions: [], yeses: 0, camera: { opened: 0, minutes: 0 }, previous: last?.head ?? chainBegin }
  }
  const takeIn = (): void => {
    const before = lineOfToday()
    const camera = onTime.take()
    milliseconds += camera.milliseconds
    const sessions = pending.receipts.reduce((all, receipt) => withReceipt(all, receipt, 1), before.sessions)
    const day = sealDay({
      ...before,
      sessions,
      yeses: before.yeses + pending.yeses,
      camera: { opened: before.camera.opened + camera.opened, minutes: Math.ceil(milliseconds / minute) },
    })
    pending = nothingPending
    days = [...days.filter((each) => each.day !== day.day), day]
  }
  const save = async (): Promise<void> => {
    const file = join(directory, receiptsFileName)
    await writeFile(`${file}.new`, receiptText(days), { mode: 0o600, flush: true })
    await rename(`${file}.new`, file)
  }

  return {
    broken: found.broken,
    saidYes() {
      pending = { ...pending, yeses: pending.yeses + 1 }
    },
    cameraChanged: onTime.changed,
    counted(session) {
      const receipt = receiptOf(session, wording)
      if (receipt) pending = { ...pending, receipts: [...pending.receipts, receipt] }
    },
    write() {
      takeIn()
      writing = writing.then(save).then(
        () => announce(true),
        () => announce(false),
      )
      return writing
    },
    today() {
      const last = days.at(-1)
      if (!last || last.day < dayOf(clock.now())) return { camera: 0, declared: 0, opened: 0, minutes: 0 }
      const { camera, declared } = sessionsOf(last)
      return { camera, declared, ...last.camera }
    },
    head() {
      const closed = days.findLast(({ day }) => day < dayOf(clock.now()))
      return closed ? { day: closed.day, head: closed.head } : null
    },
    days: () => days,
  }
}
