import { between, type Chance } from './chance.ts'

/**
 * The hand of the shop: shapes as if cut from lino. All functions return SVG markup or path data in units of the
 * poster (see `sheet.ts`); angles are degrees, 0 to the right, growing clockwise.
 */
type Point = {
  readonly x: number
  readonly y: number
}

const short = (value: number): string => String(Math.round(value * 10) / 10)
const pair = (point: Point): string => `${short(point.x)} ${short(point.y)}`

export function polar(centre: Point, radius: number, degrees: number, squash = 1): Point {
  const angle = (degrees * Math.PI) / 180
  return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * squash * Math.sin(angle) }
}

/** A smooth closed line through points (Catmull-Rom as cubic curves). */
export function closedLine(points: readonly Point[]): string {
  const at = (index: number): Point => points[(index + points.length) % points.length] ?? { x: 0, y: 0 }
  const parts = [`M${pair(at(0))}`]
  for (let index = 0; index < points.length; index += 1) {
    const [before, here, next, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    const leave = { x: here.x + (next.x - before.x) / 6, y: here.y + (next.y - before.y) / 6 }
    const arrive = { x: next.x - (after.x - here.x) / 6, y: next.y - (after.y - here.y) / 6 }
    parts.push(`C${pair(leave)} ${pair(arrive)} ${pair(next)}`)
  }
  return `${parts.join('')}Z`
}

/** A round shape with the small errors of a knife. `wobble` is a share of the radius. */
export function roundCut(
  chance: Chance,
  centre: Point,
  radius: number,
  wobble = 0.012,
  squash = 1,
  corners = 22,
): string {
  const points = Array.from({ length: corners }, (_, index) =>
    polar(centre, radius * (1 + between(chance, -wobble, wobble)), (index * 360) / corners, squash),
  )
  return closedLine(points)
}

/** One stroke of the gouge: a lens from `from` to `to`, `width` at its thickest, bent sideways by `bend`. */
export function gouge(from: Point, to: Point, width: number, bend = 0): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const normal = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length }
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const side = (offset: number): Point => ({ x: middle.x + normal.x * offset, y: middle.y + normal.y * offset })
  return `M${pair(from)}Q${pair(side(bend * 2 + width))} ${pair(to)}Q${pair(side(bend * 2 - width))} ${pair(from)}Z`
}

type ArcStrokes = {
  readonly centre: Point
  readonly inner: number
  readonly outer: number
  readonly from: number
  readonly to: number
  readonly rows: number
  readonly width: number
  /** Length of one stroke in degrees at the outer row. */
  readonly reach: number
  readonly squash?: number
  /** Share of strokes that are left out. */
  readonly gaps?: number
}

/** Rows of strokes that run round a centre: the shade on a round thing, or the marks that the gouge leaves about it. */
export function arcStrokes(chance: Chance, strokes: ArcStrokes): string {
  const { centre, inner, outer, from, to, rows, width, reach, squash = 1, gaps = 0.12 } = strokes
  const parts: string[] = []
  for (let row = 0; row < rows; row += 1) {
    const radius = inner + ((outer - inner) * (row + 0.5)) / rows
    let angle = from + between(chance, 0, reach * 0.6)
    while (angle < to) {
      const sweep = reach * between(chance, 0.55, 1.25) * Math.min(1.6, outer / Math.max(radius, 1))
      const end = Math.min(angle + sweep, to)
      if (chance() > gaps && end - angle > reach * 0.3) {
        const drift = between(chance, -0.006, 0.006) * radius
        const bend = -radius * (1 - Math.cos(((end - angle) * Math.PI) / 360)) * 0.98
        parts.push(
          gouge(
            polar(centre, radius + drift, angle, squash),
            polar(centre, radius - drift, end, squash),
            width * between(chance, 0.6, 1.2),
            bend,
          ),
        )
      }
      angle = end + reach * between(chance, 0.12, 0.5)
    }
  }
  return parts.join('')
}

/** Strokes that point outwards from a centre, as on a cut fruit or a sun. */
export function rays(
  chance: Chance,
  centre: Point,
  inner: number,
  outer: number,
  count: number,
  width: number,
  squash = 1,
): string {
  const parts: string[] = []
  for (let index = 0; index < count; index += 1) {
    const angle = (index * 360) / count + between(chance, -0.3, 0.3) * (360 / count)
    const near = inner + between(chance, -0.04, 0.1) * (outer - inner)
    const far = outer - between(chance, 0, 0.28) * (outer - inner)
    parts.push(
      gouge(polar(centre, near, angle, squash), polar(centre, far, angle, squash), width * between(chance, 0.6, 1.2)),
    )
  }
  return parts.join('')
}

/** Small chips scattered over a ring: flour, seeds, the noise of a hand print. */
export function chips(
  chance: Chance,
  centre: Point,
  inner: number,
  outer: number,
  count: number,
  size: number,
  squash = 1,
): string {
  const parts: string[] = []
  for (let index = 0; index < count; index += 1) {
    const place = polar(centre, inner + Math.sqrt(chance()) * (outer - inner), between(chance, 0, 360), squash)
    const end = polar(place, size * between(chance, 0.5, 1.4), between(chance, 0, 360))
    parts.push(gouge(place, end, size * between(chance, 0.15, 0.35)))
  }
  return parts.join('')
}

/** A filled path. */
export function fill(path: string, colour: string, more = ''): string {
  return `<path d="${path}" fill="${colour}"${more === '' ? '' : ` ${more}`}/>`
}

/** Markup moved, turned and scaled as one. */
export function placed(markup: string, x: number, y: number, turn = 0, scale = 1): string {
  return `<g transform="translate(${short(x)} ${short(y)}) rotate(${short(turn)}) scale(${scale})">${markup}</g>`
}
