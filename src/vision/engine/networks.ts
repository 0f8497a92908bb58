import type { Face, Point } from '../face.ts'
import type { Picture, Square } from '../picture.ts'

/** What the networks answer; all places in pixels of the whole picture. */
export type Networks = {
  /** Faces in a square of the picture, looked at `size` pixels wide; `leastScore` from 0 to 1. */
  faces(picture: Picture, square: Square, size: number, leastScore: number): Promise<readonly Face[]>
  /** The 68 landmarks of the face in a square. */
  landmarks(picture: Picture, square: Square): Promise<readonly Point[]>
  /** Age in years of the face in an aligned square. There only if the purpose was agreed. */
  readonly age?: (picture: Picture, square: Square) => Promise<number>
}
