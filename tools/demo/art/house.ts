import { beetroot, leaf } from './brand.ts'
import { chanceFrom } from './chance.ts'
import { arcStrokes, fill, placed, roundCut } from './cut.ts'
import { fitted } from './lettering.ts'
import { ink } from './palette.ts'
import { sheet } from './sheet.ts'

const origin = { x: 0, y: 0 }

/** The sticker itself, as large as the shop: when it is open. Stays an SVG, so it is sharp at any size. */
export function openingHours(): string {
  const chance = chanceFrom(401)
  const crown = Array.from({ length: 18 }, (_, index) =>
    placed(
      leaf(
        430 + (index % 2) * 130,
        120,
        index % 2 === 0 ? ink.leaf : ink.forest,
        index % 2 === 0 ? ink.sprout : ink.leaf,
        36,
      ),
      0,
      0,
      index * 20 + 6,
    ),
  )
    .map((blade, index) => {
      const angle = ((index * 20 + 6 - 90) * Math.PI) / 180
      return placed(blade, Math.cos(angle) * 470, Math.sin(angle) * 400)
    })
    .join('')
  return sheet(
    ink.blush,
    [
      fill(
        arcStrokes(chance, {
          centre: origin,
          inner: 900,
          outer: 1400,
          from: 0,
          to: 360,
          rows: 7,
          width: 8,
          reach: 8,
          gaps: 0.4,
        }),
        '#ee9f94',
      ),
      crown,
      fill(roundCut(chance, origin, 604, 0.004, 0.83), ink.paper),
      fill(roundCut(chance, origin, 560, 0.004, 0.82), ink.beet),
      placed(beetroot({ root: ink.paper, cut: ink.beet, leaf: ink.sprout, vein: ink.beet }), 0, -262, 8, 0.62),
      fitted('7–21', 900, { x: 0, y: 152, size: 400, colour: ink.butter }),
      fitted('Montag bis Samstag', 760, { x: 0, y: 262, size: 88, colour: ink.paper }),
      fitted('Monday to Saturday', 660, { x: 0, y: 358, size: 72, colour: ink.blush }),
    ].join(''),
    null,
  )
}
