/** Chance from a seed (SplitMix32): the same seed gives the same cases on every machine. */
export type Chance = {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number
  pick<Value>(values: readonly Value[]): Value
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
  const below = (most: number): number => next() % Math.max(1, most)
  return {
    below,
    pick(values) {
      const value = values[below(values.length)]
      if (value === undefined) throw new Error('nothing to pick from')
      return value
    },
  }
}
