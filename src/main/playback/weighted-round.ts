import { createDueQueue } from './due-queue.ts'

/** How often each entry had its turn so far, and how many turns there were. */
export type WeightedCount = { readonly counts: readonly number[]; readonly turns: number }

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
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const counts = [...before.counts]
  const due = createDueQueue()
  const begins: number[][] = Array.from({ length }, () => [])

  const enlist = (entry: number, earliest: number): void => {
    const begin = Math.max(Math.floor(((counts[entry] ?? 0) * total) / (weights[entry] ?? 1)) - before.turns, earliest)
    begins[begin]?.push(entry)
  }
  const endOf = (entry: number): number => Math.ceil((((counts[entry] ?? 0) + 1) * total) / (weights[entry] ?? 1))

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
  return { order, after: { counts, turns: before.turns + length } }
}
