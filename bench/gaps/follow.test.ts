import { describe, expect, test } from 'vitest'
import { black, type Colour, spreadColours } from '../../e2e/stage/colours.ts'
import type { Stretch } from '../measuring/screen-tap.ts'
import { type CodedItem, follow } from './follow.ts'

const [red, green, blue, grey] = spreadColours(4) as [Colour, Colour, Colour, Colour]
const items: readonly CodedItem[] = [
  { colour: red, enters: 'cut' },
  { colour: green, enters: 'cut' },
  { colour: blue, enters: 'move' },
]

const half = (one: Colour, other: Colour): Colour => [
  (one[0] + other[0]) / 2,
  (one[1] + other[1]) / 2,
  (one[2] + other[2]) / 2,
]

/** Stretches one after the other, each so long and of one colour, or of two side by side. */
function screen(...parts: readonly (readonly [length: number, left: Colour, right?: Colour])[]): Stretch[] {
  let at = 0
  return parts.map(([length, left, right = left]) => {
    at += length
    return { at: at - length, until: at, points: [left, left, right] }
  })
}

describe('a loop followed on the screen', () => {
  test('each swap is seen with its first frame, rounds are counted on', () => {
    const { swaps, faults, jumps } = follow(
      screen([100, red], [100, green], [20, half(green, blue)], [20, green, blue], [60, blue], [100, red], [9, green]),
      items,
    )
    expect(swaps).toEqual([
      { to: 1, began: 100, done: 100 },
      { to: 2, began: 200, done: 240 },
      { to: 3, began: 300, done: 300 },
      { to: 4, began: 400, done: 400 },
    ])
    expect([faults, jumps]).toEqual([[], 0])
  })

  test.each<[string, Colour, string]>([
    ['black', black, 'black'],
    ['the item before last', blue, 'stale'],
    ['what no item shows', grey, 'other'],
  ])('one frame of %s between two items is found', (_, colour, kind) => {
    const { swaps, faults } = follow(screen([100, red], [17, colour], [100, green], [9, half(green, blue)]), items)
    expect(faults.map(({ at, until, ...fault }) => [at, until, fault.kind])).toEqual([[100, 117, kind]])
    expect(swaps).toHaveLength(1)
  })

  test('a part of the screen that stays black is found', () => {
    expect(follow(screen([100, red], [17, red, black], [100, red]), items).faults).toHaveLength(1)
  })

  test('the old item that comes back for a frame is found', () => {
    const { faults } = follow(screen([100, red], [20, green], [17, red], [80, green]), items)
    expect(faults.map(({ at, kind }) => [at, kind])).toEqual([[120, 'stale']])
  })

  test('a cut that shows half of either is found; a move may', () => {
    expect(follow(screen([100, red], [17, red, green], [80, green]), items).faults).toHaveLength(1)
    expect(follow(screen([100, green], [17, green, blue], [80, blue]), items).faults).toHaveLength(0)
  })

  test('an item that is left out is found, and followed from there on', () => {
    const { faults, jumps, swaps } = follow(screen([100, red], [900, blue], [100, red]), items)
    expect([faults.length, jumps, swaps.map(({ to }) => to)]).toEqual([1, 1, [3]])
  })
})
