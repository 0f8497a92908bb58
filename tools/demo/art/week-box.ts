import { beetroot, leaf, sticker } from './brand.ts'
import { chanceFrom } from './chance.ts'
import { arcStrokes, fill, gouge, placed, roundCut } from './cut.ts'
import { fitted, price } from './lettering.ts'
import { ink } from './palette.ts'
import { sheet } from './sheet.ts'
import { smallTomato } from './small-tomato.ts'

export function weekBox(): string {
  const chance = chanceFrom(306)
  const carrot = (x: number, y: number, turn: number): string =>
    placed(
      [-24, 0, 24].map((bend) => placed(leaf(330, 46, ink.leaf, ink.sprout, bend), 0, -40, bend)).join('') +
        fill('M-74 -60C-40 -92 40 -92 74 -60C90 60 40 240 0 460C-40 240 -90 60 -74 -60Z', ink.orange) +
        fill(
          [0, 50, 96, 150].map((row) => gouge({ x: -62 + row * 0.2, y: row }, { x: -6, y: row + 10 }, 6)).join(''),
          ink.tomato,
        ),
      x,
      y,
      turn,
    )
  const leek = (x: number, y: number, turn: number): string =>
    placed(
      fill('M-58 400L-62 -120L-190 -700L-60 -400L-20 -860L30 -400L170 -720L62 -120L58 400Z', ink.leaf) +
        fill('M-58 400L-60 40C-20 -10 20 -10 60 40L58 400Z', ink.paper) +
        fill(
          gouge({ x: -20, y: 40 }, { x: -30, y: -560 }, 9) + gouge({ x: 24, y: 60 }, { x: 50, y: -500 }, 9),
          ink.sprout,
        ),
      x,
      y,
      turn,
    )
  const planks = [
    [-40, 530],
    [506, 250],
    [772, 250],
  ]
    .map(([y = 0, height = 0]) => {
      const grain = Array.from({ length: 26 }, () => {
        const x = -1000 + chance() * 1900
        const at = y + 24 + chance() * (height - 48)
        return gouge({ x, y: at }, { x: x + 90 + chance() * 190, y: at + (chance() - 0.5) * 8 }, 4)
      }).join('')
      return `<rect x="-980" y="${y}" width="1960" height="${height}" rx="10" fill="${ink.butter}"/>${fill(grain, '#e29c17')}`
    })
    .join('')
  const bread =
    fill(roundCut(chance, { x: 60, y: -60 }, 330, 0.012, 1.02), ink.crust) +
    fill(
      [-150, -40, 70, 180].map((x) => gouge({ x: x - 20, y: -150 }, { x: x + 60, y: -330 }, 20, 12)).join(''),
      ink.cream,
    )
  return sheet(
    ink.tomato,
    [
      fill(
        arcStrokes(chance, {
          centre: { x: 0, y: 60 },
          inner: 560,
          outer: 1500,
          from: 180,
          to: 360,
          rows: 13,
          width: 8,
          reach: 9,
          gaps: 0.4,
        }),
        '#c92f18',
      ),
      leek(-360, -80, -8),
      leek(560, -60, 10),
      leek(-860, -60, -14),
      carrot(330, -190, 12),
      carrot(-600, -170, -10),
      carrot(850, -150, 20),
      bread,
      placed(smallTomato(), -240, -90),
      placed(beetroot(), 700, -130, 16, 1.25),
      placed(beetroot(), -760, -140, -18, 1.2),
      fill('M-980 -40H980V1000H-980Z', ink.rye),
      planks,
      fitted('Wochenkiste', 700, { x: 0, y: 76, size: 112, colour: ink.wine }),
      price({ whole: '19', cents: '90', per: '€ / 5 kg', x: 0, y: 226, size: 400, colour: ink.wine }),
      fitted('The week in a box', 760, { x: 0, y: 438, size: 84, colour: ink.beet }),
      sticker(470, -30, 12),
    ].join(''),
  )
}
