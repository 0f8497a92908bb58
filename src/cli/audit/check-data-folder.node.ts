import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditCheck } from '../../main/documents/audit-verdict.ts'
import { listKept } from '../../main/documents/kept-files.node.ts'
import { keptKind } from '../../main/documents/kept-kind.ts'
import {
  chainBegin,
  checkReceipts,
  receiptsFileName,
  receiptText,
  sealDay,
} from '../../main/reports/receipts/receipt-chain.node.ts'
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

async function receiptsCheck(dataDirectory: string): Promise<AuditCheck> {
  let text: string
  try {
    text = await readFile(join(dataDirectory, receiptsFileName), 'utf8')
  } catch {
    return installedCheck('receipts', { result: 'not-tried', because: notTriedBecause.noReceipts })
  }
  const checked = checkReceipts(text)
  return installedCheck('receipts', unless(checked.ok ? [] : [checked.breach.code]))
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
