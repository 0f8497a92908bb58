import type { StaffLanguage } from '../../contract/settings/settings-languages.ts'
import { type AuditSummary, type PromiseNumber, promiseSchema } from '../../contract/views/privacy-view.ts'

type Result = 'kept' | 'broken' | 'not-tried'

/** A sentence in both languages, or in English alone, as the names of tests are. */
export type AuditText = string | Readonly<Record<StaffLanguage, string>>

/** One thing that an audit tried. */
export type AuditCheck = {
  readonly promises: readonly PromiseNumber[]
  readonly what: AuditText
  /** Where it can be read how it is tried: a file of the sources. */
  readonly where: string
  /** A control breaks on purpose what its promise's checks look at, and is kept when they notice. */
  readonly control: boolean
  readonly result: Result
  /** What was found where it is broken, why it was not tried, or what it said at first where it passed at its second try only. */
  readonly because: AuditText | null
}

/** What an audit says of one promise, with everything that was tried for it. */
export type AuditVerdict = {
  readonly promise: PromiseNumber
  readonly result: Result
  readonly checks: readonly AuditCheck[]
  /** It is kept, and a check of it passed at its second try only. */
  readonly unsteady: boolean
}

/** Whether a check failed, and passed when it was run once more. */
export const passedLate = ({ result, because }: AuditCheck): boolean => result === 'kept' && because !== null

/**
 * Broken, if any check of it is: a control that fails as well, because what it controls could not have noticed. Kept, if
 * something was tried and nothing is broken; controls alone prove nothing.
 */
function resultOf(checks: readonly AuditCheck[]): Result {
  if (checks.some(({ result }) => result === 'broken')) return 'broken'
  return checks.some(({ result, control }) => result === 'kept' && !control) ? 'kept' : 'not-tried'
}

/** Every promise in its order, those included that nothing was tried for. */
export function auditVerdicts(checks: readonly AuditCheck[]): readonly AuditVerdict[] {
  return promiseSchema.options.map((promise) => {
    const own = checks.filter(({ promises }) => promises.includes(promise))
    const result = resultOf(own)
    return { promise, result, checks: own, unsteady: result === 'kept' && own.some(passedLate) }
  })
}

type VerdictCounts = Pick<AuditSummary, 'kept' | 'broken' | 'notTried'> & {
  /** Those of the kept that are unsteady. */
  readonly unsteady: number
}

/** The verdicts, counted. */
export function countVerdicts(checks: readonly AuditCheck[]): VerdictCounts {
  const verdicts = auditVerdicts(checks)
  const count = (wanted: Result): number => verdicts.filter(({ result }) => result === wanted).length
  return {
    kept: count('kept'),
    broken: count('broken'),
    notTried: count('not-tried'),
    unsteady: verdicts.filter(({ unsteady }) => unsteady).length,
  }
}

/** What the audit of an installed player leaves for its settings window; `build`: SHA-256 over the program that was audited. */
export function auditSummary(at: Date, build: string, checks: readonly AuditCheck[]): AuditSummary {
  const { kept, broken, notTried } = countVerdicts(checks)
  return { at: at.toISOString(), kind: 'installed', build, kept, broken, notTried }
}
