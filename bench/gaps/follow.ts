import { black, type Colour, distance, distanceToMixture } from '../../e2e/stage/colours.ts'
import type { Stretch } from '../measuring/screen-tap.ts'

/** An item of the loop as the screen shows it: a field of its own colour, and how it comes. */
export type CodedItem = { readonly colour: Colour; readonly enters: 'cut' | 'move' }

/** One item gave way to the next. */
export type Swap = {
  /** Which one came, counted on over the rounds. */
  readonly to: number
  /** The first frame that showed anything of it, and the first that showed nothing else; milliseconds since 1970. */
  readonly began: number
  readonly done: number
}

/** Something was on the screen that belonged to neither the item that was on nor the next one. */
export type Fault = {
  readonly at: number
  readonly until: number
  /** What it was first: black, another item of the loop, or anything else. */
  readonly kind: 'black' | 'stale' | 'other'
  readonly points: readonly Colour[]
  /** The item that was on. */
  readonly item: number
}

export type Story = {
  readonly swaps: readonly Swap[]
  readonly faults: readonly Fault[]
  /** How often another item than the next one came and stayed. */
  readonly jumps: number
}

/** Video carries colours less exactly than pictures do. */
export const tolerance = 26
/** Whatever stays longer than this is what is on now. */
const staysFor = 600

const isAll = (points: readonly Colour[], colour: Colour): boolean =>
  points.every((point) => distance(point, colour) <= tolerance)

function kindOf(points: readonly Colour[], items: readonly CodedItem[]): Fault['kind'] {
  if (points.some((point) => distance(point, black) <= tolerance)) return 'black'
  return items.some(({ colour }) => points.some((point) => distance(point, colour) <= tolerance)) ? 'stale' : 'other'
}

/**
 * Follows a loop through what the screen showed, from the first item that is seen alone. Every point must be of the item
 * that is on, of the next one, or, while that one moves in, a mixture of the two; a cut shows either whole.
 */
export function follow(stretches: readonly Stretch[], items: readonly CodedItem[]): Story {
  const itemAt = (place: number): CodedItem => items[place % items.length] ?? { colour: black, enters: 'cut' }
  const seenAlone = (points: readonly Colour[]): number => items.findIndex(({ colour }) => isAll(points, colour))
  const first = stretches.findIndex(({ points }) => seenAlone(points) >= 0)
  const swaps: Swap[] = []
  const faults: Fault[] = []
  let jumps = 0
  let place = seenAlone(stretches[first]?.points ?? [])
  let began: number | null = null
  let isFault = false
  let alone = { item: -1, since: 0 }
  for (const { at, until, points } of stretches.slice(Math.max(0, first))) {
    const [now, next] = [itemAt(place), itemAt(place + 1)]
    if (isAll(points, next.colour)) {
      place += 1
      swaps.push({ to: place, began: began ?? at, done: at })
      began = null
      isFault = false
    } else if (isAll(points, now.colour)) {
      // A move that turned back began nothing.
      began = null
      isFault = false
    } else if (
      next.enters === 'move' &&
      points.every((point) => distanceToMixture(point, now.colour, next.colour) <= tolerance)
    ) {
      began ??= at
      isFault = false
    } else {
      const last = isFault ? faults.pop() : undefined
      const fault = last ?? { at, kind: kindOf(points, items), points, item: place }
      faults.push({ ...fault, until })
      isFault = true
      const other = seenAlone(points)
      if (other !== alone.item) alone = { item: other, since: at }
      if (other >= 0 && until - alone.since > staysFor) {
        jumps += 1
        place += (other - (place % items.length) + items.length) % items.length
        began = null
        isFault = false
      }
    }
  }
  return { swaps, faults, jumps }
}
