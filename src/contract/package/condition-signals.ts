import type { Condition } from './package.ts'

/**
 * Whether a condition names a camera signal anywhere, inside `not` too: also what is *not* seen would have been looked
 * for. `audience` and `ageBand` can be declared by touch and are signals all the same.
 */
export function namesSignal(condition: Condition): boolean {
  if ('signal' in condition) return true
  if ('all' in condition) return condition.all.some(namesSignal)
  if ('any' in condition) return condition.any.some(namesSignal)
  return 'not' in condition && namesSignal(condition.not)
}

/** The interests that a condition names, anywhere. */
export function interestsNamed(condition: Condition): readonly string[] {
  if ('interest' in condition) return [condition.interest]
  if ('all' in condition) return condition.all.flatMap(interestsNamed)
  if ('any' in condition) return condition.any.flatMap(interestsNamed)
  return 'not' in condition ? interestsNamed(condition.not) : []
}
