import { sticker } from './brand.ts'
import { chanceFrom } from './chance.ts'
import { arcStrokes, chips, closedLine, fill, gouge, placed, polar, roundCut } from './cut.ts'
import { fitted, letters, price } from './lettering.ts'
import { ink } from './palette.ts'
import { sheet } from './sheet.ts'

const origin = { x: 0, y: 0 }

/** An ear of rye that grows upwards from the origin. */
function ear(length: number, colour: string): string {
  const stalk = gouge({ x: 0, y: 0 }, { x: 0, y: -length }, length * 0.012)
  const grains = Array.from({ length: 9 }, (_, row) => {
    const y = -length * (0.5 + row * 0.052)
    return [-1, 1]
      .map((hand) =>
        gouge({ x: 0, y }, { x: hand * length * 0.075, y: y - length * 0.1 }, length * 0.026, -hand * length * 0.006),
      )
      .join('')
  }).join('')
  const beard = [-16, -7, 0, 7, 16]
    .map((turn) =>
      gouge({ x: 0, y: -length * 0.95 }, polar({ x: 0, y: -length * 0.95 }, length * 0.22, turn - 90), length * 0.006),
    )
    .join('')
  return fill(stalk + grains + beard, colour)
}

function loaf(seed: number, radius: number): string {
  const chance = chanceFrom(seed)
  return [
    fill(roundCut(chance, origin, radius, 0.012), ink.rye),
    fill(
      arcStrokes(chance, {
        centre: origin,
        inner: radius * 0.7,
        outer: radius * 0.98,
        from: 0,
        to: 360,
        rows: 5,
        width: radius * 0.021,
        reach: 20,
        gaps: 0.16,
      }),
      ink.paper,
    ),
    fill(
      arcStrokes(chance, {
        centre: origin,
        inner: radius * 0.86,
        outer: radius * 0.99,
        from: 20,
        to: 140,
        rows: 3,
        width: radius * 0.016,
        reach: 15,
      }),
      ink.crust,
    ),
    fill(chips(chance, origin, radius * 0.35, radius * 0.72, 60, radius * 0.03), ink.crust),
  ].join('')
}

export function rye(): string {
  const chance = chanceFrom(201)
  const field = [
    [-900, 640, -14, 860],
    [-760, 700, -4, 900],
    [-1010, 520, -24, 760],
    [900, 640, 13, 880],
    [770, 720, 4, 860],
    [1020, 540, 22, 760],
    [-300, 1130, -10, 700],
    [-60, 1180, 3, 760],
    [230, 1150, 10, 720],
    [430, 1130, 16, 640],
    [-500, 1100, -18, 620],
  ] as const
  const sky = [
    [-420, -470, -150, 520],
    [-140, -420, -176, 600],
    [160, -420, 172, 580],
    [440, -470, 150, 540],
  ] as const
  return sheet(
    ink.butter,
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
        '#e39f1e',
      ),
      ...[...field, ...sky].map(([x, y, turn, length]) => placed(ear(length, ink.crust), x, y, turn)),
      placed(loaf(21, 590), 0, 0),
      fitted('Roggenlaib', 640, { x: 0, y: -176, size: 140, colour: ink.paper }),
      price({ whole: '3', cents: '80', per: '€ / 1 kg', x: 0, y: 18, size: 500, colour: ink.butter }),
      fitted('Rye loaf', 700, { x: 0, y: 298, size: 112, colour: ink.paper }),
      sticker(476, -318, 14),
    ].join(''),
  )
}

/** Bread as the moon: what is left after seven in the evening. */
export function lateBread(): string {
  const chance = chanceFrom(202)
  const moon = closedLine([
    ...Array.from({ length: 13 }, (_, index) => polar({ x: -90, y: 0 }, 600 + (chance() - 0.5) * 8, 66 + index * 19)),
    ...Array.from({ length: 11 }, (_, index) => polar({ x: 60, y: 0 }, 492 + (chance() - 0.5) * 6, 290 - index * 22)),
  ])
  const scores = Array.from({ length: 7 }, (_, index) => {
    const angle = 118 + index * 21
    return gouge(polar({ x: -70, y: 0 }, 505, angle - 7), polar({ x: -90, y: 0 }, 585, angle + 8), 15, -8)
  }).join('')
  const stars = Array.from({ length: 90 }, () => {
    const place = polar(origin, 640 + chance() * 680, chance() * 360, 0.9)
    const size = 8 + chance() * 22
    return (
      gouge({ x: place.x - size, y: place.y }, { x: place.x + size, y: place.y }, size * 0.22) +
      gouge({ x: place.x, y: place.y - size * 1.4 }, { x: place.x, y: place.y + size * 1.4 }, size * 0.2)
    )
  }).join('')
  const roll = (x: number, y: number, turn: number, size: number): string =>
    placed(
      fill(roundCut(chance, origin, size, 0.015, 0.62), ink.crust) +
        fill(
          arcStrokes(chance, {
            centre: origin,
            inner: size * 0.7,
            outer: size * 0.98,
            from: 10,
            to: 150,
            rows: 4,
            width: size * 0.025,
            reach: 18,
            squash: 0.62,
          }),
          ink.rye,
        ) +
        fill(
          [-0.4, 0, 0.4]
            .map((share) =>
              gouge(
                { x: size * (share - 0.12), y: size * 0.2 },
                { x: size * (share + 0.12), y: -size * 0.34 },
                size * 0.06,
                size * 0.02,
              ),
            )
            .join(''),
          ink.butter,
        ),
      x,
      y,
      turn,
    )
  return sheet(
    ink.night,
    [
      fill(
        arcStrokes(chance, {
          centre: { x: -90, y: 0 },
          inner: 640,
          outer: 1450,
          from: 0,
          to: 360,
          rows: 12,
          width: 7,
          reach: 9,
          gaps: 0.42,
        }),
        '#22345f',
      ),
      fill(stars, ink.cream),
      fill(moon, ink.butter),
      fill(
        arcStrokes(chance, {
          centre: { x: -90, y: 0 },
          inner: 545,
          outer: 600,
          from: 80,
          to: 260,
          rows: 3,
          width: 9,
          reach: 13,
        }),
        ink.crust,
      ),
      fill(scores, ink.rye),
      roll(-260, 900, -8, 300),
      roll(330, 1000, 12, 330),
      roll(-960, 340, -24, 240),
      roll(960, 400, 14, 300),
      fitted('Brot ab 19 Uhr', 800, { x: 116, y: -180, size: 116, colour: ink.paper }),
      letters('–30', { x: -324, y: 142, size: 400, colour: ink.butter, anchor: 'start' }),
      letters('%', { x: 566, y: 34, size: 200, colour: ink.butter, anchor: 'end' }),
      fitted('Bread after 7 pm', 800, { x: 116, y: 290, size: 108, colour: ink.sky }),
      sticker(-478, 262, -14),
    ].join(''),
  )
}
