/** One step of a small generator (mulberry32, public domain): the next state and a figure in [0, 1). */
export function nextRandom(state: number): { readonly state: number; readonly value: number } {
  const next = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(next ^ (next >>> 15), next | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return { state: next, value: ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296 }
}

/** Another state that has nothing to do with the first, for each `salt`. */
export function forkRandom(state: number, salt: number): number {
  return Math.imul(state ^ Math.imul(salt + 1, 0x9e3779b1), 0x85ebca6b) ^ (state >>> 13)
}

/** The figures 0 to `length` - 1 in random order (Fisher-Yates). */
export function shuffled(length: number, state: number): { readonly state: number; readonly order: number[] } {
  const order = Array.from({ length }, (_, index) => index)
  let current = state
  for (let last = length - 1; last > 0; last--) {
    const { state: next, value } = nextRandom(current)
    current = next
    swap(order, last, Math.floor(value * (last + 1)))
  }
  return { state: current, order }
}

export function swap(order: number[], a: number, b: number): void {
  const [first, second] = [order[a], order[b]]
  if (first === undefined || second === undefined) return
  order[a] = second
  order[b] = first
}
