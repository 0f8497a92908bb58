import { forkRandom, nextRandom, shuffled, swap } from './random.ts'
import { type WeightedCount, weightedTurns } from './weighted-round.ts'

/** What can be shown of one playlist now: by the items' places in it. */
export type Playable = {
  /** How many items that are. */
  readonly count: number
  has(index: number): boolean
  /** Changes whenever the set of playable items may have changed. */
  readonly stamp: string
}

export type LoopingPlaylist = {
  readonly loop: 'sequential' | 'shuffle' | 'weighted'
  readonly weights: readonly number[]
}

/** Where a playlist's loop is. Plain data, never changed in place. */
export type LoopState =
  | { readonly loop: 'sequential'; readonly next: number }
  | {
      readonly loop: 'shuffle'
      readonly order: readonly number[]
      readonly next: number
      readonly last: number | null
      readonly random: number
    }
  | {
      readonly loop: 'weighted'
      readonly order: readonly number[]
      readonly next: number
      readonly counted: WeightedCount
      readonly ranks: readonly number[]
      readonly stamp: string
      readonly random: number
    }

const stretchLength = 128

/** A loop at its beginning. `random` is a state for `nextRandom`. */
export function beginLoop(loop: LoopingPlaylist['loop'], random: number): LoopState {
  if (loop === 'sequential') return { loop, next: 0 }
  if (loop === 'shuffle') return { loop, order: [], next: 0, last: null, random }
  return { loop, order: [], next: 0, counted: { counts: [], turns: 0 }, ranks: [], stamp: '', random }
}

export type Step = { readonly index: number; readonly state: LoopState }

/** The item that comes next, and the loop after it; undefined: nothing is playable. */
export function nextInLoop(playlist: LoopingPlaylist, playable: Playable, state: LoopState): Step | undefined {
  if (playable.count === 0) return undefined
  if (state.loop === 'sequential') return sequentialStep(playlist.weights.length, playable, state)
  if (state.loop === 'shuffle') return shuffleStep(playlist.weights.length, playable, state)
  return weightedStep(playlist, playable, state)
}

type StateOf<Loop> = Extract<LoopState, { loop: Loop }>

function sequentialStep(length: number, playable: Playable, { next }: StateOf<'sequential'>): Step | undefined {
  for (let ahead = 0; ahead < length; ahead++) {
    const index = (next + ahead) % length
    if (playable.has(index)) return { index, state: { loop: 'sequential', next: (index + 1) % length } }
  }
  return undefined
}

/** Every item once a round; the first of a round is not the last of the one before, where there are two to choose from. */
function shuffleStep(length: number, playable: Playable, state: StateOf<'shuffle'>): Step | undefined {
  for (let next = state.next; next < state.order.length; next++) {
    const index = state.order[next]
    if (index !== undefined && playable.has(index)) {
      return { index, state: { ...state, next: next + 1, last: index } }
    }
  }
  const { order, state: random } = shuffled(length, state.random)
  const first = order.findIndex((index) => playable.has(index))
  let after = random
  if (order[first] === state.last && playable.count > 1) {
    const others = [...order.keys()].filter((place) => place > first && playable.has(order[place] ?? -1))
    const drawn = nextRandom(random)
    after = drawn.state
    swap(order, first, others[Math.floor(drawn.value * others.length)] ?? first)
  }
  const index = order[first]
  return index === undefined
    ? undefined
    : { index, state: { loop: 'shuffle', order, next: first + 1, last: index, random: after } }
}

function weightedStep({ weights }: LoopingPlaylist, playable: Playable, state: StateOf<'weighted'>): Step | undefined {
  let current = state
  if (state.stamp !== playable.stamp || state.ranks.length !== playable.count) {
    const { order: ranks, state: random } = shuffled(playable.count, state.random)
    const counted = { counts: ranks.map(() => 0), turns: 0 }
    current = { loop: 'weighted', order: [], next: 0, counted, ranks, stamp: playable.stamp, random }
  }
  if (current.next >= current.order.length) {
    const indices = [...weights.keys()].filter((index) => playable.has(index))
    const own = indices.map((index) => weights[index] ?? 1)
    const { order, after } = weightedTurns(own, current.ranks, current.counted, stretchLength)
    current = { ...current, order: order.map((entry) => indices[entry] ?? 0), next: 0, counted: after }
  }
  const index = current.order[current.next]
  return index === undefined ? undefined : { index, state: { ...current, next: current.next + 1 } }
}

/** Where the random figures of each playlist begin, so that one playlist's loop never moves another's. */
export function loopSeed(seed: number, place: number): number {
  return forkRandom(seed, place)
}
