import { sha256 } from '../../base/hashing.node.ts'
import { type DayBody, type ReceiptDay, receiptDaySchema, sessionsOf } from './receipt-day.ts'

/** In the data folder. */
export const receiptsFileName = 'receipts.jsonl'

/** What the first line of a chain has for the checksum of the day before, where an older program began it. */
export const chainBegin = '0'.repeat(64)

/** The same where a chain names its installation: the SHA-256 of that, and of what was put aside before it. */
export function beginOf({ installation, after }: Pick<DayBody, 'installation' | 'after'>): string {
  if (installation === undefined && after === undefined) return chainBegin
  return sha256(JSON.stringify({ installation, after }))
}

/** The day with its head: SHA-256 over its own JSON, which holds the head of the day before. */
export function sealDay({ day, sessions, yeses, camera, installation, after, previous }: DayBody): ReceiptDay {
  const body: DayBody = { day, sessions, yeses, camera, installation, after, previous }
  return { ...body, head: sha256(JSON.stringify(body)) }
}

/** One day is one line, in the order in which they were begun: a clock that was far ahead, and put right, goes back. */
export function receiptText(days: readonly ReceiptDay[]): string {
  return days.map((day) => `${JSON.stringify(day)}\n`).join('')
}

/** The number of the installation that a chain names; undefined: an older program wrote all of it. */
export function installationOf(days: readonly ReceiptDay[]): string | undefined {
  return days.find(({ installation }) => installation !== undefined)?.installation
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
  | {
      readonly ok: false
      readonly breach: ReceiptBreach
      /** What else was found. */
      readonly further: readonly ReceiptBreach[]
      /** The days up to the first whose seal does not hold. */
      readonly days: readonly ReceiptDay[]
    }

function readLine(text: string): ReceiptDay | undefined {
  try {
    const day = receiptDaySchema.parse(JSON.parse(text))
    return JSON.stringify(day) === text ? day : undefined
  } catch {
    return undefined
  }
}

/**
 * The days whose seals hold, and what ends them; null: nothing, they are the whole text. The order of days is that of their
 * lines: a clock may have been ahead, and who changes the order breaks the chain. What the figures say is not looked at.
 */
export function readChain(text: string): {
  readonly days: readonly ReceiptDay[]
  readonly breach: ReceiptBreach | null
} {
  const days: ReceiptDay[] = []
  const endsWith = (code: ReceiptBreach['code'], line: number, day: string | null) => ({
    days,
    breach: { code, line, day },
  })
  const lines = text.split('\n')
  const rest = lines.pop()
  for (const [index, line] of lines.entries()) {
    const day = readLine(line)
    if (!day) return endsWith('not-a-receipt', index + 1, null)
    if (sealDay(day).head !== day.head) return endsWith('head-wrong', index + 1, day.day)
    const before = days.at(-1)
    if (!before && day.previous !== beginOf(day)) return endsWith('begin-missing', 1, day.day)
    if (before && day.previous !== before.head) return endsWith('chain-broken', index + 1, day.day)
    const beginsAgain =
      day.after !== undefined || (day.installation !== undefined && installationOf(days) !== undefined)
    if (before && beginsAgain) return endsWith('chain-broken', index + 1, day.day)
    if (days.some((each) => each.day === day.day)) return endsWith('day-twice', index + 1, day.day)
    days.push(day)
  }
  return rest === '' ? { days, breach: null } : endsWith('not-a-receipt', lines.length + 1, null)
}

/**
 * Each day with an opening that no yes stands for, and each with more sessions than openings.
 *
 * Over all days up to any one, the camera was opened at most as often as somebody said yes, and at least as often as
 * there were sessions in which it was open: a yes comes before its opening, and the opening before the end of its
 * session. A single day may differ by a session over midnight. An opening that was recorded as unasked no yes makes up for.
 */
export function figureBreaches(days: readonly ReceiptDay[]): readonly ReceiptBreach[] {
  const breaches: ReceiptBreach[] = []
  const left = { yeses: 0, openings: 0 }
  for (const [index, day] of days.entries()) {
    const at = { line: index + 1, day: day.day }
    const { opened, unasked = 0 } = day.camera
    const { camera, 'set-up': setUp } = sessionsOf({ sessions: day.sessions.filter((each) => each.opened) })
    left.yeses += day.yeses - Math.max(opened - unasked, 0)
    left.openings += opened - camera - setUp
    if (unasked > 0 || left.yeses < 0) breaches.push({ code: 'opened-without-yes', ...at })
    if (left.openings < 0) breaches.push({ code: 'sessions-without-camera', ...at })
    // Each is told once, on its day.
    left.yeses = Math.max(left.yeses, 0)
    left.openings = Math.max(left.openings, 0)
  }
  return breaches
}

function headBreaches(
  days: readonly ReceiptDay[],
  known: readonly KnownHead[],
  elsewhere: readonly ReceiptDay[],
): readonly ReceiptBreach[] {
  return known.flatMap(({ day, head }): ReceiptBreach[] => {
    if ([...days, ...elsewhere].some((each) => each.day === day && each.head.startsWith(head))) return []
    const place = days.findIndex((each) => each.day === day)
    return place < 0
      ? [{ code: 'known-day-missing', line: days.length, day }]
      : [{ code: 'known-head-differs', line: place + 1, day }]
  })
}

/**
 * Checks receipts as they lie on the disk, and what was known of them before; `elsewhere` are days of receipts that were put
 * aside, among which a known one may be.
 */
export function checkReceipts(
  text: string,
  known: readonly KnownHead[] = [],
  elsewhere: readonly ReceiptDay[] = [],
): ReceiptsChecked {
  const { days, breach } = readChain(text)
  const figures = figureBreaches(days)
  const [first, ...further] = breach ? [breach, ...figures] : [...figures, ...headBreaches(days, known, elsewhere)]
  return first ? { ok: false, breach: first, further, days } : { ok: true, days }
}
