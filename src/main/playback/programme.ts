import type { PlanReason, ShownItem } from '../../contract/plan.ts'
import type { IndexedItem } from './indexed-playlist.ts'
import { beginLoop, type LoopState, loopSeed, nextInLoop } from './loop-policy.ts'
import type { Turn } from './turn.ts'

/** Where all loops are: how many items had their turn, and each playlist's own loop, by its place. Plain data. */
export type Cursor = {
  readonly turn: number
  readonly loops: ReadonlyMap<number, LoopState>
  readonly seed: number
  /** Part of every key: in another round an item on the screen begins anew instead of going on. */
  readonly round: number
}

export function beginCursor(seed: number): Cursor {
  return { turn: 0, loops: new Map(), seed, round: 0 }
}

/** The same place, but whatever comes next there begins anew, though it is on the screen. */
export function inAnotherRound(cursor: Cursor): Cursor {
  return { ...cursor, round: cursor.round + 1 }
}

/** The cursor before the next turn of the one at `place` of `turns`, those before it passed over. */
export function turnedTo(cursor: Cursor, turns: readonly Turn[], place: number): Cursor {
  const ahead = (place - (cursor.turn % turns.length) + turns.length) % turns.length
  return { ...cursor, turn: cursor.turn + ahead }
}

/** One place in a plan: what is shown, why, and what its showing does to the cursor. */
export type Place = {
  readonly key: string
  readonly item: IndexedItem
  readonly playlist: Turn['playlist']
  readonly reason: PlanReason
  readonly volume: number
  readonly after: LoopState
}

/** What the page goes by to tell whether a place is the item that is on the screen. */
export function drawnAs({ key, item }: Place): ShownItem {
  const { source, fit, backdrop } = item.shown
  return { key, source, fit, backdrop }
}

export type Programme = {
  readonly places: readonly Place[]
  /** True: the plan is the whole loop and may go round and round. False: a stretch, to be followed by the next. */
  readonly whole: boolean
}

// Longer than any hold of staff: a plan is given before it is over.
const heldMilliseconds = 86_400_000

/** A place that is to stay on the screen: a film begins anew, and the item's own length does not end it. */
export function heldPlace(place: Place): Place {
  return { ...place, item: { ...place.item, shown: { ...place.item.shown, milliseconds: heldMilliseconds } } }
}

const longestWhole = 256
const stretch = 128

/**
 * The items that come next from `cursor` on. A short sequential loop is laid out whole, anything else in stretches. Without
 * turns the programme is empty and whole.
 */
export function layOut(turns: readonly Turn[], cursor: Cursor): Programme {
  const [only] = turns
  if (!only) return { places: [], whole: true }
  const whole = turns.length === 1 && only.playlist.loop === 'sequential' && only.playable.count <= longestWhole
  const length = whole ? only.playable.count : stretch
  const loops = new Map<number, LoopState>()
  const places: Place[] = []
  for (let ahead = 0; ahead < length; ahead++) {
    const turn = turns[(cursor.turn + ahead) % turns.length]
    if (!turn) break
    const { playlist, playable, reason, volume } = turn
    const before = loops.get(playlist.place) ?? loopAt(cursor, playlist)
    const step = nextInLoop(playlist, playable, before)
    const item = step && playlist.items[step.index]
    if (!step || !item) break
    loops.set(playlist.place, step.state)
    // In a stretch an item may come twice; the count tells one time from the other, over all plans.
    const key = `${playlist.id}/${item.id}${whole ? '' : `/${cursor.turn + ahead}`}~${cursor.round}`
    places.push({ key, item, playlist, reason, volume, after: step.state })
  }
  return { places, whole }
}

function loopAt({ loops, seed }: Cursor, { place, loop }: Turn['playlist']): LoopState {
  const state = loops.get(place)
  return state?.loop === loop ? state : beginLoop(loop, loopSeed(seed, place))
}

/** Whether the stretch that follows is asked for: half of this one is left at most. A whole loop has no end. */
export function isNearItsEnd({ places, whole }: Programme, index: number): boolean {
  return !whole && index >= places.length / 2
}

/** The cursor after the first `count` places of a programme were shown. */
export function cursorAfter({ places, whole }: Programme, cursor: Cursor, count: number): Cursor {
  if (count === 0) return cursor
  const loops = new Map(cursor.loops)
  for (const { playlist, after } of places.slice(0, count)) loops.set(playlist.place, after)
  // A whole loop is shown any number of times; how often does not matter to what comes next.
  return { ...cursor, loops, turn: whole ? cursor.turn : cursor.turn + count }
}
