import type { Picture } from '../picture.ts'
import { brightnessOf } from '../signals/light.ts'
import { type Track, windowScale } from './track.ts'

/**
 * How bright it is left and right of the window on the held face, above the shoulders, and where that window stood: two
 * means over large parts of the picture. They tell whether anything moves there, and nothing of what it is (P6).
 */
export type Surroundings = {
  readonly left: number
  readonly right: number
  readonly windowX: number
  readonly windowSide: number
}

/**
 * Measures beside the held face, from the top of the picture down to its chin, as the window has it: the face's box breathes,
 * and an edge of the room at that height would stir with it.
 */
export function surroundingsOf(picture: Picture, { windowX, windowY, windowSide }: Track): Surroundings {
  const half = windowSide / 2
  const bottom = windowY + half / windowScale
  return {
    left: brightnessOf(picture, { left: 0, right: windowX - half, top: 0, bottom }),
    right: brightnessOf(picture, { left: windowX + half, right: picture.width, top: 0, bottom }),
    windowX,
    windowSide,
  }
}

/** Two windows that stand elsewhere leave other parts beside them. */
export function areComparable(one: Surroundings, other: Surroundings): boolean {
  return one.windowX === other.windowX && one.windowSide === other.windowSide
}

/**
 * By how much a mean must change, of 255. A head that sways in its window, noise and a camera's compression stay below;
 * a head that comes in from the side, no smaller than a third of the held one, does not.
 */
const stir = 1.5

/** Whether something has moved beside the face since `before`. */
export function stirs(before: Surroundings, now: Surroundings): boolean {
  if (!areComparable(before, now)) return false
  return Math.abs(now.left - before.left) > stir || Math.abs(now.right - before.right) > stir
}
