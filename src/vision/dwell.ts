import type { Track } from './track.ts'

const engagedAfter = 5000
const stayingAfter = 30_000

/** How long the face has been held, in three steps. */
export function dwellOf(track: Track): 'arriving' | 'engaged' | 'staying' {
  const held = track.at - track.startedAt
  if (held < engagedAfter) return 'arriving'
  return held < stayingAfter ? 'engaged' : 'staying'
}
