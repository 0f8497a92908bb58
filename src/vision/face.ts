import type { Square } from './picture.ts'

export type Point = { readonly x: number; readonly y: number }

/** A face that the detector sees, in pixels of the picture: its centre, its extent, and the detector's score from 0 to 1. */
export type Face = Point & { readonly width: number; readonly height: number; readonly score: number }

/** How large a face is, in pixels: the mean of both sides, because the detector's boxes breathe in one of them at a time. */
export function sizeOf(face: Face): number {
  return (face.width + face.height) / 2
}

export function distanceBetween(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}

/** The square around a centre. */
export function squareAround(centre: Point, side: number): Square {
  return { left: centre.x - side / 2, top: centre.y - side / 2, side }
}

/** The score from which a face counts when nothing is known yet. */
export const acquireScore = 0.5
/** The score from which a face counts where the held one is expected. */
export const holdScore = 0.3

/**
 * Whether a box can be a face at all: the detector sometimes takes a whole scene for one, larger than the picture.
 */
export function isPlausible(face: Face, pictureHeight: number): boolean {
  const shape = face.width / face.height
  return sizeOf(face) <= 0.9 * pictureHeight && shape > 0.55 && shape < 1.8
}
