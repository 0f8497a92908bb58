import { beetroot, leaf, sticker } from './brand.ts'
import { chanceFrom } from './chance.ts'
import { arcStrokes, closedLine, fill, placed, polar, rays, roundCut } from './cut.ts'
import { fitted, price } from './lettering.ts'
import { ink } from './palette.ts'
import { sheet } from './sheet.ts'
import { smallTomato } from './small-tomato.ts'

const origin = { x: 0, y: 0 }

export function breakfast(): string {
  const chance = chanceFrom(302)
  const white = closedLine(
    Array.from({ length: 13 }, (_, index) =>
      polar(
        origin,
        [640, 575, 600, 690, 610, 560, 650, 600, 570, 680, 620, 585, 610][index] ?? 600,
        index * (360 / 13),
        0.94,
      ),
    ),
  )
  return sheet(
    ink.sky,
    [
      fill(rays(chance, origin, 700, 1350, 64, 15), ink.paper),
      fill(white, '#9fcdd4', 'transform="translate(16 22)"'),
      fill(white, ink.paper),
      fill(
        arcStrokes(chance, {
          centre: origin,
          inner: 500,
          outer: 590,
          from: 14,
          to: 130,
          rows: 3,
          width: 8,
          reach: 14,
          squash: 0.95,
        }),
        ink.sky,
      ),
      fill(roundCut(chance, origin, 472, 0.006), ink.butter),
      fill(
        arcStrokes(chance, { centre: origin, inner: 400, outer: 468, from: 0, to: 150, rows: 4, width: 9, reach: 15 }),
        ink.orange,
      ),
      fill(
        arcStrokes(chance, {
          centre: origin,
          inner: 410,
          outer: 450,
          from: 196,
          to: 250,
          rows: 2,
          width: 9,
          reach: 16,
        }),
        ink.paper,
      ),
      fitted('Guten Morgen', 640, { x: 0, y: -196, size: 116, colour: ink.wine }),
      price({ whole: '4', cents: '90', per: '€ 7–10:30', x: 0, y: -10, size: 460, colour: ink.wine }),
      fitted('Ei, Brot, Kaffee', 640, { x: 0, y: 238, size: 92, colour: ink.beet }),
      fitted('Egg, bread, coffee', 560, { x: 0, y: 332, size: 78, colour: ink.wine }),
      sticker(476, -290, 14),
    ].join(''),
  )
}

