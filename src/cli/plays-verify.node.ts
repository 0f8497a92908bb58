import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { systemCode } from '../main/base/system-code.ts'
import { checkPlays, daysIn, type PlayBreach, type PlaysSummary } from '../main/reports/plays/play-chain.node.ts'
import { endedPlays } from '../main/reports/plays/play-folder.node.ts'
import type { KnownHead } from '../main/reports/receipts/receipt-chain.node.ts'
import { firstKept, playDaysKept } from '../main/reports/retention.ts'
import { type Command, done } from './command.ts'
import { comparedUntil, readKnownHeads } from './known-heads.ts'
import { notRead } from './not-read.ts'
import { noPlayLogIn } from './nothing-at.node.ts'

const details = `  --head DAY:HASH  a head that was written down, whole or its first 16 digits or more,
                   as 2026-01-05:0f3a…; may be given more than once

It shows by itself, and ends with 1:
  a line that was changed, added or taken out; a day taken out in the middle.
It shows only against a head that somebody kept outside this computer:
  days taken out at the end; a chain that was made anew, up to the day of that head.
It cannot show:
  what was never written; days taken out at the start, for old ones are deleted in time.
A known head of a day that is too old to be kept is compared with nothing, and the rest goes on.
`

const sentences: Readonly<Record<PlayBreach['code'], string>> = {
  'not-a-play-log': 'is not written as the player writes a day.',
  'day-open': 'is not over, and has no head yet.',
  'head-wrong': 'was changed: its checksum is another.',
  'chain-broken': 'does not follow the day before: one between them is missing or was changed.',
  'known-day-missing': 'is missing, and its head is known.',
  'known-head-differs': 'has another head than the known one: the chain was made anew.',
}

async function textsOf(given: string): Promise<AsyncIterable<string> | Iterable<string> | undefined> {
  try {
    if ((await stat(given)).isDirectory()) return (await noPlayLogIn(given)) ? undefined : endedPlays(given)
    return daysIn(createInterface({ input: createReadStream(given), crlfDelay: Infinity }))
  } catch {
    return undefined
  }
}

function comparedText(known: readonly KnownHead[], noLongerKept: readonly string[]): readonly string[] {
  const gone = noLongerKept.map((day) => `${day} is no longer kept: its known head is compared with nothing.`)
  const compared = known.map(({ day }) => day).filter((day) => !noLongerKept.includes(day))
  return gone.length > 0 && compared.length === 0 ? gone : [...gone, comparedUntil(compared.toSorted().at(-1))]
}

function summaryText(summary: PlaysSummary, known: readonly KnownHead[]): string {
  const { days, itemDays, plays, first, last, noLongerKept } = summary
  if (!first || !last) return 'No day is over yet.\n'
  return [
    `${days} ${days === 1 ? 'day' : 'days'}, ${first.day} to ${last.day}. The chain holds.`,
    `days with every play      ${days - itemDays}`,
    `days with items only      ${itemDays}`,
    `plays                     ${plays}`,
    `head of ${last.day}        ${last.head}`,
    first.number === 1
      ? 'It begins with the first day there was.'
      : `It begins with day ${first.number} of the chain: what was before it is no longer kept.`,
    ...comparedText(known, noLongerKept),
    '',
  ].join('\n')
}

export const playsVerify: Command = {
  usage: 'FILE|DATA-DIR [--head DAY:HASH]',
  details,
  options: { head: { type: 'string', multiple: true } },
  async run({ words: [given, ...more], options }, { out }) {
    if (given === undefined || more.length > 0) {
      return { kind: 'wrong-use', sentence: 'Name one exported file or one data folder.' }
    }
    const known = readKnownHeads(options.head)
    if (!known.ok) return { kind: 'wrong-use', sentence: known.sentence }
    const texts = await textsOf(given)
    const nothing = {
      kind: 'wrong-use',
      sentence: `${given} is no exported play log, and no data folder with one.`,
    } as const
    if (!texts) return nothing
    try {
      const checked = await checkPlays(texts, known.heads, firstKept(new Date(), playDaysKept))
      if (!checked.ok) {
        const { code, day } = checked.breach
        const where = code === 'not-a-play-log' ? `Day ${day} of the log` : day
        return { kind: 'refused', reason: code, sentence: `${where} ${sentences[code]}` }
      }
      out(summaryText(checked.summary, known.heads))
      return done
    } catch (error) {
      return systemCode(error) === undefined ? nothing : notRead('The play log', error)
    }
  },
}
