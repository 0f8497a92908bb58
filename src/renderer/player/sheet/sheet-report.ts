import { afterTwoFrames } from '../two-frames.ts'
import type { GuardedAnswer } from './guarded-answer.ts'

/**
 * Follows which sheet is in front. A sheet counts as presented after two frames; then it is reported and its yes
 * begins to live. Whenever another thing comes in front, the yes dies with it (P1).
 */
export function reportSheets(guard: GuardedAnswer, report: (nonce: string) => void): (nonce: string | null) => void {
  let current: string | null = null
  let callOff = (): void => undefined
  return (nonce) => {
    if (nonce === current) return
    current = nonce
    callOff()
    guard.withdrawn()
    if (nonce === null) return
    callOff = afterTwoFrames(() => {
      guard.presented()
      report(nonce)
    })
  }
}
