import { leaf, sticker } from './brand.ts'
import { chanceFrom } from './chance.ts'
import { arcStrokes, chips, fill, gouge, placed, polar, rays, roundCut } from './cut.ts'
import { fitted, price } from './lettering.ts'
import { ink } from './palette.ts'
import { sheet } from './sheet.ts'

const origin = { x: 0, y: 0 }

/** A wedge of cheese that is a mountain; base far below the sheet's middle. */
function peak(x: number, y: number, scale: number, body: string, shade: string, snow: string, seed: number): string {
  const chance = chanceFrom(seed)
  const side = 'M0 -480L1180 640L-1180 640Z'
  const cap =
    'M0 -480L214 -277C180 -262 168 -224 128 -214C92 -206 84 -262 44 -250C6 -238 4 -180 -38 -178C-76 -176 -70 -246 -108 -246C-146 -246 -150 -210 -176 -232C-190 -246 -196 -270 -206 -285Z'
  const ridges = Array.from({ length: 30 }, (_, row) => {
    const start = -235 + row * 29 + (chance() - 0.5) * 14
    const edge = (start + 480) * (1180 / 1120)
    return gouge({ x: edge - 8, y: start }, { x: edge - 60 - chance() * 120, y: start + 12 + chance() * 16 }, 7)
  }).join('')
  return placed(fill(side, body) + fill(ridges, shade) + fill(cap, snow), x, y, 0, scale)
}

export function mountainCheese(): string {
  const chance = chanceFrom(301)
  const holes = [
    [-560, 330, 70],
    [-470, 470, 40],
    [610, 330, 52],
    [500, 520, 76],
    [-250, 640, 60],
    [180, 760, 80],
    [-520, 760, 84],
    [470, 880, 60],
    [-40, 890, 46],
    [-880, 420, 46],
    [850, 420, 60],
  ] as const
  return sheet(
    ink.sky,
    [
      fill(rays(chance, { x: 330, y: -640 }, 280, 700, 46, 9), ink.paper),
      fill(roundCut(chance, { x: 330, y: -640 }, 235, 0.01), ink.tomato),
      peak(-830, 40, 0.82, ink.sprout, ink.leaf, ink.paper, 1),
      peak(850, 60, 0.74, ink.sprout, ink.leaf, ink.paper, 2),
      `<rect x="-960" y="600" width="1920" height="400" fill="${ink.butter}"/>`,
      peak(0, 40, 1.06, ink.butter, ink.orange, ink.paper, 3),
      ...holes.map(
        ([x, y, radius]) =>
          fill(roundCut(chance, { x, y: y + 40 }, radius, 0.03, 0.86), ink.crust) +
          fill(
            roundCut(chance, { x: x + radius * 0.06, y: y + 40 + radius * 0.16 }, radius * 0.84, 0.03, 0.8),
            ink.orange,
          ),
      ),
      fitted('Bergkäse', 640, { x: 0, y: -66, size: 136, colour: ink.wine }),
      price({ whole: '2', cents: '49', per: '€ / 100 g', x: 0, y: 140, size: 520, colour: ink.wine }),
      fitted('Alpine cheese', 860, { x: 0, y: 408, size: 112, colour: ink.beet }),
      sticker(440, -240, 14),
    ].join(''),
  )
}

export function board(): string {
  const chance = chanceFrom(305)
  const wedge = (turn: number, reach: number, body: string, rind: string): string => {
    const [a, b] = [polar(origin, 585, turn), polar(origin, 585, turn + reach)]
    const [c, d] = [polar(origin, 400, turn + reach * 0.82), polar(origin, 400, turn + reach * 0.18)]
    return `<path d="M${a.x} ${a.y}A585 585 0 0 1 ${b.x} ${b.y}L${c.x} ${c.y}L${d.x} ${d.y}Z" fill="${body}" stroke="${body}" stroke-width="16" stroke-linejoin="round"/>${fill(arcStrokes(chance, { centre: origin, inner: 545, outer: 592, from: turn, to: turn + reach, rows: 2, width: 9, reach: 10 }), rind)}${fill(chips(chance, polar(origin, 500, turn + reach / 2), 10, 60, 7, 26), rind)}`
  }
  const grapes = (turn: number, colour: string, spark: string): string =>
    [
      [0, 440],
      [6.5, 500],
      [-6.5, 500],
      [0, 560],
      [12, 560],
      [-12, 560],
      [6, 620],
      [-6, 620],
    ]
      .map(([offset = 0, radius = 500]) => polar(origin, radius, turn + offset))
      .map(
        (place) =>
          fill(roundCut(chance, place, 40, 0.02), colour) +
          fill(gouge({ x: place.x - 20, y: place.y - 12 }, { x: place.x - 4, y: place.y - 24 }, 6), spark),
      )
      .join('')
  return sheet(
    ink.forest,
    [
      fill(
        arcStrokes(chance, {
          centre: origin,
          inner: 680,
          outer: 1400,
          from: 0,
          to: 360,
          rows: 11,
          width: 7,
          reach: 9,
          gaps: 0.4,
        }),
        '#1d5140',
      ),
      placed(leaf(420, 130, ink.leaf, ink.sprout, 40), -720, -120, -70),
      placed(leaf(420, 130, ink.leaf, ink.sprout, -40), 730, 150, 78),
      placed(leaf(460, 140, ink.leaf, ink.sprout, 30), -110, -620, -12),
      placed(leaf(460, 140, ink.leaf, ink.sprout, 30), 170, 640, 168),
      fill(roundCut(chance, origin, 652, 0.008), ink.crust),
      fill(
        arcStrokes(chance, {
          centre: origin,
          inner: 330,
          outer: 645,
          from: 0,
          to: 360,
          rows: 9,
          width: 6,
          reach: 26,
          gaps: 0.35,
        }),
        ink.rye,
      ),
      wedge(-8, 32, ink.butter, ink.orange),
      wedge(34, 24, ink.paper, ink.blush),
      wedge(112, 30, ink.cream, ink.leaf),
      wedge(150, 30, ink.butter, ink.tomato),
      wedge(190, 30, ink.paper, ink.sky),
      wedge(292, 34, ink.cream, ink.orange),
      wedge(226, 16, ink.butter, ink.tomato),
      wedge(330, 16, ink.blush, ink.tomato),
      wedge(66, 12, ink.cream, ink.orange),
      grapes(86, ink.beet, ink.blush),
      grapes(256, ink.sprout, ink.paper),
      fill(roundCut(chance, origin, 408, 0.008), ink.wine),
      fitted('Käse zu viert', 640, { x: 0, y: -150, size: 118, colour: ink.paper }),
      price({ whole: '16', cents: '00', per: '€ / 600 g', x: 0, y: 20, size: 362, colour: ink.butter }),
      fitted('Cheese for four', 620, { x: 0, y: 254, size: 98, colour: ink.blush }),
      sticker(476, -330, 14),
    ].join(''),
  )
}
