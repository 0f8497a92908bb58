/**
 * The value below which `share` (0 to 1) of the values lie, linear between two of them: type 7 of Hyndman and Fan,
 * "Sample Quantiles in Statistical Packages". NaN for no values.
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const at = Math.min(1, Math.max(0, share)) * (sorted.length - 1)
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  if (below === undefined || above === undefined) return Number.NaN
  // Rounding may go past the upper one by a last digit.
  return Math.min(above, below + (above - below) * (at - Math.floor(at)))
}

export type Summary = {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly max: number
}

export function summarize(values: readonly number[]): Summary {
  return { count: values.length, p50: quantile(values, 0.5), p95: quantile(values, 0.95), max: quantile(values, 1) }
}

/** The differences of neighbours: from instants to the gaps between them. */
export function gapsBetween(instants: readonly number[]): number[] {
  return instants.slice(1).map((instant, index) => instant - (instants[index] ?? instant))
}

/** How many of `outcomes` are true, from 0 to 1; NaN for none. */
export function shareOf(outcomes: readonly boolean[]): number {
  return outcomes.filter(Boolean).length / outcomes.length
}
