/** A place on the desktop, in the system's coordinates. */
type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Windows counts 8 of these to each side of a window that nobody can see: one that fills its display reaches over the next. */
const unseenBorder = 10

/** By how much two stretches of a line overlap; 0 or less: they do not. */
const overlap = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom)

/** Whether a person may see one of the two over the other, if only at an edge. */
export function liesOver(one: Place, other: Place): boolean {
  return (
    overlap(one.x, one.width, other.x, other.width) > unseenBorder &&
    overlap(one.y, one.height, other.y, other.height) > unseenBorder
  )
}
