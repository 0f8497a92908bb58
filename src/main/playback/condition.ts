import type { Condition } from '../../contract/package.ts'
import { type Audience, type SignalName, signalNameSchema } from '../../contract/signals.ts'
import { assertNever } from '../base/assert-never.ts'

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
  if ('not' in condition) {
    const truth = truthOf(condition.not, audience)
    return truth === undefined ? undefined : !truth
  }
  return assertNever(condition)
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

/** The words and interests that a decision rests on (P10). */
export type Used = { readonly used: readonly SignalName[]; readonly usedInterests: readonly string[] }

export const nothingUsed: Used = { used: [], usedInterests: [] }

/** What is left out first when less is enough to decide: the words that say most about a person. */
const order: readonly SignalName[] = ['ageBand', 'attention', 'dwell', 'distance', 'audience']

/**
 * A smallest part of `audience` on which a condition that holds still holds: with these words alone it does, and
 * without any one of them it does not.
 */
export function wordsBehind(condition: Condition, audience: Audience): Used {
  let words = audience.words
  let interests = audience.interests
  for (const name of order) {
    if (words[name] === undefined) continue
    const { [name]: _, ...fewer } = words
    if (truthOf(condition, { words: fewer, interests }) === true) words = fewer
  }
  for (const interest of audience.interests) {
    const fewer = interests.filter((other) => other !== interest)
    if (truthOf(condition, { words, interests: fewer }) === true) interests = fewer
  }
  return { used: signalNameSchema.options.filter((name) => words[name] !== undefined), usedInterests: interests }
}
