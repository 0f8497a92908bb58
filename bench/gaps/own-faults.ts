import { type Colour, distance } from '../../e2e/stage/colours.ts'
import type { Planted } from '../../e2e/stage/planted-flashes.ts'
import { type Fault, tolerance } from './follow.ts'

/** The page believes that a frame is there a little before it is on the screen. */
const early = 20
const late = 250

/** Tells the flashes that were planted, each in its colour over the whole page, from what went wrong by itself. */
export function tellApart(
  faults: readonly Fault[],
  planted: readonly Planted[],
  colours: readonly Colour[],
): { readonly seen: number; readonly own: readonly Fault[] } {
  const left = new Set(faults)
  let seen = 0
  for (const [index, { from, until }] of planted.entries()) {
    const colour = colours[index]
    const found = [...left].find(
      ({ at, points }) =>
        at >= from - early &&
        at <= until + late &&
        points.every((point) => colour && distance(point, colour) <= tolerance),
    )
    if (!found) continue
    left.delete(found)
    seen += 1
  }
  return { seen, own: [...left] }
}
