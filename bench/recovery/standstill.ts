import type { Stretch } from '../measuring/screen-tap.ts'

/** All in milliseconds. */
export type Standstill = {
  /** The longest that the screen stood still before, while nothing was killed. */
  readonly before: number
  /**
   * From the kill until the picture moved as it had before: until a second followed in which it never stood still for longer.
   * What comes later than that is a hiccup as there are without a kill. Null: it stood still for as long as it was looked at.
   */
  readonly after: number | null
}

/** For how long the picture must move as before, in milliseconds. */
const steady = 1_000

/**
 * How long a film that moves with every frame did not, seen from outside, after a kill at `killed` (milliseconds since
 * 1970). A screen that goes black and stays so stands still, too. Throws
 * where nothing moved before.
 */
export function standstill(stretches: readonly Stretch[], killed: number): Standstill {
  const length = ({ at, until }: Stretch): number => until - at
  const moved = stretches.filter(({ until }) => until <= killed)
  if (moved.length === 0) throw new Error('the film did not move before the kill')
  const before = Math.max(...moved.map(length))
  let after = 0
  for (const each of stretches) {
    const isLonger = each.until > killed && length(each) > before
    if (!isLonger || each.at > killed + after + steady) continue
    if (each === stretches.at(-1)) return { before, after: null }
    after = each.until - killed
  }
  return { before, after }
}