export function supper(): string {
  const chance = chanceFrom(303)
  const strands = arcStrokes(chance, {
    centre: origin,
    inner: 300,
    outer: 520,
    from: 0,
    to: 360,
    rows: 9,
    width: 13,
    reach: 56,
    gaps: 0.03,
  })
  const basil = [
    [-366, -330, -50],
    [-300, -380, 10],
    [390, 330, 130],
    [330, 386, 176],
    [400, 250, 84],
  ] as const
  const fork = fill(
    'M-64 -430C-70 -300 -70 -200 -26 -160L-34 440C-34 480 34 480 34 440L26 -160C70 -200 70 -300 64 -430L40 -430L38 -250L14 -250L12 -430L-12 -430L-14 -250L-38 -250L-40 -430Z',
    ink.beet,
  )
  const knife = fill('M-40 -430C60 -380 66 -120 56 40L30 60L36 440C36 480 -34 480 -34 440L-40 -430Z', ink.beet)
  const stripes = Array.from(
    { length: 9 },
    (_, index) => `<rect x="${-960 + index * 240}" y="-960" width="120" height="1920" fill="${ink.blush}"/>`,
  ).join('')
  return sheet(
    ink.paper,
    [
      stripes,
      placed(fork, -812, 0),
      placed(knife, 812, 0),
      placed(smallTomato(), -300, -850, -20),
      placed(leaf(260, 100, ink.leaf, ink.sprout, 20), 190, -760, 24),
      placed(leaf(220, 90, ink.forest, ink.leaf, 20), 240, -780, 78),
      placed(smallTomato(), 330, 860, 24),
      placed(leaf(260, 100, ink.leaf, ink.sprout, 20), -200, 760, 200),
      fill(roundCut(chance, { x: 14, y: 22 }, 640, 0.004), ink.beet, 'opacity="0.22"'),
      fill(roundCut(chance, origin, 632, 0.004), ink.forest),
      fill(
        arcStrokes(chance, {
          centre: origin,
          inner: 560,
          outer: 625,
          from: 0,
          to: 360,
          rows: 2,
          width: 8,
          reach: 20,
          gaps: 0.2,
        }),
        ink.leaf,
      ),
      fill(roundCut(chance, origin, 540, 0.016), ink.butter),
      fill(strands, ink.crust, 'opacity="0.75"'),
      fill(
        arcStrokes(chance, {
          centre: origin,
          inner: 300,
          outer: 535,
          from: 0,
          to: 360,
          rows: 8,
          width: 9,
          reach: 46,
          gaps: 0.2,
        }),
        ink.cream,
      ),
      fill(roundCut(chance, origin, 432, 0.03), ink.tomato),
      fill(
        arcStrokes(chance, { centre: origin, inner: 370, outer: 425, from: 10, to: 120, rows: 3, width: 8, reach: 16 }),
        ink.beet,
      ),
      ...basil.map(([x, y, turn]) => placed(leaf(190, 76, ink.leaf, ink.sprout, 14), x, y, turn)),
      fitted('In 15 Minuten', 620, { x: 0, y: -166, size: 112, colour: ink.paper }),
      price({ whole: '4', cents: '50', per: '€ / 2', x: 0, y: 22, size: 460, colour: ink.paper }),
      fitted('Supper for two', 600, { x: 0, y: 272, size: 100, colour: ink.cream }),
      sticker(476, -300, 14),
    ].join(''),
  )
}

export function soup(): string {
  const chance = chanceFrom(304)
  const rings = [540, 470, 400]
    .map((radius, index) =>
      fill(
        arcStrokes(chance, {
          centre: origin,
          inner: radius - 34,
          outer: radius,
          from: 0,
          to: 360,
          rows: 2,
          width: 10,
          reach: 26,
          gaps: 0.08,
        }),
        index === 1 ? ink.blush : '#d2487c',
      ),
    )
    .join('')
  return sheet(
    ink.blush,
    [
      fill(
        arcStrokes(chance, {
          centre: origin,
          inner: 640,
          outer: 1380,
          from: 0,
          to: 360,
          rows: 11,
          width: 7,
          reach: 9,
          gaps: 0.4,
        }),
        '#ee9f94',
      ),
      placed(leaf(640, 160, ink.leaf, ink.sprout, -60), -170, -500, -24),
      placed(leaf(640, 160, ink.leaf, ink.sprout, 60), 170, -500, 24),
      placed(leaf(720, 150, ink.forest, ink.leaf, 10), 0, -500, 0),
      placed(beetroot(undefined, 0), -840, 140, -24, 1.7),
      placed(beetroot(undefined, 0), 850, 60, 22, 1.7),
      fill('M-90 520C-40 640 -30 800 40 1000C60 800 60 640 100 520Z', ink.beet),
      fill(roundCut(chance, origin, 584, 0.01), ink.beet),
      rings,
      fill(roundCut(chance, origin, 372, 0.012), ink.beet),
      fitted('Rote-Bete-Suppe', 690, { x: 0, y: -186, size: 112, colour: ink.paper }),
      price({ whole: '3', cents: '20', per: '€ / 2', x: 0, y: 0, size: 450, colour: ink.butter }),
      fitted('Beetroot soup', 640, { x: 0, y: 240, size: 106, colour: ink.paper }),
      fitted('3 Bete, 1 Apfel, 1 Lauch', 560, { x: 0, y: 334, size: 66, colour: ink.blush }),
      sticker(476, -318, 14),
    ].join(''),
  )
}
