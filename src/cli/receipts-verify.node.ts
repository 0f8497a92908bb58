import { readFile, stat } from 'node:fs/promises'
import { dayOf } from '../contract/calendar-day.ts'
import {
  checkReceipts,
  installationOf,
  type KnownHead,
  type ReceiptBreach,
  receiptsFileName,
} from '../main/reports/receipts/receipt-chain.node.ts'
import { type ReceiptDay, sessionsOf } from '../main/reports/receipts/receipt-day.ts'
import { checkReceiptsOf, type ReceiptsOfFolder } from '../main/reports/receipts/receipts-folder.node.ts'
import type { SetAside } from '../main/reports/receipts/set-aside-receipts.node.ts'
import { type Command, done, type Refused } from './command.ts'
import { comparedUntil, readKnownHeads } from './known-heads.ts'

const details = `  --head DAY:HASH  a head that was printed or written down, whole or its first 16
                   digits or more, as 2026-01-05:0f3a…; may be given more than once

It shows by itself, and ends with 1:
  a line or a number that was changed; a day that was taken out at the start or in
  the middle; an opening of the camera without a yes, fewer openings than sessions
  with camera; in a data folder, receipts that were put aside, or are missing.
It shows only against a head that somebody kept outside this computer:
  days taken out at the end; a chain that was made anew, up to the day of that head;
  an old copy that was put back. And against the number of the installation, as the
  notice has it: the receipts of another player.
It cannot show:
  what was never written; what was changed after the day of the last known head.
Note the head that it prints: it is that of a day that is over, while today's still changes.
`

const sentences: Readonly<Record<ReceiptBreach['code'], string>> = {
  'not-a-receipt': 'is not a day as the player writes it.',
  'head-wrong': 'was changed: its checksum is another.',
  'begin-missing': 'is not the first day there was: what came before it is missing.',
  'chain-broken': 'does not follow the line before: a day between them is missing or was changed.',
  'day-twice': 'is a day that has a line before.',
  'opened-without-yes': 'has the camera opened without a yes for it.',
  'sessions-without-camera': 'has more sessions with camera than the camera was opened.',
  'known-day-missing': 'is missing, and its head is known.',
  'known-head-differs': 'has another head than the known one: the chain was made anew.',
}

/** A file has nothing beside it that belongs to it. */
async function checkGiven(given: string, known: readonly KnownHead[]): Promise<ReceiptsOfFolder | undefined> {
  try {
    if ((await stat(given)).isDirectory()) return await checkReceiptsOf(given, known)
    return { checked: checkReceipts(await readFile(given, 'utf8'), known), setAside: [], asideMissing: false }
  } catch {
    return undefined
  }
}

function breachSentence({ code, line, day }: ReceiptBreach): string {
  const where = code === 'known-day-missing' ? `${day}` : `Line ${line}${day === null ? '' : ` (${day})`}`
  return `${where} ${sentences[code]}`
}

function setAsideSentences({ name, days, breaches }: SetAside): readonly string[] {
  const last = days.at(-1)
  const whole = last ? `Its days up to ${last.day} are whole.` : 'No day in it is whole.'
  return [
    `${name} was put aside by the player. ${whole}`,
    ...breaches.map((each) => `${name}: ${breachSentence(each)}`),
  ]
}

/** Everything that does not hold, the first by its code; undefined: all holds. */
function whatIsWrong({ checked, setAside, asideMissing }: ReceiptsOfFolder): Refused | undefined {
  const breaches = checked?.ok === false ? [checked.breach, ...checked.further] : []
  const missing = asideMissing ? ['Receipts that were put aside, and that a chain names, are missing.'] : []
  const all = [...breaches.map(breachSentence), ...setAside.flatMap(setAsideSentences), ...missing]
  if (all.length === 0) return undefined
  const reason = breaches[0]?.code ?? (setAside.length > 0 ? 'receipts-set-aside' : 'set-aside-missing')
  return { kind: 'refused', reason, sentence: all.join('\n') }
}

const hour = 3_600_000

/** The last line may be written again until the first full hour after its day; those before it are not. */
function lastClosed(days: readonly ReceiptDay[], now: Date): ReceiptDay | undefined {
  const last = days.at(-1)
  return last && last.day < dayOf(new Date(now.getTime() - hour)) ? last : days.at(-2)
}

function summary(days: readonly ReceiptDay[], known: readonly KnownHead[], now: Date): string {
  const [first, last] = [days.at(0), days.at(-1)]
  if (!first || !last) return 'No day is written yet.\n'
  const sum = (part: (day: ReceiptDay) => number): number => days.reduce((all, day) => all + part(day), 0)
  const until = known
    .map(({ day }) => day)
    .toSorted()
    .at(-1)
  const closed = lastClosed(days, now)
  return [
    `${days.length} ${days.length === 1 ? 'day' : 'days'}, ${first.day} to ${last.day}. The chain holds.`,
    `sessions with camera      ${sum((day) => sessionsOf(day).camera)}`,
    `sessions by touch         ${sum((day) => sessionsOf(day).declared)}`,
    `sessions of staff         ${sum((day) => sessionsOf(day)['set-up'])}`,
    `yeses                     ${sum(({ yeses }) => yeses)}`,
    `openings of the camera    ${sum(({ camera }) => camera.opened)}`,
    `minutes with camera       ${sum(({ camera }) => camera.minutes)}`,
    `installation              ${installationOf(days) ?? 'not named: an older program wrote these'}`,
    ...(closed ? [`head of ${closed.day}        ${closed.head}`] : []),
    ...(closed === last ? [] : [`The line of ${last.day} is not final: its head will change, so note none of it yet.`]),
    comparedUntil(until),
    '',
  ].join('\n')
}

export const receiptsVerify: Command = {
  usage: '[FILE|DATA-DIR] [--head DAY:HASH]',
  details,
  options: { head: { type: 'string', multiple: true } },
  async run({ words: [given = '.', ...more], options }, { out }) {
    if (more.length > 0) return { kind: 'wrong-use', sentence: 'Name one file or one data folder.' }
    const known = readKnownHeads(options.head)
    if (!known.ok) return { kind: 'wrong-use', sentence: known.sentence }
    const receipts = await checkGiven(given, known.heads)
    if (!receipts || (!receipts.checked && receipts.setAside.length === 0)) {
      return { kind: 'wrong-use', sentence: `${given} is no file of receipts, and no folder with ${receiptsFileName}.` }
    }
    if (receipts.checked?.ok) out(summary(receipts.checked.days, known.heads, new Date()))
    return whatIsWrong(receipts) ?? done
  },
}
