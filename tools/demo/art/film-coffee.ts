import { sticker } from './brand.ts'
import { between, chanceFrom } from './chance.ts'
import { arcStrokes, fill, gouge, placed, polar, roundCut } from './cut.ts'
import { type Film, turnOf } from './film.ts'
import { fitted, price } from './lettering.ts'
import { during } from './motion.ts'
import { ink } from './palette.ts'
import { sheet } from './sheet.ts'

const origin = { x: 0, y: 0 }

const swirl = (() => {
  const chance = chanceFrom(511)
  return Array.from({ length: 3 }, (_, arm) =>
    Array.from({ length: 22 }, (_, step) => {
      const angle = arm * 120 + step * 13
      const radius = 428 - step * 7.4
      return gouge(
        polar(origin, radius, angle),
        polar(origin, radius - 8, angle + 17),
        between(chance, 14, 24) * (1 - step / 30),
        -radius * 0.011,
      )
    }).join(''),
  ).join('')
})()

const saucer = (() => {
  const chance = chanceFrom(512)
  return [
    fill(roundCut(chance, { x: 18, y: 26 }, 652, 0.004), '#c22f18'),
    fill(roundCut(chance, origin, 642, 0.004), ink.paper),
    fill(
      arcStrokes(chance, { centre: origin, inner: 560, outer: 636, from: 10, to: 140, rows: 3, width: 8, reach: 14 }),
      ink.blush,
    ),
    fill(roundCut(chance, { x: 10, y: 16 }, 528, 0.004), ink.blush),
    fill(
      `M470 -84C640 -110 700 -60 700 0C700 60 640 110 470 84L470 40C560 52 622 40 622 0C622 -40 560 -52 470 -40Z`,
      ink.sky,
    ),
    fill(roundCut(chance, origin, 516, 0.004), ink.sky),
    fill(roundCut(chance, origin, 462, 0.006), ink.rye),
  ].join('')
})()

const bean = (() => {
  const chance = chanceFrom(513)
  return (
    fill(roundCut(chance, origin, 74, 0.02, 0.68), ink.rye) +
    fill(gouge({ x: -68, y: 6 }, { x: 68, y: -6 }, 9, 11), ink.tomato) +
    fill(
      arcStrokes(chance, {
        centre: origin,
        inner: 48,
        outer: 68,
        from: 190,
        to: 300,
        rows: 2,
        width: 4,
        reach: 30,
        squash: 0.68,
      }),
      ink.crust,
    )
  )
})()

/** A cup from above; the milk goes round, the beans go the other way, the words take turns. */
export const coffee: Film = {
  name: 'coffee',
  seconds: 10,
  frame(time) {
    const chance = chanceFrom(514)
    const beans = Array.from({ length: 34 }, (_, index) => {
      const ring = index % 2
      const place = polar(
        origin,
        (ring === 0 ? 790 : 960) + between(chance, -40, 40),
        index * (360 / 34) + turnOf(time, 10, ring === 0 ? -2 / 17 : -1 / 17),
      )
      return placed(
        bean,
        place.x,
        place.y,
        between(chance, 0, 360) + time * (ring === 0 ? 22 : -16),
        between(chance, 0.75, 1.15),
      )
    }).join('')
    return sheet(
      ink.tomato,
      [
        beans,
        placed(saucer, 0, 0, 0),
        placed(fill(swirl, ink.crust), 0, 0, turnOf(time, 10, 1) + 40),
        placed(fill(swirl, ink.cream), 0, 0, turnOf(time, 10, 1)),
        during(
          time,
          -1,
          3.1,
          fitted('Erst mal', 600, { x: 0, y: -30, size: 170, colour: ink.paper }) +
            fitted('Kaffee.', 600, { x: 0, y: 142, size: 178, colour: ink.butter }),
        ),
        during(
          time,
          3.1,
          6,
          fitted('Coffee', 600, { x: 0, y: -30, size: 178, colour: ink.butter }) +
            fitted('first.', 600, { x: 0, y: 142, size: 178, colour: ink.paper }),
        ),
        during(
          time,
          6,
          99,
          price({ whole: '1', cents: '80', per: '€ / 0,2 l', x: 0, y: 0, size: 470, colour: ink.butter }),
        ),
        sticker(476, -330, 14),
      ].join(''),
    )
  },
}
