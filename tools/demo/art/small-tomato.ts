import { leaf } from './brand.ts'
import { chanceFrom } from './chance.ts'
import { arcStrokes, fill, placed, roundCut } from './cut.ts'
import { ink } from './palette.ts'

const origin = { x: 0, y: 0 }

/** A dark tomato of 190 units radius, for the corners of a table. */
export function smallTomato(): string {
  const chance = chanceFrom(77)
  return (
    fill(roundCut(chance, origin, 190, 0.01, 0.94), ink.beet) +
    fill(
      arcStrokes(chance, { centre: origin, inner: 150, outer: 186, from: 190, to: 260, rows: 3, width: 6, reach: 18 }),
      ink.blush,
    ) +
    [0, 72, 144, 216, 288].map((turn) => placed(leaf(80, 17, ink.forest, ink.leaf), 0, -140, turn)).join('')
  )
}
