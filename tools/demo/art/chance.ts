import { nextRandom } from '../../../src/main/playback/random.ts'

/** A seeded source of numbers in [0, 1), so that a render repeats to the byte. */
export type Chance = () => number

export function chanceFrom(seed: number): Chance {
  let state = seed
  return () => {
    const next = nextRandom(state)
    state = next.state
    return next.value
  }
}

/** A number in [low, high). */
export function between(chance: Chance, low: number, high: number): number {
  return low + chance() * (high - low)
}
