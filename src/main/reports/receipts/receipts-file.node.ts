import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '../../../contract/calendar-day.ts'
import { writeFileWhole } from '../../base/files/write-whole.node.ts'
import { systemCode } from '../../base/system-code.ts'
import { checkReceipts, receiptsFileName, receiptText } from './receipt-chain.node.ts'
import type { ReceiptDay } from './receipt-day.ts'

export type ReceiptsFile = {
  /** All days that were found. */
  readonly days: readonly ReceiptDay[]
  /** Whether what lies there was neither read nor put aside: then it is not written over. */
  blocked(): boolean
  /** Writes all days anew. Rejects where that cannot be done, or would destroy what lies there. */
  save(days: readonly ReceiptDay[], now: Date): Promise<void>
}

/** Undefined: what lies there is no whole chain, or cannot be read. */
function read(file: string): readonly ReceiptDay[] | undefined {
  try {
    const checked = checkReceipts(readFileSync(file, 'utf8'))
    return checked.ok ? checked.days : undefined
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? [] : undefined
  }
}

/**
 * Opens `<directory>/receipts.jsonl`. A file that is not what it should be, or that the disk does not give, is kept beside,
 * which `putAside` hears; where that cannot be done, it is tried again before each write.
 */
export function openReceiptsFile(directory: string, now: Date, putAside: () => void): ReceiptsFile {
  const file = join(directory, receiptsFileName)
  const found = read(file)
  let blocked = found === undefined
  const clear = (moment: Date): void => {
    if (!blocked) return
    // Not as other files that made no sense, which go after a while: it still shows the yeses of its days, and who looks for
    // them goes by the day.
    renameSync(file, join(directory, `receipts.broken-${dayOf(moment)}-${moment.getTime()}.jsonl`))
    blocked = false
    putAside()
  }
  try {
    clear(now)
  } catch {
    // Whoever opened it asks whether it is blocked.
  }
  return {
    days: found ?? [],
    blocked: () => blocked,
    async save(days, moment) {
      clear(moment)
      await writeFileWhole(file, receiptText(days), 0o600, { makeFolder: false })
    },
  }
}
