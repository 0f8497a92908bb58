import { nextRandom } from '../../src/main/playback/random.ts'

/** Seeded numbers from 0 to 1: the same seed gives the same scene on every machine. */
export type Chance = {
  next(): number
  between(least: number, most: number): number
  pick<Value>(values: readonly Value[]): Value
}

export function createChance(seed: number): Chance {
  let state = seed
  const next = (): number => {
    const step = nextRandom(state)
    state = step.state
    return step.value
  }
  return {
    next,
    between: (least, most) => least + next() * (most - least),
    pick(values) {
      const value = values[Math.floor(next() * values.length)]
      if (value === undefined) throw new Error('nothing to pick from')
      return value
    },
  }
}
