import { truthOf } from '../../contract/package/condition-truth.ts'
import type { Condition } from '../../contract/package/package.ts'
import { type Audience, type SignalName, signalNameSchema } from '../../contract/signals.ts'

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
