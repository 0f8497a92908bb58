import { notLoosened } from './import-request.ts'
import type { ImportRules } from './import-rules.ts'

/** The rules for the manifest with this SHA-256: what staff confirmed for another one is not confirmed for this. */
export function confirmedRules(rules: ImportRules, manifestSha256: string): ImportRules {
  const { confirmed } = rules
  return confirmed === null || confirmed === manifestSha256 ? rules : { ...rules, ...notLoosened }
}
