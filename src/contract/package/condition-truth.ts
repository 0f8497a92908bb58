import type { Audience } from '../signals.ts'
import type { Condition } from './package.ts'

/**
 * Whether a condition holds; undefined: what is known does not tell. What was neither read nor told is not known, so
 * neither a condition nor its `not` holds on it, and knowing more never takes back what already followed. That is what
 * lets a decision name the words that it rests on (P10).
 */
export function truthOf(condition: Condition, audience: Audience): boolean | undefined {
  if ('signal' in condition) return signalTruth(condition, audience)
  // Not having tapped an interest is not telling that there is none.
  if ('interest' in condition) return audience.interests.includes(condition.interest) || undefined
  if ('all' in condition) return truthOfAll(condition.all, audience)
  if ('any' in condition) {
    let result: boolean | undefined = false
    for (const part of condition.any) {
      const truth = truthOf(part, audience)
      if (truth === true) return true
      if (truth === undefined) result = undefined
    }
    return result
  }
  const truth = truthOf(condition.not, audience)
  return truth === undefined ? undefined : !truth
}

function signalTruth(condition: Extract<Condition, { signal: unknown }>, { words }: Audience): boolean | undefined {
  const value = words[condition.signal]
  if (value === undefined) return undefined
  if (condition.is.some((expected) => expected === value)) return true
  return value === 'unknown' ? undefined : false
}

function truthOfAll(parts: readonly Condition[], audience: Audience): boolean | undefined {
  let result: boolean | undefined = true
  for (const part of parts) {
    const truth = truthOf(part, audience)
    if (truth === false) return false
    if (truth === undefined) result = undefined
  }
  return result
}
