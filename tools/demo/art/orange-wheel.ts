import { chanceFrom } from './chance.ts'
import { chips, fill, gouge, placed, polar, roundCut } from './cut.ts'
import { ink } from './palette.ts'

const origin = { x: 0, y: 0 }

/** The cut face of an orange, radius 560; `turn` in degrees. The middle stays free for a price. */
export function orangeWheel(turn: number, radius = 560): string {
  const chance = chanceFrom(41)
  const segments = Array.from({ length: 10 }, (_, index) => {
    const from = index * 36 + 2.4
    const [a, b, c, d] = [
      polar(origin, radius * 0.86, from),
      polar(origin, radius * 0.86, from + 31),
      polar(origin, radius * 0.16, from + 24),
      polar(origin, radius * 0.16, from + 8),
    ]
    const flesh = `M${a.x} ${a.y}A${radius * 0.86} ${radius * 0.86} 0 0 1 ${b.x} ${b.y}L${c.x} ${c.y}L${d.x} ${d.y}Z`
    const cells = Array.from({ length: 13 }, () => {
      const angle = from + 4 + chance() * 23
      const near = radius * (0.3 + chance() * 0.36)
      return gouge(
        polar(origin, near, angle),
        polar(origin, near + radius * (0.08 + chance() * 0.1), angle + (chance() - 0.5) * 2),
        radius * 0.012,
      )
    }).join('')
    return `<path d="${flesh}" fill="${ink.orange}" stroke="${ink.orange}" stroke-width="${radius * 0.04}" stroke-linejoin="round"/>${fill(cells, ink.cream)}`
  }).join('')
  const wheel = [
    fill(roundCut(chance, origin, radius, 0.006), ink.orange),
    fill(chips(chance, origin, radius * 0.955, radius * 0.995, 60, radius * 0.03), ink.tomato),
    fill(roundCut(chance, origin, radius * 0.93, 0.006), ink.paper),
    segments,
  ].join('')
  return placed(wheel, 0, 0, turn)
}
