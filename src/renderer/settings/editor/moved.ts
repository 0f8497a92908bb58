/** The same things with the one at `from` at `to`; itself where either is no place in it, or nothing moves. */
export function moved<Thing>(things: readonly Thing[], from: number, to: number): readonly Thing[] {
  const thing = things[from]
  if (thing === undefined || to < 0 || to >= things.length || from === to) return things
  return things.toSpliced(from, 1).toSpliced(to, 0, thing)
}
