import { leaf, sticker } from './brand.ts'
import { chanceFrom } from './chance.ts'
import { arcStrokes, fill, placed, roundCut } from './cut.ts'
import { fitted, price } from './lettering.ts'
import { ink } from './palette.ts'
import { sheet } from './sheet.ts'

const origin = { x: 0, y: 0 }

function tomato(seed: number, radius: number, plain = false): string {
  const chance = chanceFrom(seed)
  const calyx = Array.from({ length: 6 }, (_, index) => {
    const turn = -90 + index * 60 + (chance() - 0.5) * 24
    return placed(
      leaf(radius * (0.36 + chance() * 0.16), radius * 0.075, ink.forest, ink.leaf, radius * 0.06),
      0,
      0,
      turn,
    )
  }).join('')
  const shade = arcStrokes(chance, {
    centre: origin,
    inner: radius * 0.72,
    outer: radius * 0.99,
    from: 8,
    to: 128,
    rows: 6,
    width: radius * 0.017,
    reach: 17,
    squash: 0.95,
  })
  const light = arcStrokes(chance, {
    centre: origin,
    inner: radius * 0.78,
    outer: radius * 0.93,
    from: 184,
    to: 236,
    rows: 3,
    width: radius * 0.015,
    reach: 16,
    squash: 0.95,
  })
  return [
    fill(roundCut(chance, origin, radius, 0.008, 0.95), ink.tomato),
    fill(shade, ink.beet),
    fill(light, ink.blush),
    plain
      ? ''
      : placed(
          `${calyx}${fill(roundCut(chance, origin, radius * 0.05, 0.05), ink.sprout)}`,
          radius * 0.02,
          -radius * 0.93,
          0,
        ),
  ].join('')
}

export function tomatoes(): string {
  const chance = chanceFrom(101)
  return sheet(
    ink.blush,
    [
      fill(
        arcStrokes(chance, {
          centre: origin,
          inner: 600,
          outer: 1380,
          from: 0,
          to: 360,
          rows: 13,
          width: 7,
          reach: 9,
          gaps: 0.35,
        }),
        '#ee9f94',
      ),
      placed(tomato(12, 430), -1080, 190, -24),
      placed(tomato(13, 400), 1070, -150, 30),
      placed(tomato(14, 440), 260, 1010, 14),
      placed(tomato(15, 330), -390, -960, 170),
      placed(tomato(11, 574), 0, 14),
      fitted('Tomaten', 820, { x: 0, y: -170, size: 150, colour: ink.paper }),
      price({ whole: '1', cents: '99', per: '€ / 500 g', x: -8, y: 66, size: 600, colour: ink.paper }),
      fitted('Tomatoes', 820, { x: 0, y: 388, size: 132, colour: ink.cream }),
      sticker(470, -310, 14),
    ].join(''),
  )
}

function egg(seed: number, radius: number, shell: string, shadow: string): string {
  const chance = chanceFrom(seed)
  const outline = `M0 ${-radius * 1.22}C${radius * 0.62} ${-radius * 1.22} ${radius * 0.99} ${-radius * 0.36} ${radius * 0.99} ${radius * 0.14}C${radius * 0.99} ${radius * 0.66} ${radius * 0.56} ${radius} 0 ${radius}C${-radius * 0.56} ${radius} ${-radius * 0.99} ${radius * 0.66} ${-radius * 0.99} ${radius * 0.14}C${-radius * 0.99} ${-radius * 0.36} ${-radius * 0.62} ${-radius * 1.22} 0 ${-radius * 1.22}Z`
  const shade = arcStrokes(chance, {
    centre: { x: 0, y: radius * 0.03 },
    inner: radius * 0.76,
    outer: radius * 0.96,
    from: -4,
    to: 132,
    rows: 5,
    width: radius * 0.017,
    reach: 17,
  })
  return fill(outline, shell) + fill(shade, shadow)
}

export function eggs(): string {
  const clutch = [
    [-1010, -190, 16, 400, ink.blush, ink.tomato],
    [1010, 160, -14, 410, ink.cream, ink.butter],
    [-930, 560, -30, 330, ink.sky, ink.leaf],
    [960, -620, 24, 330, ink.sky, ink.leaf],
    [-330, 960, -12, 360, ink.cream, ink.butter],
    [400, 1000, 22, 380, ink.blush, ink.tomato],
    [-420, -960, 160, 340, ink.sky, ink.leaf],
    [330, -1040, -150, 330, ink.cream, ink.butter],
  ] as const
  return sheet(
    ink.beet,
    [
      fill(
        arcStrokes(chanceFrom(103), {
          centre: origin,
          inner: 620,
          outer: 1380,
          from: 0,
          to: 360,
          rows: 10,
          width: 7,
          reach: 9,
          gaps: 0.4,
        }),
        '#7f0f3b',
      ),
      ...clutch.map(([x, y, turn, radius, shell, shadow], index) =>
        placed(egg(30 + index, radius, shell, shadow), x, y, turn),
      ),
      placed(egg(29, 560, ink.paper, ink.blush), 0, 24),
      fitted('Landeier', 600, { x: -20, y: -196, size: 136, colour: ink.beet }),
      price({ whole: '2', cents: '79', per: '€ / 10', x: 0, y: 44, size: 590, colour: ink.tomato }),
      fitted('Farm eggs', 760, { x: 0, y: 370, size: 132, colour: ink.beet }),
      sticker(470, -352, 14),
    ].join(''),
  )
}
