import { afterTwoFrames } from '../two-frames.ts'

/**
 * Follows whether "Is this you?" is seen. It is after two frames; and as soon as something covers it, it is not: main counts
 * its time by that (P7). `sign`: of the session that asks it; null: none does.
 */
export function reportQuestion(
  report: (sign: string, shown: boolean) => void,
): (sign: string | null, isCovered: boolean) => void {
  let asked: string | null = null
  let covered = false
  let told = false
  let callOff = (): void => undefined
  return (sign, isCovered) => {
    if (sign === asked && isCovered === covered) return
    if (told && sign !== null && sign === asked) report(sign, false)
    asked = sign
    covered = isCovered
    told = false
    callOff()
    if (sign === null || isCovered) return
    callOff = afterTwoFrames(() => {
      told = true
      report(sign, true)
    })
  }
}
