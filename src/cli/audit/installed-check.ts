import type { AuditCheck, AuditText } from '../../main/documents/audit-verdict.ts'
import { type InstalledCheckName, installedChecks } from '../words/audit-checks.ts'

/** One thing that the audit of an installed player tried, in its words. */
export function installedCheck(
  name: InstalledCheckName,
  outcome: { readonly result: AuditCheck['result']; readonly because?: AuditText },
): AuditCheck {
  const { promises, what, where, control } = installedChecks[name]
  return { promises, what, where, control, result: outcome.result, because: outcome.because ?? null }
}

/** How many findings a report names; a folder may hold thousands. */
const named = 20

/** Kept, or broken because of what was found. */
export function unless(found: readonly string[]): { result: 'kept' | 'broken'; because?: AuditText } {
  if (found.length === 0) return { result: 'kept' }
  const more = found.length > named ? ` (+ ${found.length - named})` : ''
  return { result: 'broken', because: `${found.slice(0, named).join('; ')}${more}` }
}
