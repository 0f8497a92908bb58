import { sha256 } from '../../base/hashing.node.ts'
import { type DayBody, type ReceiptDay, receiptDaySchema, sessionsOf } from './receipt-day.ts'

/** In the data folder. */
export const receiptsFileName = 'receipts.jsonl'

/** What the first day of a chain has for the checksum of the day before. */
export const chainBegin = '0'.repeat(64)

/** The day with its head: SHA-256 over its own JSON, which holds the head of the day before. */
export function sealDay({ day, sessions, yeses, camera, previous }: DayBody): ReceiptDay {
  const body: DayBody = { day, sessions, yeses, camera, previous }
  return { ...body, head: sha256(JSON.stringify(body)) }
}

/** One day is one line, in the order in which they were begun: a clock that was far ahead, and put right, goes back. */
export function receiptText(days: readonly ReceiptDay[]): string {
  return days.map((day) => `${JSON.stringify(day)}\n`).join('')
}

/** A head that was printed or written down, whole or its first digits. */
export type KnownHead = { readonly day: string; readonly head: string }

/** Why receipts are not what they should be; `line` counts from 1. */
export type ReceiptBreach = {
  readonly code:
    | 'not-a-receipt'
    | 'head-wrong'
    | 'begin-missing'
    | 'chain-broken'
    | 'day-twice'
    | 'opened-without-yes'
    | 'sessions-without-camera'
    | 'known-day-missing'
    | 'known-head-differs'
  readonly line: number
  readonly day: string | null
}

export type ReceiptsChecked =
  | { readonly ok: true; readonly days: readonly ReceiptDay[] }
  | { readonly ok: false; readonly breach: ReceiptBreach }

function readLine(text: string): ReceiptDay | undefined {
  try {
    const day = receiptDaySchema.parse(JSON.parse(text))
    return JSON.stringify(day) === text ? day : undefined
  } catch {
    return undefined
  }
}

/**
 * Checks receipts as they lie on the disk, and what was known of them before.
 *
 * Over all days up to any one, the camera was opened at most as often as somebody said yes, and at least as often as
 * there were sessions in which it was open: a yes comes before its opening, and the opening before the end of its
 * session. A single day may differ by a session over midnight. The order of days is that of their lines: a clock may have been
 * ahead, and who changes the order breaks the chain.
 */
export function checkReceipts(text: string, known: readonly KnownHead[] = []): ReceiptsChecked {
  const breach = (code: ReceiptBreach['code'], line: number, day: string | null): ReceiptsChecked => ({
    ok: false,
    breach: { code, line, day },
  })
  const lines = text.split('\n')
  if (lines.pop() !== '') return breach('not-a-receipt', lines.length + 1, null)
  const days: ReceiptDay[] = []
  const sums = { yeses: 0, opened: 0, sessions: 0 }
  for (const [index, line] of lines.entries()) {
    const day = readLine(line)
    if (!day) return breach('not-a-receipt', index + 1, null)
    if (sealDay(day).head !== day.head) return breach('head-wrong', index + 1, day.day)
    const before = days.at(-1)
    if (!before && day.previous !== chainBegin) return breach('begin-missing', 1, day.day)
    if (before && day.previous !== before.head) return breach('chain-broken', index + 1, day.day)
    if (days.some((each) => each.day === day.day)) return breach('day-twice', index + 1, day.day)
    sums.yeses += day.yeses
    sums.opened += day.camera.opened
    const { camera, 'set-up': setUp } = sessionsOf({ sessions: day.sessions.filter(({ opened }) => opened) })
    sums.sessions += camera + setUp
    if (sums.opened > sums.yeses) return breach('opened-without-yes', index + 1, day.day)
    if (sums.sessions > sums.opened) return breach('sessions-without-camera', index + 1, day.day)
    days.push(day)
  }
  for (const { day, head } of known) {
    const line = days.findIndex((each) => each.day === day)
    if (line < 0) return breach('known-day-missing', lines.length, day)
    if (!days[line]?.head.startsWith(head)) return breach('known-head-differs', line + 1, day)
  }
  return { ok: true, days }
}
