/** Sorted instants at which something changes, each once; endless ones are left out. */
export function edgesOf(instants: Iterable<number>): readonly number[] {
  return [...new Set(instants)].filter(Number.isFinite).sort((a, b) => a - b)
}

/** How many edges are reached at `now`: everything stays the same while this figure does. */
export function edgesReached(edges: readonly number[], now: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((edges[middle] ?? Infinity) <= now) low = middle + 1
    else high = middle
  }
  return low
}

/** The first edge after `now`, or Infinity. */
export function nextEdge(edges: readonly number[], now: number): number {
  return edges[edgesReached(edges, now)] ?? Infinity
}
