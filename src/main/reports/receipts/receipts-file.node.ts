import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileWhole } from '../../base/files/write-whole.node.ts'
import { systemCode } from '../../base/system-code.ts'
import { installationOf, receiptsFileName, receiptText } from './receipt-chain.node.ts'
import type { DayBody, ReceiptDay } from './receipt-day.ts'
import {
  type FoundReceipts,
  findReceipts,
  readSetAside,
  type SetAside,
  setAsideName,
  unreadReceipts,
} from './set-aside-receipts.node.ts'

export type ReceiptsFile = {
  /** All days that were found. */
  readonly days: readonly ReceiptDay[]
  /** What a chain that begins here says of those before it; empty: there are none. */
  readonly begin: Pick<DayBody, 'installation' | 'after'>
  /** Receipts that were put aside, now or before. */
  setAside(): readonly SetAside[]
  /** Whether what lies there was neither read nor put aside: then it is not written over. */
  blocked(): boolean
  /** Writes all days anew. Rejects where that cannot be done, or would destroy what lies there. */
  save(days: readonly ReceiptDay[], now: Date): Promise<void>
}

/** Undefined: there is no file. */
function read(file: string): FoundReceipts | undefined {
  try {
    return findReceipts(file)
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? undefined : unreadReceipts
  }
}

/**
 * Opens `<directory>/receipts.jsonl`. A file whose seals do not hold, or that the disk does not give, is kept beside, which
 * `putAside` hears; where that cannot be done, it is tried again before each write. One whose figures do not fit each other is
 * gone on with: it was written so, and the chain proves it.
 */
export function openReceiptsFile(directory: string, now: Date, putAside: () => void): ReceiptsFile {
  const file = join(directory, receiptsFileName)
  const found = read(file)
  let blocked = found !== undefined && !found.whole
  let setAside = readSetAside(directory)
  const before = blocked ? found : found?.days.length ? undefined : setAside.at(-1)
  const installation = before && installationOf(before.days)
  const clear = (moment: Date): void => {
    if (!blocked) return
    renameSync(file, join(directory, setAsideName(moment)))
    blocked = false
    setAside = readSetAside(directory)
    putAside()
  }
  try {
    clear(now)
  } catch {
    // Whoever opened it asks whether it is blocked.
  }
  return {
    days: found?.whole ? found.days : [],
    begin: before ? { installation, after: before.digest } : {},
    setAside: () => setAside,
    blocked: () => blocked,
    async save(days, moment) {
      clear(moment)
      await writeFileWhole(file, receiptText(days), 0o600, { makeFolder: false })
    },
  }
}
