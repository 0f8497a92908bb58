import { type AuditCheck, type AuditVerdict, auditVerdicts, countVerdicts } from './audit-verdict.ts'

const named = (verdicts: readonly AuditVerdict[]): string => verdicts.map(({ promise }) => promise).join(', ')

/** How an audit ends on the command line: one sentence, and 1 if any promise is broken. */
export function auditEnding(checks: readonly AuditCheck[]): { readonly sentence: string; readonly exitCode: 0 | 1 } {
  const verdicts = auditVerdicts(checks)
  const { kept, broken, notTried, unsteady } = countVerdicts(checks)
  const late = unsteady === 0 ? '' : ` (at the second try only: ${named(verdicts.filter((each) => each.unsteady))})`
  const which = broken === 0 ? '' : `: ${named(verdicts.filter(({ result }) => result === 'broken'))}`
  return {
    sentence: `${kept} kept${late}, ${broken} broken${which}, ${notTried} not tried`,
    exitCode: broken > 0 ? 1 : 0,
  }
}
