import { createDueQueue } from './due-queue.ts'

/** How often each entry had its turn so far, and how many turns there were; how many it was owed before the first one. */
export type WeightedCount = {
  readonly counts: readonly number[]
  readonly turns: number
  /** Their sum is 0: what one had too few, the others had too many. */
  readonly owed: readonly number[]
}

const sumOf = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0)

/** How many turns each entry is owed now: what an even stream would have given it, less what it had. */
export function owedNow(weights: readonly number[], { counts, turns, owed }: WeightedCount): readonly number[] {
  const total = sumOf(weights)
  return weights.map((weight, entry) => (owed[entry] ?? 0) + (turns * weight) / total - (counts[entry] ?? 0))
}

/** A count that begins with what entries are owed. What is owed in all is nobody's: each gives of it by its weight. */
export function countFrom(weights: readonly number[], owed: readonly number[]): WeightedCount {
  const [total, tooMuch] = [sumOf(weights), sumOf(owed)]
  const shared = weights.map((weight, entry) => (owed[entry] ?? 0) - (tooMuch * weight) / total)
  return { counts: weights.map(() => 0), turns: 0, owed: shared }
}

/**
 * The next `length` turns of entries with whole `weights`, continuing from `before`. The n-th turn of an entry falls
 * between the turns at which an even stream would begin and end it, the earliest end first; so every entry is always
 * less than one turn away from its exact share (proportionate fairness: Baruah, Cohen, Plaxton and Varvel, 1996), and
 * within two in any stretch. `ranks` decides between equals.
 */
export function weightedTurns(
  weights: readonly number[],
  ranks: readonly number[],
  before: WeightedCount,
  length: number,
): { readonly order: readonly number[]; readonly after: WeightedCount } {
  const total = sumOf(weights)
  const counts = [...before.counts]
  const { turns, owed } = before
  const due = createDueQueue()
  const begins: number[][] = Array.from({ length }, () => [])

  const enlist = (entry: number, earliest: number): void => {
    begins[Math.max(Math.floor(turnAt(entry, counts[entry] ?? 0)) - turns, earliest)]?.push(entry)
  }
  /** The turn at which an even stream has given the entry so many. */
  const turnAt = (entry: number, count: number): number =>
    ((count - (owed[entry] ?? 0)) * total) / (weights[entry] ?? 1)
  const endOf = (entry: number): number => Math.ceil(turnAt(entry, (counts[entry] ?? 0) + 1))

  for (const entry of weights.keys()) enlist(entry, 0)
  const order: number[] = []
  for (let turn = 0; turn < length; turn++) {
    for (const entry of begins[turn] ?? []) due.add({ entry, end: endOf(entry), rank: ranks[entry] ?? 0 })
    const next = due.takeFirst()
    if (!next) continue
    order.push(next.entry)
    counts[next.entry] = (counts[next.entry] ?? 0) + 1
    enlist(next.entry, turn + 1)
  }
  return { order, after: { counts, turns: turns + length, owed } }
}
