import { forkRandom, nextRandom, shuffled, swap } from './random.ts'
import { countFrom, owedNow, type WeightedCount, weightedTurns } from './weighted-round.ts'

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
      /** The playable items, and how they stand at the end of `order`. */
      readonly indices: readonly number[]
      readonly counted: WeightedCount
      readonly ranks: readonly number[]
      /** How many turns each item was owed when `indices` last changed, by its place; none: 0. */
      readonly owed: readonly number[]
      readonly stamp: string
      readonly random: number
    }

const stretchLength = 128

/** A loop at its beginning. `random` is a state for `nextRandom`. */
export function beginLoop(loop: LoopingPlaylist['loop'], random: number): LoopState {
  if (loop === 'sequential') return { loop, next: 0 }
  if (loop === 'shuffle') return { loop, order: [], next: 0, last: null, random }
  const counted = { counts: [], turns: 0, owed: [] }
  return { loop, order: [], next: 0, indices: [], counted, ranks: [], owed: [], stamp: '', random }
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
  const own = (indices: readonly number[]): readonly number[] => indices.map((index) => weights[index] ?? 1)
  let current = state
  if (state.stamp !== playable.stamp || state.ranks.length !== playable.count) {
    const { order: ranks, state: random } = shuffled(playable.count, state.random)
    const indices = [...weights.keys()].filter((index) => playable.has(index))
    const owed = owedByPlace(own(state.indices), state)
    const counted = countFrom(
      own(indices),
      indices.map((index) => owed[index] ?? 0),
    )
    current = { ...state, order: [], next: 0, indices, counted, ranks, owed, stamp: playable.stamp, random }
  }
  if (current.next >= current.order.length) {
    const { indices, ranks, counted } = current
    const { order, after } = weightedTurns(own(indices), ranks, counted, stretchLength)
    current = { ...current, order: order.map((entry) => indices[entry] ?? 0), next: 0, counted: after }
  }
  const index = current.order[current.next]
  return index === undefined ? undefined : { index, state: { ...current, next: current.next + 1 } }
}

/** What each item of the playlist is owed, those at rest included: a light one would else never have its turn. */
function owedByPlace(weights: readonly number[], state: StateOf<'weighted'>): readonly number[] {
  const { indices, counted, order, next } = state
  const left = order.slice(next)
  const toCome = new Map<number, number>()
  for (const index of left) toCome.set(index, (toCome.get(index) ?? 0) + 1)
  const counts = counted.counts.map((count, entry) => count - (toCome.get(indices[entry] ?? -1) ?? 0))
  const now = owedNow(weights, { ...counted, counts, turns: counted.turns - left.length })
  const owed = [...state.owed]
  for (const [entry, index] of indices.entries()) owed[index] = now[entry] ?? 0
  return owed
}

/** Where the random figures of each playlist begin, so that one playlist's loop never moves another's. */
export function loopSeed(seed: number, place: number): number {
  return forkRandom(seed, place)
}
