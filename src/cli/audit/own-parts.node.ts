import type { AuditCheck } from '../../main/documents/audit-verdict.ts'
import { auditInGerman } from '../../main/documents/words/audit.de.ts'
import { auditInEnglish } from '../../main/documents/words/audit.en.ts'
import { selfTestTrials } from '../../main/sides/self-test-checks.node.ts'
import { notTriedBecause, ownPartFailed } from '../words/audit-checks.ts'

/** The player's self-test, tried by this command on the same parts: each check has its control inside (P16). */
export async function checkOwnParts(models: string): Promise<readonly AuditCheck[]> {
  const checks: AuditCheck[] = []
  for (const { check, promise, run } of selfTestTrials(models)) {
    const result = await run().catch(() => 'broken' as const)
    checks.push({
      promises: [promise],
      what: { de: auditInGerman.selfTest[check], en: auditInEnglish.selfTest[check] },
      where: 'src/main/sides/self-test-checks.node.ts',
      control: false,
      result,
      because: result === 'kept' ? null : result === 'broken' ? ownPartFailed : notTriedBecause.noOpenFiles,
    })
  }
  return checks
}
