import type { Point } from '../face.ts'
import type { Track } from '../tracking/track.ts'

/** Indexes in the 68-point scheme of the 300-W set: outer corners of both eyes, tip of the nose. */
const outerEyeLeft = 36
const outerEyeRight = 45
const noseTip = 30

/**
 * How far the tip of the nose stands before the eyes' corners, in halves of their distance. On a skull it is about 1;
 * the network draws turned heads back towards the mean, and this much is left of it.
 */
const noseDepth = 0.6

/**
 * How far a head is turned to the side, in degrees, from 68 landmarks; 0 is straight on. Heads of people who look into
 * the lens read up to 37, for many hold them aslant: good enough to keep a turned one from an age, but whether somebody looks
 * here or away is told by its change within one track.
 */
export function yawOf(landmarks: readonly Point[]): number | undefined {
  const left = landmarks[outerEyeLeft]
  const right = landmarks[outerEyeRight]
  const nose = landmarks[noseTip]
  if (!left || !right || !nose) return undefined
  const across = { x: right.x - left.x, y: right.y - left.y }
  const length = Math.hypot(across.x, across.y)
  if (length === 0) return undefined
  const middle = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 }
  const along = ((nose.x - middle.x) * across.x + (nose.y - middle.y) * across.y) / length
  return (Math.atan(along / (length / 2) / noseDepth) * 180) / Math.PI
}

const baseTime = 1000

/** Notes a reading: the first second of a track, from `since` on, says how this head looks straight on. */
export function noteYaw(track: Track, yaw: number, since: number): Track {
  if (Number.isNaN(track.yawBase)) return { ...track, yaw, yawBase: yaw }
  if (track.at - since > baseTime) return { ...track, yaw }
  return { ...track, yaw, yawBase: (track.yawBase + yaw) / 2 }
}

/** How far the head is turned now against the track's first second, in degrees; undefined before the first reading. */
export function turnOf(track: Track): number | undefined {
  return Number.isNaN(track.yawBase) ? undefined : Math.abs(track.yaw - track.yawBase)
}

const awayFrom = 25
const lookingBelow = 20
/**
 * A head that stood so far aside in its first second did not look this way then, and its change tells nothing. The six known
 * heads read 37 at most while they look into the lens, and 42 at least when they are turned by 40° to the side they are held to.
 */
const farthestBase = 40

/**
 * Whether somebody looks here or away, by how far the head is turned against its first second; between both steps nothing is
 * said, or a head that stands there would have the word change to and fro.
 */
export function attentionOf(track: Track): 'looking' | 'away' | undefined {
  const turn = turnOf(track)
  if (turn === undefined || Math.abs(track.yawBase) >= farthestBase) return undefined
  if (turn >= awayFrom) return 'away'
  return turn < lookingBelow ? 'looking' : undefined
}
