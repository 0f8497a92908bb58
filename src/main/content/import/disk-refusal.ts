import { isDiskFull, systemCode } from '../../base/system-code.ts'
import { type Refusal, refusalFor } from '../manifest/refusal.ts'

/** Why the player's own disk ended an import; undefined: it was something else. */
export function diskRefusal(error: unknown): Refusal | undefined {
  if (systemCode(error) === undefined) return undefined
  return refusalFor(isDiskFull(error) ? 'no-space' : 'store-failed')
}
