import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { systemCode } from '../../main/base/system-code.ts'
import type { AuditCheck } from '../../main/documents/audit-verdict.ts'
import {
  chainBegin,
  checkReceipts,
  type KnownHead,
  type ReceiptBreach,
  receiptsFileName,
  receiptText,
  sealDay,
} from '../../main/reports/receipts/receipt-chain.node.ts'
import { checkReceiptsOf, type ReceiptsOfFolder } from '../../main/reports/receipts/receipts-folder.node.ts'
import { notTriedBecause, receiptsMissing } from '../words/audit-checks.ts'
import { checkKeptFiles } from './check-kept-files.node.ts'
import { checkFoundPlays } from './check-plays.node.ts'
import { checkTotals } from './check-totals.node.ts'
import { type FoundDay, readFoundPlays } from './found-plays.node.ts'
import { installedCheck, unless } from './installed-check.ts'

/** A made-up day whose count is changed after it was sealed, and one that is not the day of a head that is known. */
function changeIsNoticed(): boolean {
  const day = sealDay({
    day: '2026-01-05',
    sessions: [],
    yeses: 2,
    camera: { opened: 2, minutes: 1 },
    previous: chainBegin,
  })
  const text = receiptText([day])
  const known = { day: day.day, head: '0'.repeat(16) }
  const holds = [checkReceipts(text), checkReceipts(text, [{ ...known, head: day.head }])]
  const holdsNot = [checkReceipts(text.replace('"yeses":2', '"yeses":3')), checkReceipts(text, [known])]
  return holds.every(({ ok }) => ok) && !holdsNot.some(({ ok }) => ok)
}

const breachText = ({ code, day }: ReceiptBreach): string => (day === null ? code : `${code} ${day}`)

const breachesOf = ({ checked, setAside, asideMissing }: ReceiptsOfFolder): readonly string[] => [
  ...(checked?.ok === false ? [checked.breach, ...checked.further].map(breachText) : []),
  ...setAside.map(({ name, breaches }) => [name, ...breaches.map(breachText)].join(' ')),
  ...(asideMissing ? ['set-aside-missing'] : []),
]

/** Whether receipts are there at all, where somebody knows of one, or a day that is over says that the button was pressed. */
function withoutReceipts(known: readonly KnownHead[], days: readonly FoundDay[]): AuditCheck {
  const pressed = days.flatMap(({ day, timed, over }) => (over && !timed ? [day] : []))
  const expected = [...new Set([...known.map(({ day }) => day), ...pressed])].toSorted()
  return expected.length === 0
    ? installedCheck('receipts', { result: 'not-tried', because: notTriedBecause.noReceipts })
    : installedCheck('receipts', { result: 'broken', because: receiptsMissing(expected) })
}

/** `isThere`: whether there is a file of receipts at all, readable or not. */
function receiptsCheck(
  receipts: ReceiptsOfFolder,
  isThere: boolean,
  known: readonly KnownHead[],
  days: readonly FoundDay[],
): AuditCheck {
  const breaches = breachesOf(receipts)
  if (breaches.length > 0 || receipts.checked) return installedCheck('receipts', unless(breaches))
  if (!isThere) return withoutReceipts(known, days)
  return installedCheck('receipts', { result: 'not-tried', because: notTriedBecause.notRead([receiptsFileName]) })
}

/** P4, P13, P14: what lies in a data folder. Without one, nothing of it was tried. `known`: heads of receipts. */
export async function checkDataFolder(
  dataDirectory: string | undefined,
  known: readonly KnownHead[] = [],
): Promise<readonly AuditCheck[]> {
  if (dataDirectory === undefined) {
    const outcome = { result: 'not-tried', because: notTriedBecause.noDataFolder } as const
    const names = ['receipts', 'kept-files', 'plays', 'plays-times', 'totals'] as const
    return names.map((name) => installedCheck(name, outcome))
  }
  const plays = await readFoundPlays(dataDirectory).catch((error: unknown) =>
    systemCode(error) === 'ENOENT' ? 'missing' : 'unread',
  )
  const receipts = await checkReceiptsOf(dataDirectory, known)
  const withYes = (receipts.checked?.days ?? []).flatMap(({ day, yeses }) => (yeses > 0 ? [day] : []))
  return [
    receiptsCheck(
      receipts,
      existsSync(join(dataDirectory, receiptsFileName)),
      known,
      typeof plays === 'object' ? plays.days : [],
    ),
    installedCheck('receipts-control', unless(changeIsNoticed() ? [] : ['yeses'])),
    ...(await checkKeptFiles(dataDirectory)),
    ...(await checkFoundPlays(plays, withYes)),
    ...(await checkTotals(dataDirectory)),
  ]
}
