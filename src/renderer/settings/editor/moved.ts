/** The list with the element at `from` moved to `to`. Returns the same list if an index is out of range or nothing moves. */
export function moved<Thing>(things: readonly Thing[], from: number, to: number): readonly Thing[] {
  const thing = things[from]
  if (thing === undefined || to < 0 || to >= things.length || from === to) return things
  return things.toSpliced(from, 1).toSpliced(to, 0, thing)
}
