import type { AuditCheck } from '../../main/documents/audit-verdict.ts'
import { listKept } from '../../main/documents/kept-files.node.ts'
import { keptKind } from '../../main/documents/kept-kind.ts'
import {
  chainBegin,
  checkReceipts,
  type ReceiptBreach,
  receiptText,
  sealDay,
} from '../../main/reports/receipts/receipt-chain.node.ts'
import { checkReceiptsOf } from '../../main/reports/receipts/receipts-folder.node.ts'
import { notTriedBecause } from '../words/audit-checks.ts'
import { installedCheck, unless } from './installed-check.ts'

/** A made-up day whose count is changed after it was sealed. */
function changeIsNoticed(): boolean {
  const day = sealDay({
    day: '2026-01-05',
    sessions: [],
    yeses: 2,
    camera: { opened: 2, minutes: 1 },
    previous: chainBegin,
  })
  const text = receiptText([day])
  return checkReceipts(text).ok && !checkReceipts(text.replace('"yeses":2', '"yeses":3')).ok
}

const breachText = ({ code, day }: ReceiptBreach): string => (day === null ? code : `${code} ${day}`)

async function receiptsCheck(dataDirectory: string): Promise<AuditCheck> {
  const { checked, setAside, asideMissing } = await checkReceiptsOf(dataDirectory)
  const found = [
    ...(checked?.ok === false ? [checked.breach, ...checked.further].map(breachText) : []),
    ...setAside.map(({ name, breaches }) => [name, ...breaches.map(breachText)].join(' ')),
    ...(asideMissing ? ['set-aside-missing'] : []),
  ]
  if (found.length > 0 || checked) return installedCheck('receipts', unless(found))
  return installedCheck('receipts', { result: 'not-tried', because: notTriedBecause.noReceipts })
}

/** P4, P13, P14: what lies in a data folder. Without one, nothing of it was tried. */
export async function checkDataFolder(dataDirectory: string | undefined): Promise<readonly AuditCheck[]> {
  if (dataDirectory === undefined) {
    const outcome = { result: 'not-tried', because: notTriedBecause.noDataFolder } as const
    return [installedCheck('receipts', outcome), installedCheck('kept-files', outcome)]
  }
  const kept = await listKept(dataDirectory)
  const unknown = kept.flatMap(({ path, kind }) => (kind === 'unknown' ? [path] : []))
  const planted = ['face.jpg', 'frames', 'sessions.json'].filter((name) => keptKind(name) !== 'unknown')
  return [
    await receiptsCheck(dataDirectory),
    installedCheck('receipts-control', unless(changeIsNoticed() ? [] : ['yeses'])),
    installedCheck('kept-files', unless(unknown)),
    installedCheck('kept-files-control', unless(planted)),
  ]
}
