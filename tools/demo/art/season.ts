import { leaf, sticker } from './brand.ts'
import { chanceFrom } from './chance.ts'
import { arcStrokes, chips, fill, gouge, placed, rays, roundCut } from './cut.ts'
import { fitted } from './lettering.ts'
import { ink } from './palette.ts'

const origin = { x: 0, y: 0 }

type Fruit = {
  readonly ground: string
  readonly mark: string
  readonly body: string
  readonly german: string
  readonly english: string
  readonly colours: readonly [string, string]
}

function pear(): string {
  const chance = chanceFrom(601)
  const body =
    'M10 -620C110 -620 176 -520 196 -410C226 -280 590 -130 575 190C560 470 300 540 0 540C-300 540 -560 470 -575 190C-590 -130 -226 -280 -196 -410C-176 -520 -90 -620 10 -620Z'
  return [
    placed(leaf(360, 110, ink.leaf, ink.forest, 50), 30, -640, 70),
    fill(gouge({ x: 0, y: -590 }, { x: 60, y: -860 }, 30, 34), ink.rye),
    fill(body, ink.sprout),
    fill(chips(chance, { x: 0, y: 150 }, 60, 370, 110, 18), ink.leaf),
    fill(
      arcStrokes(chance, {
        centre: { x: 0, y: 130 },
        inner: 430,
        outer: 556,
        from: -8,
        to: 118,
        rows: 6,
        width: 10,
        reach: 14,
        squash: 0.7,
      }),
      ink.leaf,
    ),
    fill(
      arcStrokes(chance, {
        centre: { x: 0, y: 140 },
        inner: 440,
        outer: 520,
        from: 178,
        to: 226,
        rows: 3,
        width: 9,
        reach: 16,
      }),
      ink.paper,
    ),
  ].join('')
}

function pumpkin(): string {
  const chance = chanceFrom(602)
  const rib = (x: number, width: number, colour: string): string =>
    fill(roundCut(chance, { x, y: 40 }, width, 0.008, 520 / width), colour)
  const shade = (x: number, width: number): string =>
    fill(
      arcStrokes(chance, {
        centre: { x, y: 40 },
        inner: width * 0.78,
        outer: width * 0.96,
        from: -62,
        to: 62,
        rows: 3,
        width: 9,
        reach: 22,
        squash: 520 / width,
      }),
      ink.tomato,
    )
  return [
    fill('M-56 -430C-50 -560 -130 -640 -160 -700L-30 -760C10 -680 50 -560 70 -430Z', ink.leaf),
    fill(gouge({ x: -10, y: -460 }, { x: -70, y: -690 }, 12, -16), ink.sprout),
    rib(-470, 250, ink.orange),
    rib(470, 250, ink.orange),
    shade(470, 250),
    rib(-260, 310, '#f79433'),
    rib(260, 310, '#f79433'),
    shade(260, 310),
    shade(-470, 250),
    rib(0, 390, ink.orange),
    shade(0, 390),
    fill(
      arcStrokes(chance, {
        centre: { x: 0, y: 40 },
        inner: 250,
        outer: 330,
        from: 150,
        to: 226,
        rows: 2,
        width: 9,
        reach: 20,
        squash: 1.3,
      }),
      ink.cream,
    ),
  ].join('')
}

function cabbage(): string {
  const chance = chanceFrom(603)
  const outer = Array.from({ length: 9 }, (_, index) =>
    placed(leaf(700, 260, index % 2 === 0 ? ink.leaf : ink.forest, ink.sprout, 40), 0, 0, index * 40 + 12),
  ).join('')
  return [
    outer,
    fill(roundCut(chance, origin, 560, 0.03), ink.beet),
    fill(
      arcStrokes(chance, {
        centre: origin,
        inner: 400,
        outer: 550,
        from: 0,
        to: 360,
        rows: 5,
        width: 12,
        reach: 30,
        gaps: 0.2,
      }),
      ink.blush,
    ),
    fill(rays(chance, origin, 420, 560, 44, 6), ink.wine),
    fill(roundCut(chance, origin, 420, 0.03), ink.beet),
  ].join('')
}

const fruits: readonly (Fruit & { readonly draw: () => string })[] = [
  {
    ground: ink.tomato,
    mark: '#c92f18',
    body: 'pear',
    german: 'Birne',
    english: 'Pear',
    colours: [ink.forest, ink.beet],
    draw: pear,
  },
  {
    ground: ink.forest,
    mark: '#1d5140',
    body: 'pumpkin',
    german: 'Kürbis',
    english: 'Pumpkin',
    colours: [ink.wine, ink.wine],
    draw: pumpkin,
  },
  {
    ground: ink.butter,
    mark: '#e39f1e',
    body: 'cabbage',
    german: 'Rotkohl',
    english: 'Red cabbage',
    colours: [ink.paper, ink.butter],
    draw: cabbage,
  },
]

/**
 * The HTML item: what is in season, three fruits in turn. Movement is CSS alone; without the style sheet, or where
 * movement is not wanted, the first fruit stands still and says the same.
 */
export function seasonPage(): string {
  const scenes = fruits
    .map(({ ground, mark, body, german, english, colours, draw }, index) => {
      const turf = fill(
        arcStrokes(chanceFrom(610 + index), {
          centre: origin,
          inner: 640,
          outer: 1400,
          from: 0,
          to: 360,
          rows: 11,
          width: 8,
          reach: 9,
          gaps: 0.4,
        }),
        mark,
      )
      const words = [
        fitted('Jetzt reif', 620, { x: 0, y: -110, size: 104, colour: colours[0] }),
        fitted(german, 760, { x: 0, y: 106, size: 236, colour: colours[0] }),
        fitted(english, 640, { x: 0, y: 262, size: 134, colour: colours[1] }),
        fitted('in season', 520, { x: 0, y: 366, size: 92, colour: colours[1] }),
      ].join('')
      const hidden = index === 0 ? '' : ' opacity="0"'
      return `<g class="scene scene-${index + 1}"${hidden}><rect x="-1920" y="-1920" width="3840" height="3840" fill="${ground}"/><g class="turf">${turf}</g><g class="fruit ${body}">${draw()}</g><g class="words">${words}</g></g>`
    })
    .join('')
  const title = 'Jetzt reif: Birne, Kürbis, Rotkohl. In season: pear, pumpkin, red cabbage.'
  return [
    '<!doctype html>',
    '<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    '<title>Jetzt reif · In season</title><link rel="stylesheet" href="season.css"></head>',
    `<body><svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${title}" viewBox="-960 -960 1920 1920" width="100%" height="100%" preserveAspectRatio="xMidYMid slice">`,
    `${scenes}<g>${sticker(476, -330, 14)}</g></svg></body></html>`,
    '',
  ].join('\n')
}
