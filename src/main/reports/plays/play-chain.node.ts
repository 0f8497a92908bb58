import { sha256 } from '../../base/hashing.node.ts'
import type { KnownHead } from '../receipts/receipt-chain.node.ts'
import { lineOf, readPlayDay } from './play-day.ts'
import type { DayEnd } from './play-line.ts'

/** What the first day of a chain has for the head of the day before. */
export const playChainBegin = '0'.repeat(64)

/** The last line of a day, for the text before it: its head is SHA-256 over the head of the day before and that text. */
export function dayEnd(text: string, day: string, number: number, previous: string): DayEnd {
  const head = sha256(`${previous}\n${number}\n${text}`)
  return { day, number, previous, head }
}

/** Why a play log is not what it should be; `day` counts from 1, or is the day's date where it is known. */
export type PlayBreach = {
  readonly code:
    | 'not-a-play-log'
    | 'day-open'
    | 'head-wrong'
    | 'chain-broken'
    | 'known-day-missing'
    | 'known-head-differs'
  readonly day: string
}

/** What a log that holds together holds. */
export type PlaysSummary = {
  readonly days: number
  /** Days of which only the items are kept. */
  readonly itemDays: number
  readonly plays: number
  readonly first: DayEnd | null
  readonly last: DayEnd | null
  /** Days of known heads that nothing could be compared with: they were before what is still kept. */
  readonly noLongerKept: readonly string[]
}

export type PlaysChecked =
  | { readonly ok: true; readonly summary: PlaysSummary }
  | { readonly ok: false; readonly breach: PlayBreach }

/** The text of each day in an exported log: one begins wherever a line names what the day keeps. */
export async function* daysIn(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let text = ''
  for await (const line of lines) {
    if (text !== '' && /^\{"day":"[^"]*","kept":/.test(line)) {
      yield text
      text = ''
    }
    text += `${line}\n`
  }
  if (text !== '') yield text
}

/**
 * Checks a log, given day by day, against its heads and heads that were written down before. Where it begins is not
 * checked: old days are deleted in time, so the first day that is still there names a head that nobody can compute
 * any more. For the same reason a known head of a day before `keptFrom` that lies before the log begins is no breach.
 */
export async function checkPlays(
  texts: AsyncIterable<string> | Iterable<string>,
  known: readonly KnownHead[] = [],
  keptFrom = '',
): Promise<PlaysChecked> {
  const breach = (code: PlayBreach['code'], day: string): PlaysChecked => ({ ok: false, breach: { code, day } })
  const heads: DayEnd[] = []
  let [itemDays, plays] = [0, 0]
  for await (const text of texts) {
    const day = readPlayDay(text)
    if (!day) return breach('not-a-play-log', `${heads.length + 1}`)
    const { end } = day
    if (!end) return breach('day-open', day.day)
    const body = text.slice(0, -lineOf(end).length)
    const { head } = dayEnd(body, day.day, end.number, end.previous)
    if (head !== end.head || end.day !== day.day) return breach('head-wrong', day.day)
    const before = heads.at(-1)
    if (before && (before.head !== end.previous || before.number + 1 !== end.number))
      return breach('chain-broken', day.day)
    heads.push(end)
    plays += day.plays.length
    if (day.kept === 'items') itemDays++
  }
  const [first = null, last = null] = [heads.at(0), heads.at(-1)]
  const begins = first && first.number > 1 ? first.day : ''
  const noLongerKept: string[] = []
  for (const { day, head } of known) {
    const same = heads.filter((each) => each.day === day)
    if (same.length === 0 && day < begins && day < keptFrom) {
      noLongerKept.push(day)
      continue
    }
    if (same.length === 0) return breach('known-day-missing', day)
    if (!same.some((each) => each.head.startsWith(head))) return breach('known-head-differs', day)
  }
  return { ok: true, summary: { days: heads.length, itemDays, plays, first, last, noLongerKept } }
}
