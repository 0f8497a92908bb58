import { squareAround } from './face.ts'
import type { Square } from './picture.ts'
import { predictedPlace, type Track } from './track.ts'

/** The input sizes of the detector: the whole picture, and the window that holds a face once it is known. */
export const wholeSize = 320
export const windowSize = 128

/** The window on a held face is this many times its size: at this scale the small input finds it most surely. */
const windowScale = 2.2

export function windowOf(track: Track, at: number): Square {
  return squareAround(predictedPlace(track, at), track.size * windowScale)
}
