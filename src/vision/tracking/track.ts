import { acquireScore, distanceBetween, type Face, type Point, sizeOf } from '../face.ts'
import type { Picture } from '../picture.ts'
import { noticedIn } from './noticed.ts'

/**
 * What is kept of a face from one picture to the next (P6): sixteen numbers, none of which says who it is.
 * Places and sizes in pixels, instants in milliseconds, speeds in pixels a millisecond, angles in degrees, ages in years.
 */
export type Track = {
  readonly at: number
  readonly x: number
  readonly y: number
  readonly size: number
  readonly speedX: number
  readonly speedY: number
  /** Where the face stood when it last moved, and when that was. */
  readonly stillX: number
  readonly stillY: number
  readonly stillSince: number
  /** The window that is looked at; it stays where it is until the face leaves its middle. */
  readonly windowX: number
  readonly windowY: number
  readonly windowSide: number
  /** Mean yaw of the first second, NaN before the first reading; the latest yaw. */
  readonly yawBase: number
  readonly yaw: number
  readonly ageSum: number
  /** Number of age readings; below 0: there will be no more. */
  readonly ageReadings: number
}

/** The bounds within which a face is the same face (P7). */
export const bounds = {
  /** Longest time without the face, in milliseconds. */
  gap: 500,
  /** Farthest from the predicted place, in face widths. */
  distance: 0.6,
  /** Largest change of size from one sight to the next. */
  ratio: 1.3,
} as const

export function startTrack(face: Face, at: number): Track {
  const { x, y } = face
  const size = sizeOf(face)
  return {
    at,
    x,
    y,
    size,
    speedX: 0,
    speedY: 0,
    stillX: x,
    stillY: y,
    stillSince: at,
    windowX: x,
    windowY: y,
    windowSide: size * windowScale,
    yawBase: Number.NaN,
    yaw: 0,
    ageSum: 0,
    ageReadings: 0,
  }
}

/** Where the face is expected now. */
function predictedPlace(track: Track, at: number): Point {
  const elapsed = Math.min(at - track.at, bounds.gap)
  return { x: track.x + track.speedX * elapsed, y: track.y + track.speedY * elapsed }
}

/**
 * The bounds are the axes of an ellipse: either may be reached, both at once may not. Who ducks in front of somebody else
 * leaves a face behind that is a little away and a little smaller.
 */
const within = (track: Track, place: Point, face: Face): boolean => {
  const away = distanceBetween(place, face) / (bounds.distance * track.size)
  const resized = Math.log(sizeOf(face) / track.size) / Math.log(bounds.ratio)
  return Math.hypot(away, resized) <= 1
}

export type Sight =
  /** The held face is there still; how many others stand beside it that are large enough to be noticed. */
  | { readonly kind: 'kept'; readonly track: Track; readonly others: number }
  /** No face at all: it may be back within the gap. */
  | { readonly kind: 'missed' }
  /** A face, but none that may be taken for the held one. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'lost' }

/**
 * Compares what is seen now with the track. Bound by place and size alone; any doubt is answered with a doubt (P7). Nobody is
 * waited for who was on the way out of the picture and would be over its border by now.
 */
export function follow(track: Track, faces: readonly Face[], picture: Size, at: number): Sight {
  if (at - track.at > bounds.gap) return { kind: 'lost' }
  const place = predictedPlace(track, at)
  const candidates = faces.filter((face) => within(track, place, face))
  const nearest = candidates.toSorted((one, other) => distanceBetween(place, one) - distanceBetween(place, other))[0]
  if (nearest) {
    const others = othersBeside(nearest, noticedIn(faces, picture))
    return { kind: 'kept', track: advance(track, nearest, at), others }
  }
  if (noticedIn(faces, picture).length > 0) return { kind: 'moved' }
  return { kind: isOutside(place, picture) ? 'lost' : 'missed' }
}

type Size = Pick<Picture, 'width' | 'height'>

function isOutside({ x, y }: Point, { width, height }: Size): boolean {
  return x < 0 || y < 0 || x > width || y > height
}

/** Two heads are at least this many sizes of the larger one apart. */
const headsApart = 0.7

/** How many faces stand beside this one; boxes nearer than two heads can be, its own among them, are on the same head. */
export function othersBeside(held: Face, faces: readonly Face[]): number {
  const apart = (face: Face) => distanceBetween(held, face) > headsApart * Math.max(sizeOf(held), sizeOf(face))
  return faces.filter((face) => face.score >= acquireScore && apart(face)).length
}

function advance(track: Track, face: Face, at: number): Track {
  const elapsed = Math.max(1, at - track.at)
  const size = sizeOf(face)
  const moved = distanceBetween(face, { x: track.stillX, y: track.stillY }) > stillness * size
  const seen = {
    ...track,
    at,
    x: face.x,
    y: face.y,
    size,
    speedX: (track.speedX + (face.x - track.x) / elapsed) / 2,
    speedY: (track.speedY + (face.y - track.y) / elapsed) / 2,
    ...(moved ? { stillX: face.x, stillY: face.y, stillSince: at } : {}),
  }
  return windowFits(seen) ? seen : { ...seen, windowX: face.x, windowY: face.y, windowSide: size * windowScale }
}

/**
 * The window is this many times the face: larger ones show the face too small for the small input and swell its box,
 * smaller ones cut off a face that moves.
 */
export const windowScale = 1.8

/**
 * A window that follows every breath would itself make the box move. It is set anew only where the face is this share of
 * its size from the window's middle, or where the window is no longer about `windowScale` times the face.
 */
const windowDrift = 0.15
const windowScales = { least: 1.55, most: 2.1 }

function windowFits({ x, y, size, windowX, windowY, windowSide }: Track): boolean {
  const scale = windowSide / size
  return (
    distanceBetween({ x, y }, { x: windowX, y: windowY }) < windowDrift * size &&
    scale > windowScales.least &&
    scale < windowScales.most
  )
}

/** A living face moves by more than this share of its size within three seconds. */
const stillness = 0.008
const frozenAfter = 3000

/** In its first moments a face moves because it is measured another way than in the search. */
const measuredAnewFor = 350

/** True once the face has moved of itself after it was found at `since`: no word before that. */
export function hasMoved(track: Track, since: number): boolean {
  return track.stillSince - since >= measuredAnewFor
}

/**
 * True when the face has not moved for three seconds: a camera that hangs. So is a photograph told, but only where the camera's
 * noise does not move the box; a wider bound would end the session of whoever stands very still.
 */
export function isFrozen(track: Track): boolean {
  return track.at - track.stillSince >= frozenAfter
}
