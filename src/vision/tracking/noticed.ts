import { acquireScore, type Face, sizeOf } from '../face.ts'
import type { Picture } from '../picture.ts'

/**
 * Size of the smallest face that counts, in parts of the height of the picture that is looked at, which is that of the marked
 * area: a smaller one is seen now and then only.
 */
const leastNoticed = 1 / 12

/**
 * The faces of a picture that count as somebody, the same in the search, beside the held one and while staff mark the area: who
 * counts as alone in one of them does so in all (P7).
 */
export function noticedIn(faces: readonly Face[], { height }: Pick<Picture, 'height'>): readonly Face[] {
  return faces.filter((face) => face.score >= acquireScore && sizeOf(face) >= leastNoticed * height)
}
