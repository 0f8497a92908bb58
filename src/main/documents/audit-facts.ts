import type { AuditCheck } from './audit-verdict.ts'

/** All that an audit report draws on. Nothing of it tells which computer or whose it was. */
export type AuditFacts = {
  readonly kind: 'sources' | 'quick' | 'installed'
  readonly at: Date
  readonly version: string
  /** SHA-256 over the built application; empty: not known. */
  readonly build: string
  readonly engine: { readonly kind: 'electron' | 'stand-in' | 'none'; readonly sentence: string }
  readonly machine: {
    readonly system: string
    readonly processors: number
    readonly memoryGigabytes: number
    readonly node: string
  }
  readonly checks: readonly AuditCheck[]
  /** Files of checks that this audit does not run. */
  readonly left: readonly string[]
}
