import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AuditSummary, auditSummarySchema } from '../../contract/views/privacy-view.ts'

/** What an audit leaves in the data folder that it looked at. */
export const auditFileName = 'audit.json'

/** The last audit of this data folder; null: there was none, or its file is not as an audit writes it. */
export function readAuditSummary(dataDirectory: string): AuditSummary | null {
  try {
    const found = auditSummarySchema.safeParse(JSON.parse(readFileSync(join(dataDirectory, auditFileName), 'utf8')))
    return found.success ? found.data : null
  } catch {
    return null
  }
}
