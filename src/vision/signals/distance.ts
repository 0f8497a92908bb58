import type { Track } from '../tracking/track.ts'

const nearFrom = 1 / 3
const farBelow = 1 / 4

/** How far away the person stands, from the size of the face in the picture; between both steps nothing is said. */
export function distanceOf(track: Track, pictureHeight: number): 'near' | 'far' | undefined {
  const share = track.size / pictureHeight
  if (share >= nearFrom) return 'near'
  return share < farBelow ? 'far' : undefined
}
