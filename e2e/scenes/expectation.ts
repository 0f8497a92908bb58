import type { SignalName, Words } from '../../src/contract/signals.ts'
import type { Doubt } from '../../src/contract/workers/vision.ts'

type Value = NonNullable<Words[SignalName]>

/** Instants are seconds after the scene's event, unless said otherwise. */
type Claim = { readonly value: Value; readonly from: number; readonly until: number }

/** What must and what must not leave the vision process in a scene. */
export type Expectation = {
  /** By when a face must be found, in seconds from the beginning. */
  readonly found: number | 'never' | 'may'
  /** By when the first words must have left, in seconds from the beginning. */
  readonly words: number | 'never' | 'may'
  /** Between which instants the doubt must come that ends it. */
  readonly doubt: { readonly from: number; readonly until: number } | 'never' | 'may'
  readonly doubts?: readonly Doubt[]
  /** From when on no words may leave: whoever is seen by then did not agree (P7). */
  readonly silentFrom?: number
  /** Values that must be said within a span, and values that must not. */
  readonly must?: readonly Claim[]
  readonly mustNot?: readonly Claim[]
}

/** What the pipeline said of a scene, in seconds from its beginning. */
export type Account = {
  readonly found: number | undefined
  readonly words: readonly { readonly at: number; readonly words: Words }[]
  readonly doubt: { readonly at: number; readonly doubt: Doubt } | undefined
}

const inSeconds = (seconds: number): string => `${seconds.toFixed(2)} s`

function unmetBy(what: string, expected: number | 'never' | 'may', at: number | undefined): string[] {
  if (expected === 'may') return []
  if (expected === 'never') return at === undefined ? [] : [`${what} at ${inSeconds(at)}, which must never be`]
  if (at !== undefined && at <= expected) return []
  return [`${what} ${at === undefined ? 'never' : `at ${inSeconds(at)}`}, expected by ${inSeconds(expected)}`]
}

function unmetDoubt({ doubt, doubts }: Expectation, event: number, { doubt: seen }: Account): string[] {
  if (seen && doubts && !doubts.includes(seen.doubt)) return [`doubt ${seen.doubt}, expected ${doubts.join(' or ')}`]
  if (doubt === 'may') return []
  if (doubt === 'never') return seen ? [`doubt ${seen.doubt} at ${inSeconds(seen.at)}, expected none`] : []
  const [from, until] = [event + doubt.from, event + doubt.until]
  if (seen && seen.at >= from && seen.at <= until) return []
  const came = seen ? `${seen.doubt} at ${inSeconds(seen.at)}` : 'never'
  return [`doubt ${came}, expected from ${inSeconds(from)} to ${inSeconds(until)}`]
}

/** In which points an account falls short of what was expected of its scene; none: all is well. */
export function unmet(expectation: Expectation, event: number, account: Account): readonly string[] {
  const { silentFrom = Number.POSITIVE_INFINITY, must = [], mustNot = [] } = expectation
  const saying = ({ value, from, until }: Claim) =>
    account.words.filter(
      ({ at, words }) =>
        at >= event + from && at <= event + until && Object.values(words).some((said) => said === value),
    )
  return [
    ...unmetBy('found', expectation.found, account.found),
    ...unmetBy('first words', expectation.words, account.words[0]?.at),
    ...unmetDoubt(expectation, event, account),
    ...account.words
      .filter(({ at }) => at >= event + silentFrom)
      .map(({ at }) => `words at ${inSeconds(at)}, of somebody who did not agree`),
    ...must.filter((claim) => saying(claim).length === 0).map(({ value }) => `${value} was not said`),
    ...mustNot.flatMap((claim) => saying(claim).map(({ at }) => `${claim.value} was said at ${inSeconds(at)}`)),
  ]
}
