import type { Account } from '../../e2e/scenes/expectation.ts'
import type { SignalName, Words } from '../../src/contract/signals.ts'
import type { Truth } from './truth.ts'

export type Verdict = 'right' | 'wrong' | 'abstained'
export type Counts = Record<Verdict, number>
export type Tally = Record<SignalName, Counts>

const signals = ['audience', 'attention', 'dwell', 'distance', 'ageBand'] satisfies readonly SignalName[]

export function emptyTally(): Tally {
  const none = (): Counts => ({ right: 0, wrong: 0, abstained: 0 })
  return { audience: none(), attention: none(), dwell: none(), distance: none(), ageBand: none() }
}

export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = emptyTally()
  for (const tally of tallies) {
    for (const signal of signals) {
      for (const verdict of ['right', 'wrong', 'abstained'] as const) sum[signal][verdict] += tally[signal][verdict]
    }
  }
  return sum
}

/** Nothing can be said of somebody sooner, in seconds: to be found, and "Is this you?". */
const soonest = 3.6

/**
 * Judges a scene second by second: what is said while the one who was found is there alone, and that nothing is said of
 * nobody, of several or of somebody else, who did not agree. Of an age it is only known whether it may be told at all: `right` is then any band but the older one.
 */
export function judge(account: Account, seconds: number, truthAt: (second: number) => Truth): Tally {
  const tally = emptyTally()
  const agreed = account.found === undefined ? undefined : truthAt(account.found).who
  const isAnother = ({ who }: Truth) => account.found !== undefined && who !== agreed
  for (let second = 1; second < seconds; second += 1) {
    const { doubt } = account
    // The player keeps words until the next record or the doubt.
    const inWords = account.words.findLast(({ at }) => at <= second)?.words
    const said = doubt && doubt.at <= second ? undefined : inWords
    const truth = truthAt(second)
    for (const signal of signals) {
      const verdict = verdictOn(signal, said, isAnother(truth) ? { ...truth, aloneFor: undefined } : truth)
      if (verdict) tally[signal][verdict] += 1
    }
  }
  return tally
}

const saysNothing = (value: Words[SignalName]): boolean => value === undefined || value === 'unknown'

function verdictOn(signal: SignalName, said: Words | undefined, truth: Truth): Verdict | undefined {
  if (truth.aloneFor === undefined) return saysNothing(said?.[signal]) ? undefined : 'wrong'
  if (!said) return truth.aloneFor < soonest ? undefined : 'abstained'
  if (signal === 'audience') return said.audience === 'one' ? 'right' : 'wrong'
  if (signal === 'ageBand') {
    if (saysNothing(said.ageBand)) return 'abstained'
    return truth.mayTellAge && said.ageBand === '30-54' ? 'right' : 'wrong'
  }
  const value = said[signal]
  if (value === undefined) return 'abstained'
  return new Set<unknown>(truth[signal]).has(value) ? 'right' : 'wrong'
}
