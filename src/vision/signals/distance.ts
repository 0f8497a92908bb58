import type { Track } from '../tracking/track.ts'

const nearFrom = 1 / 3
const farBelow = 1 / 4

/**
 * How far away the person stands, from the size of the face as a share of the camera's whole picture, `wholeHeight` pixels high;
 * between both steps nothing is said.
 */
export function distanceOf(track: Track, wholeHeight: number): 'near' | 'far' | undefined {
  const share = track.size / wholeHeight
  if (share >= nearFrom) return 'near'
  return share < farBelow ? 'far' : undefined
}
