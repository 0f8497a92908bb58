import { z } from 'zod'
import { type ImportRecord, importRecordSchema } from '../../../contract/views/content-view.ts'

/** How many are kept: a package a day for some months. */
const historyLimit = 100

/** `imports.json`, the latest first. It knows packages and where they came from; it holds nothing about customers. */
export const importHistorySchema = z.strictObject({ format: z.literal(1), records: z.array(importRecordSchema) })

/** Whether it is what was refused last, brought once more: that stays one entry, with the time of its last coming. */
function isAgain(record: ImportRecord, before: ImportRecord | undefined): boolean {
  return (
    record.kind === 'refused' &&
    before?.kind === 'refused' &&
    before.name === record.name &&
    before.sentence === record.sentence &&
    before.reason === record.reason
  )
}

/** The history with one more entry on top, and no more than its limit. */
export function withRecord(records: readonly ImportRecord[], record: ImportRecord): readonly ImportRecord[] {
  const before = isAgain(record, records[0]) ? records.slice(1) : records
  return [record, ...before].slice(0, historyLimit)
}
