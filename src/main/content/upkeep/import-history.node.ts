import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportRecord } from '../../../contract/views/content-view.ts'
import { writeFileWhole } from '../../base/files/write-whole.node.ts'
import { importHistorySchema, withRecord } from './import-history.ts'

const historyFileName = 'imports.json'

/** A hundred entries with the longest sentences; what is larger is something else. */
const mostBytes = 1024 ** 2

async function readRecords(file: string): Promise<readonly ImportRecord[]> {
  try {
    const bytes = await readFile(file)
    if (bytes.length > mostBytes) return []
    const found = importHistorySchema.safeParse(JSON.parse(bytes.toString()))
    return found.success ? found.data.records : []
  } catch {
    return []
  }
}

export type ImportHistory = {
  /** The latest first. */
  records(): readonly ImportRecord[]
  /** Holds at once; resolves when it is on the disk, or could not be written there. */
  add(record: ImportRecord): Promise<void>
}

/**
 * What was done with packages, kept in the data folder and written whole. A file that makes no sense begins anew, one that
 * cannot be written is tried again with the next entry: no import waits for its entry.
 */
export async function openImportHistory(dataDirectory: string): Promise<ImportHistory> {
  const file = join(dataDirectory, historyFileName)
  let records = await readRecords(file)
  let writing: Promise<void> = Promise.resolve()

  const write = (): Promise<void> => writeFileWhole(file, `${JSON.stringify({ format: 1, records })}\n`, 0o600)
  return {
    records: () => records,
    add(record) {
      records = withRecord(records, record)
      writing = writing.then(write).catch(() => undefined)
      return writing
    },
  }
}
