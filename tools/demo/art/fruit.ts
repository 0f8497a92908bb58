import { leaf, sticker } from './brand.ts'
import { chanceFrom } from './chance.ts'
import { arcStrokes, chips, fill, gouge, placed, roundCut } from './cut.ts'
import { fitted, price } from './lettering.ts'
import { ink } from './palette.ts'
import { sheet } from './sheet.ts'

const origin = { x: 0, y: 0 }

function lemon(seed: number, radius: number): string {
  const chance = chanceFrom(seed)
  const body = `M${-radius * 1.3} 0C${-radius * 1.16} ${-radius * 0.06} ${-radius * 1.08} ${-radius * 0.26} ${-radius * 0.94} ${-radius * 0.46}C${-radius * 0.5} ${-radius * 1.02} ${radius * 0.5} ${-radius * 1.02} ${radius * 0.95} ${-radius * 0.45}C${radius * 1.08} ${-radius * 0.24} ${radius * 1.14} ${-radius * 0.14} ${radius * 1.31} ${-radius * 0.02}C${radius * 1.16} ${radius * 0.14} ${radius * 1.08} ${radius * 0.24} ${radius * 0.95} ${radius * 0.46}C${radius * 0.5} ${radius * 1.02} ${-radius * 0.5} ${radius * 1.02} ${-radius * 0.94} ${radius * 0.46}C${-radius * 1.08} ${radius * 0.24} ${-radius * 1.16} ${radius * 0.08} ${-radius * 1.3} 0Z`
  const shade = arcStrokes(chance, {
    centre: origin,
    inner: radius * 0.78,
    outer: radius * 1.04,
    from: 16,
    to: 150,
    rows: 5,
    width: radius * 0.016,
    reach: 13,
    squash: 0.82,
  })
  const pores = chips(chance, origin, radius * 0.6, radius * 1.0, 70, radius * 0.05, 0.75)
  const light = arcStrokes(chance, {
    centre: origin,
    inner: radius * 0.82,
    outer: radius * 0.95,
    from: 200,
    to: 262,
    rows: 2,
    width: radius * 0.016,
    reach: 18,
    squash: 0.82,
  })
  return fill(body, ink.butter) + fill(pores, '#e39a12') + fill(shade, ink.orange) + fill(light, ink.paper)
}

export function lemons(): string {
  const chance = chanceFrom(102)
  const foliage = [
    [-760, -250, -60, 560],
    [770, -330, 58, 600],
    [800, 330, 118, 560],
    [-790, 360, -128, 540],
    [-250, -560, -22, 520],
    [330, -540, 26, 560],
    [-330, 560, -160, 540],
    [260, 580, 158, 560],
  ] as const
  return sheet(
    ink.leaf,
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
        '#1f5f39',
      ),
      ...foliage.map(([x, y, turn, length]) => placed(leaf(length, 150, ink.forest, ink.leaf, 30), x, y, turn)),
      placed(lemon(24, 330), -240, -985, -18),
      placed(lemon(25, 360), 330, 1010, 22),
      placed(lemon(21, 545), 0, 0, -4),
      fitted('Zitronen', 860, { x: 0, y: -222, size: 158, colour: ink.wine }),
      price({ whole: '0', cents: '99', per: '€ / 3', x: 0, y: 22, size: 610, colour: ink.wine }),
      fitted('Lemons', 860, { x: 0, y: 352, size: 138, colour: ink.beet }),
      sticker(-478, 250, -16),
    ].join(''),
  )
}

export function apple(): string {
  const chance = chanceFrom(104)
  const body =
    'M-20 -440C-150 -560 -560 -540 -585 -90C-600 240 -400 560 -190 575C-110 580 -60 545 0 545C60 545 110 580 190 575C400 560 600 240 585 -90C560 -540 150 -560 20 -440C8 -425 -8 -425 -20 -440Z'
  const centre = { x: 0, y: 40 }
  return sheet(
    ink.sprout,
    [
      fill(
        arcStrokes(chance, {
          centre: origin,
          inner: 640,
          outer: 1380,
          from: 0,
          to: 360,
          rows: 12,
          width: 7,
          reach: 9,
          gaps: 0.42,
        }),
        '#a5bd4b',
      ),
      fill(roundCut(chance, { x: 20, y: 620 }, 520, 0.02, 0.16), '#8fa93a'),
      placed(leaf(360, 120, ink.leaf, ink.forest, 70), 30, -470, 62),
      fill(gouge({ x: 0, y: -405 }, { x: 70, y: -760 }, 34, 40), ink.rye),
      fill(body, ink.tomato),
      fill(
        arcStrokes(chance, { centre, inner: 440, outer: 570, from: -36, to: 96, rows: 6, width: 10, reach: 15 }),
        ink.beet,
      ),
      fill(
        arcStrokes(chance, { centre, inner: 455, outer: 540, from: 172, to: 232, rows: 3, width: 9, reach: 16 }),
        ink.blush,
      ),
      fill(
        arcStrokes(chance, {
          centre: { x: 0, y: -470 },
          inner: 60,
          outer: 190,
          from: 22,
          to: 158,
          rows: 4,
          width: 8,
          reach: 30,
        }),
        ink.butter,
      ),
      fitted('Gern auch einer.', 900, { x: 0, y: -150, size: 150, colour: ink.paper }),
      price({ whole: '0', cents: '39', per: '€ / 1', x: 0, y: 66, size: 580, colour: ink.paper }),
      fitted('Just one is fine.', 820, { x: 0, y: 384, size: 118, colour: ink.cream }),
      sticker(480, 186, 14, 0.92),
    ].join(''),
  )
}
