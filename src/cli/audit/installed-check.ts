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

/** Kept, or broken because of what was found. */
export function unless(found: readonly string[]): { result: 'kept' | 'broken'; because?: AuditText } {
  return found.length === 0 ? { result: 'kept' } : { result: 'broken', because: found.join('; ') }
}
