import { leaf, sticker } from './brand.ts'
import { chanceFrom } from './chance.ts'
import { arcStrokes, chips, fill, placed, roundCut } from './cut.ts'
import { type Film, turnOf } from './film.ts'
import { fitted, price } from './lettering.ts'
import { during, easeInOut, mix, overshoot, progress } from './motion.ts'
import { orangeWheel } from './orange-wheel.ts'
import { ink } from './palette.ts'
import { sheet } from './sheet.ts'

const origin = { x: 0, y: 0 }

const label =
  fill(roundCut(chanceFrom(521), origin, 432, 0.008), ink.paper) +
  fill(
    arcStrokes(chanceFrom(522), {
      centre: origin,
      inner: 392,
      outer: 424,
      from: 0,
      to: 360,
      rows: 1,
      width: 6,
      reach: 20,
      gaps: 0.1,
    }),
    ink.orange,
  )
const juice = fill(chips(chanceFrom(523), origin, 650, 1380, 150, 30), ink.paper)

/** A very near orange that goes back until it is one: for eyes that are already on the screen. */
export const orange: Film = {
  name: 'orange',
  seconds: 10,
  frame(time) {
    const back = easeInOut(progress(time, 4.6, 6.6))
    const near = mix(mix(2.9, 2.3, time / 10), 1.14, back)
    const spin = turnOf(time, 10, 0.28) + 120 * easeInOut(progress(time, 4.4, 7))
    return sheet(
      ink.sky,
      [
        placed(juice, 0, 0, turnOf(time, 10, -0.05), mix(1.8, 1, back)),
        placed(leaf(420, 140, ink.leaf, ink.sprout, 40), mix(-1500, -640, back), -260, -64),
        placed(leaf(420, 140, ink.leaf, ink.sprout, -40), mix(1500, 650, back), 250, 108),
        placed(leaf(420, 140, ink.forest, ink.leaf, 40), -160, mix(-1500, -600, back), -14),
        placed(leaf(420, 140, ink.forest, ink.leaf, 40), 180, mix(1500, 610, back), 166),
        placed(orangeWheel(spin), 0, 0, 0, near),
        label,
        during(
          time,
          -1,
          2.5,
          fitted('Schau', 640, { x: 0, y: -34, size: 190, colour: ink.beet }) +
            fitted('genau.', 640, { x: 0, y: 146, size: 190, colour: ink.tomato }),
        ),
        during(
          time,
          2.5,
          5,
          fitted('Look', 640, { x: 0, y: -34, size: 190, colour: ink.tomato }) +
            fitted('closely.', 640, { x: 0, y: 146, size: 176, colour: ink.beet }),
        ),
        during(
          time,
          5,
          99,
          fitted('Orangen', 560, { x: 0, y: -168, size: 116, colour: ink.beet }) +
            price({ whole: '2', cents: '49', per: '€ / kg', x: 0, y: 8, size: 430, colour: ink.tomato }) +
            fitted('Oranges', 560, { x: 0, y: 256, size: 108, colour: ink.beet }),
        ),
        time > 6.4 ? placed(sticker(0, 0, 14), 476, -330, 0, Math.max(0.01, overshoot(progress(time, 6.4, 6.9)))) : '',
      ].join(''),
    )
  },
}
