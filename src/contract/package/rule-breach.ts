import type { PackageReason } from '../reasons.ts'
import type { PathProblem } from './package-path.ts'

/** What a rule of the format expected, as the key of the sentence that says so. */
export type RuleExpectation =
  | PathProblem
  | 'path-unique'
  | 'asset-known'
  | 'asset-fits-kind'
  | 'one-type-a-digest'
  | 'playlist-known'
  | 'interest-known'
  | 'unique-id'
  | 'same-coupon'
  | 'clean-text'
  | 'for-all'
  | 'coupon-for-all'
  | 'unrestricted'
  | 'at-most'

/** One place where a manifest breaks a rule. `argument` is what stands there: an id, a path, a figure. */
export type RuleBreach = {
  readonly reason: PackageReason
  readonly path: readonly (string | number)[]
  readonly expected: RuleExpectation
  readonly argument: string
}

export type Report = (breach: RuleBreach) => void
