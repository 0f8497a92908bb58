import type { AgeBand } from '../../contract/signals.ts'
import type { Point } from '../face.ts'
import type { Square } from '../picture.ts'
import type { Track } from '../tracking/track.ts'
import { turnOf } from './attention.ts'

/** How a face and its picture are, before its age may be read. */
export type AgeGates = {
  /** How long the face has been held, in milliseconds. */
  readonly held: number
  /** Size of the face in parts of the height of the camera's whole picture. */
  readonly share: number
  /** How far the head is turned from the camera, in degrees, as `yawOf` reads it. */
  readonly yaw: number
  /** Mean brightness and noise of the face, 0 to 255. */
  readonly brightness: number
  readonly noise: number
}

const readingsWanted = 7
const readWithin = 10_000
/** A longer break than this ends the reading for good: what follows could be somebody else. */
const unbrokenGap = 400

/** Whether a face that has been held for `held` milliseconds still lacks readings of its age, and may give them. */
export function isAgeWanted(track: Track, held: number): boolean {
  return track.ageReadings >= 0 && track.ageReadings < readingsWanted && held < readWithin
}

/**
 * From this yaw on, what the age network says depends more on the turn than on the face. On the known and the held-out
 * heads, turned by up to 45° to both sides, its readings differ from those of the same head seen from the front by 3
 * years up to 20°, by 5 up to 30°, by 6 up to 40° and by 8 beyond (root mean square).
 */
export const farthestYaw = 25
/** A head that moves away from how it stood in its first second is on its way to somewhere else. */
const farthestTurn = 20

/** Whether the age of the held face may be read in this picture (P7, P9). */
export function mayReadAge(track: Track, gates: AgeGates): boolean {
  return (
    isAgeWanted(track, gates.held) &&
    gates.share >= 1 / 4 &&
    Math.abs(gates.yaw) < farthestYaw &&
    (turnOf(track) ?? 0) < farthestTurn &&
    gates.brightness >= 50 &&
    gates.brightness <= 225 &&
    gates.noise <= 2.5
  )
}

/** Ends the reading of age for good when the track was broken; undecided it stays `unknown`. */
export function noteGap(track: Track, gap: number): Track {
  if (gap <= unbrokenGap || track.ageReadings >= readingsWanted) return track
  return { ...track, ageSum: 0, ageReadings: -1 }
}

export function noteAge(track: Track, years: number): Track {
  return { ...track, ageSum: track.ageSum + years, ageReadings: track.ageReadings + 1 }
}

const youngest = 30
const border = 55
const abstain = 5

/**
 * The band of an estimate in years. Near a border nothing is said; below the lower one `unknown` is all that is ever
 * said, so that nothing distinguishes a child from an abstention (P9).
 */
export function bandOf(years: number): AgeBand {
  if (years >= border + abstain) return '55-plus'
  if (years >= youngest + abstain && years <= border - abstain) return '30-54'
  return 'unknown'
}

/** The band in use: `unknown` from the first word on, and something else only once all readings are in. */
export function ageBandOf(track: Track): AgeBand {
  return track.ageReadings === readingsWanted ? bandOf(track.ageSum / track.ageReadings) : 'unknown'
}

/** The square that the age model wants: all landmarks, a fifth of their extent around them, centred. */
export function alignedSquare(landmarks: readonly Point[]): Square {
  const xs = landmarks.map((point) => point.x)
  const ys = landmarks.map((point) => point.y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const side = Math.max(right - left, bottom - top) * 1.2
  return { left: (left + right - side) / 2, top: (top + bottom - side) / 2, side }
}
