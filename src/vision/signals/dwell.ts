const engagedAfter = 5000
const stayingAfter = 30_000

/** How long the face has been held, in three steps; `held` in milliseconds. */
export function dwellOf(held: number): 'arriving' | 'engaged' | 'staying' {
  if (held < engagedAfter) return 'arriving'
  return held < stayingAfter ? 'engaged' : 'staying'
}
