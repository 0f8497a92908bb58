import { randomInt } from 'node:crypto'
import { settingsLimits } from '../../contract/settings/settings-limits.ts'

/** Sixteen digits from the system's randomness: 53 bits behind the same waits as the PIN. */
export function makeRecoveryCode(): string {
  return Array.from({ length: settingsLimits.recoveryDigits }, () => randomInt(10)).join('')
}
