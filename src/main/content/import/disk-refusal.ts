import { type Refusal, refusalFor } from '../refusal.ts'

/** Why the player's own disk ended an import; undefined: it was something else. */
export function diskRefusal(error: unknown): Refusal | undefined {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return undefined
  return refusalFor(['ENOSPC', 'EDQUOT'].includes(error.code) ? 'no-space' : 'store-failed')
}
