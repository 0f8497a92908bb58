import { squareAround } from '../face.ts'
import type { Square } from '../picture.ts'
import type { Track } from './track.ts'

/** The input sizes of the detector: the whole picture, and the window that holds a face once it is known. */
export const wholeSize = 320
export const windowSize = 160
/** A near face that the detector overlooks at one input size it finds at another. */
export const secondLookSize = 256

/** The part of the picture, in its pixels, that is looked at for a face once it is held. */
export function windowOf({ windowX, windowY, windowSide }: Track): Square {
  return squareAround({ x: windowX, y: windowY }, windowSide)
}
