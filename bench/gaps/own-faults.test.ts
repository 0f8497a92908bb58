import { expect, test } from 'vitest'
import { black, type Colour, spreadColours } from '../../e2e/stage/colours.ts'
import type { Fault } from './follow.ts'
import { tellApart } from './own-faults.ts'

const [red, green] = spreadColours(2) as [Colour, Colour]
const fault = (at: number, ...points: Colour[]): Fault => ({ at, until: at + 17, kind: 'other', item: 0, points })
const planted = [
  { from: 1_000, until: 1_070 },
  { from: 5_000, until: 5_070 },
]

test('a planted flash is known by its time and its colour; all else went wrong by itself', () => {
  const flash = fault(1_030, black, black)
  const elsewhen = fault(3_000, black, black)
  const otherColour = fault(5_030, green, green)
  const onlyPart = fault(5_040, red, green)
  expect(tellApart([flash, elsewhen, otherColour, onlyPart], planted, [black, red])).toEqual({
    seen: 1,
    own: [elsewhen, otherColour, onlyPart],
  })
})

test('one fault is no two flashes', () => {
  const twice = planted.map(() => ({ from: 1_000, until: 1_070 }))
  expect(tellApart([fault(1_030, black)], twice, [black, black])).toEqual({ seen: 1, own: [] })
})
