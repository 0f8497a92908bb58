import type { Stretch } from '../measuring/screen-tap.ts'

/** All in milliseconds. */
export type Standstill = {
  /** The longest that the screen stood still before, while nothing was killed. */
  readonly before: number
  /** From the kill until the picture moved as it had before: until the last time that it stood still for longer was over. */
  readonly after: number
}

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
  const longer = stretches.filter((each) => each.until > killed && length(each) > before)
  return { before, after: Math.max(0, ...longer.map(({ until }) => until - killed)) }
}
