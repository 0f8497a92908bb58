/** A box in parts of a picture, its centre and its extent, and how sure the detector is of it, from 0 to 1. */
export type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly score: number
}

/** How long the part is that two stretches share, each given by its centre and its length. */
const shared = (one: number, oneLength: number, other: number, otherLength: number): number =>
  Math.max(
    0,
    Math.min(one + oneLength / 2, other + otherLength / 2) - Math.max(one - oneLength / 2, other - otherLength / 2),
  )

/** The share of two boxes' common surface that both cover. */
function overlap(one: Box, other: Box): number {
  const both = shared(one.x, one.width, other.x, other.width) * shared(one.y, one.height, other.y, other.height)
  return both / (one.width * one.height + other.width * other.height - both)
}

/** From this overlap on, two boxes are on the same face. */
const sameFrom = 0.4

/** Of boxes that are on the same face, the surest alone; the surest first. */
export function distinctBoxes(boxes: readonly Box[]): readonly Box[] {
  const kept: Box[] = []
  for (const box of boxes.toSorted((one, other) => other.score - one.score)) {
    if (kept.every((surer) => overlap(surer, box) <= sameFrom)) kept.push(box)
  }
  return kept
}
