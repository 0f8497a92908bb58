import fc from 'fast-check'
import type { Condition } from '../../contract/package/package.ts'
import { type Audience, signals } from '../../contract/signals.ts'

export const interestIds = ['bread', 'wine', 'cheese'] as const

/** Any coarse words and interests. */
export const audiences: fc.Arbitrary<Audience> = fc.record({
  words: fc.record(
    {
      audience: fc.constantFrom(...signals.audience.options),
      attention: fc.constantFrom(...signals.attention.options),
      dwell: fc.constantFrom(...signals.dwell.options),
      distance: fc.constantFrom(...signals.distance.options),
      ageBand: fc.constantFrom(...signals.ageBand.options),
    },
    { requiredKeys: [] },
  ),
  interests: fc.subarray([...interestIds]),
})

const oneOf = <Value>(values: readonly Value[]): fc.Arbitrary<Value[]> => fc.subarray([...values], { minLength: 1 })
const atoms: fc.Arbitrary<Condition> = fc.oneof(
  oneOf(signals.audience.options).map((is) => ({ signal: 'audience' as const, is })),
  oneOf(signals.attention.options).map((is) => ({ signal: 'attention' as const, is })),
  oneOf(signals.dwell.options).map((is) => ({ signal: 'dwell' as const, is })),
  oneOf(signals.distance.options).map((is) => ({ signal: 'distance' as const, is })),
  oneOf(signals.ageBand.options).map((is) => ({ signal: 'ageBand' as const, is })),
  fc.constantFrom(...interestIds).map((interest) => ({ interest })),
)

/** Any condition, up to a few levels deep. */
export const conditions: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    atoms,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
})).condition

/** Every audience there can be: each signal absent or one of its values, and every set of interests. */
export function allAudiences(): readonly Audience[] {
  let found: Audience[] = [{ words: {}, interests: [] }]
  for (const [name, values] of Object.entries(signals)) {
    found = found.flatMap((audience) => [
      audience,
      ...values.options.map((value) => ({ ...audience, words: { ...audience.words, [name]: value } })),
    ])
  }
  for (const interest of interestIds) {
    found = found.flatMap((audience) => [audience, { ...audience, interests: [...audience.interests, interest] }])
  }
  return found
}
