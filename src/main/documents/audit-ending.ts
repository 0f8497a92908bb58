import { type AuditCheck, auditSummary, auditVerdicts } from './audit-verdict.ts'

/** How an audit ends on the command line: one sentence, and 1 if any promise is broken. */
export function auditEnding(
  at: Date,
  checks: readonly AuditCheck[],
): { readonly sentence: string; readonly exitCode: 0 | 1 } {
  const { kept, broken, notTried } = auditSummary(at, checks)
  const named = auditVerdicts(checks).flatMap(({ promise, result }) => (result === 'broken' ? [promise] : []))
  const which = named.length === 0 ? '' : `: ${named.join(', ')}`
  return {
    sentence: `${kept} kept, ${broken} broken${which}, ${notTried} not tried`,
    exitCode: broken > 0 ? 1 : 0,
  }
}
