import { beetroot, sticker } from './brand.ts'
import { between, chanceFrom } from './chance.ts'
import { arcStrokes, fill, gouge, placed, polar, rays, roundCut } from './cut.ts'
import { type Film, turnOf } from './film.ts'
import { fitted, letters } from './lettering.ts'
import { during, easeInOut, easeOut, mix, overshoot, progress } from './motion.ts'
import { ink } from './palette.ts'
import { sheet } from './sheet.ts'

const origin = { x: 0, y: 0 }

const soil = (() => {
  const chance = chanceFrom(501)
  const marks = Array.from({ length: 170 }, () => {
    const place = { x: between(chance, -1000, 1000), y: between(chance, 350, 1000) }
    return gouge(
      place,
      { x: place.x + between(chance, 30, 100), y: place.y + between(chance, -8, 8) },
      between(chance, 3, 8),
    )
  }).join('')
  const crest = Array.from(
    { length: 26 },
    (_, index) =>
      `Q${-960 + index * 80 + 40} ${-34 - chance() * 26} ${-960 + index * 80 + 80} ${between(chance, -8, 8)}`,
  ).join('')
  const stones = Array.from({ length: 16 }, () =>
    roundCut(
      chance,
      { x: between(chance, -960, 960), y: between(chance, 400, 900) },
      between(chance, 20, 66),
      0.1,
      0.6,
      9,
    ),
  ).join('')
  const greeting =
    letters('Guten Tag.', { x: 0, y: 196, size: 148, colour: ink.paper }) +
    letters('Hello.', { x: 0, y: 320, size: 118, colour: ink.butter })
  return fill(`M-960 0${crest}V1900H-960Z`, ink.wine) + fill(marks + stones, '#5c1a3a') + greeting
})()

const dawn = fill(rays(chanceFrom(502), { x: 0, y: 120 }, 420, 1500, 72, 20), ink.cream)

const cutFace = (() => {
  const chance = chanceFrom(503)
  return (
    fill(roundCut(chance, origin, 566, 0.008), ink.beet) +
    fill(
      arcStrokes(chance, {
        centre: origin,
        inner: 440,
        outer: 556,
        from: 0,
        to: 360,
        rows: 5,
        width: 10,
        reach: 24,
        gaps: 0.12,
      }),
      '#d2487c',
    )
  )
})()

/** Dawn over the garden bed: leaves come up, one root is pulled, and says where it was this morning. */
export const hello: Film = {
  name: 'hello',
  seconds: 9,
  frame(time) {
    const pull = easeInOut(progress(time, 2.5, 4.1))
    const ground = mix(120, 1250, easeInOut(progress(time, 2.7, 4.2)))
    const row = [-820, -410, 410, 820]
      .map((x, index) => {
        const grown = overshoot(easeOut(progress(time + 0.5, index * 0.2, 1.5 + index * 0.2)))
        return placed(
          beetroot(undefined, 12 * Math.sin(time * 2.6 + index * 1.3)),
          x,
          ground + 60,
          0,
          Math.max(0.05, 1.55 * grown),
        )
      })
      .join('')
    const wiggle = time > 1.5 && time < 2.7 ? 9 * Math.sin(time * 22) * progress(time, 1.5, 2) : 0
    const heroGrown = overshoot(easeOut(progress(time + 0.5, 0.3, 1.7)))
    const hero = placed(
      beetroot(undefined, 6 * Math.sin(time * 2.1) * (1 - pull * 0.5)),
      0,
      mix(180, 30, pull),
      wiggle,
      Math.max(0.05, mix(1.75, 5.9, pull) * heroGrown),
    )
    const chance = chanceFrom(504)
    const flying = Array.from({ length: 46 }, () => {
      const [angle, speed, size] = [between(chance, 200, 340), between(chance, 500, 1500), between(chance, 10, 34)]
      const since = progress(time, 2.9, 4.6) * 1.7
      const place = polar({ x: 0, y: 120 }, speed * since, angle)
      const fallen = { x: place.x, y: place.y + 900 * since ** 2 }
      return since <= 0 || since >= 1.7 ? '' : gouge(fallen, polar(fallen, size * 2, angle + since * 400), size * 0.5)
    }).join('')
    const opening = overshoot(progress(time, 3.75, 4.35))
    const words =
      fitted('Heute', 800, { x: 0, y: -120, size: 232, colour: ink.paper }) +
      fitted('geerntet.', 860, { x: 0, y: 92, size: 232, colour: ink.paper }) +
      fitted('Picked today.', 760, { x: 0, y: 268, size: 132, colour: ink.butter })
    const underline = fill(
      gouge({ x: -270 * progress(time, 4.7, 5.4), y: 330 }, { x: 270 * progress(time, 4.7, 5.4), y: 322 }, 16, 8),
      ink.blush,
    )
    return sheet(
      ink.butter,
      [
        placed(dawn, 0, 0, turnOf(time, 9, 0.06)),
        placed(row, 0, 0),
        pull > 0.35 ? placed(soil, 0, ground) + hero : hero + placed(soil, 0, ground),
        fill(flying, ink.wine),
        time > 3.75 ? `<g transform="translate(0 30) scale(${opening})">${cutFace}</g>` : '',
        during(time, 3.95, 99, words),
        time > 4.7 ? underline : '',
        time > 5.1 ? placed(sticker(0, 0, 14), 476, -330, 0, Math.max(0.01, overshoot(progress(time, 5.1, 5.6)))) : '',
      ].join(''),
    )
  },
}
