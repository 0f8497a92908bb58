import { afterTwoFrames } from '../two-frames.ts'
import { type GuardedAnswer, guardedPlace } from './guarded-answer.ts'

/**
 * Follows which sheet is in front, and where its yes lies. A sheet counts as presented after two frames; then it is reported
 * and its yes begins to live. Whenever another thing comes in front, or the yes has moved under the hand, it dies, and the
 * sheet is presented anew (P1). To be told after whatever may have moved it.
 */
export function reportSheets(guard: GuardedAnswer, report: (nonce: string) => void): (nonce: string | null) => void {
  let current: string | null = null
  let place = ''
  let callOff = (): void => undefined
  return (nonce) => {
    const present = nonce === null ? '' : guardedPlace()
    if (nonce === current && present === place) return
    current = nonce
    place = present
    callOff()
    guard.withdrawn()
    if (nonce === null) return
    callOff = afterTwoFrames(() => {
      guard.presented()
      report(nonce)
    })
  }
}
