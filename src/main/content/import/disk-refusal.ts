import { systemCode } from '../../base/system-code.ts'
import { type Refusal, refusalFor } from '../refusal.ts'

/** Why the player's own disk ended an import; undefined: it was something else. */
export function diskRefusal(error: unknown): Refusal | undefined {
  const code = systemCode(error)
  if (code === undefined) return undefined
  return refusalFor(['ENOSPC', 'EDQUOT'].includes(code) ? 'no-space' : 'store-failed')
}
