import type { AuditSummary } from './privacy-view.ts'

/** Which version of the program an audit was of, as seen from the one that runs; `build`: its SHA-256, where it is told. */
export type AuditedBuild =
  | { readonly which: 'this' }
  | { readonly which: 'other'; readonly build: string }
  | { readonly which: 'not-compared'; readonly build: string | undefined }

/**
 * Compares the program that was audited with `own`, the SHA-256 of the one that runs; empty: not computed yet. An audit of an
 * older version does not say what it was of.
 */
export function auditedBuild({ build }: Pick<AuditSummary, 'build'>, own: string): AuditedBuild {
  if (build === undefined || own === '') return { which: 'not-compared', build }
  return build === own ? { which: 'this' } : { which: 'other', build }
}
