import type { Doubt } from '../../contract/workers/vision.ts'
import type { Networks } from '../engine/networks.ts'
import { acquireScore, type Face, holdScore, squareAround } from '../face.ts'
import { type AreaPicture, wholeOf } from '../picture.ts'
import { alignedSquare, isAgeWanted, mayReadAge, noteAge, noteGap } from '../signals/age.ts'
import { noteYaw, yawOf } from '../signals/attention.ts'
import { lightOf, noiseOf, obstructionOf } from '../signals/light.ts'
import {
  companionInterval,
  hasCompanion,
  isSuspected,
  type Looks,
  noteLook,
  stirredInterval,
  suspicionLimit,
} from './companions.ts'
import { noticedIn } from './noticed.ts'
import { areComparable, type Surroundings, stirs, surroundingsOf } from './surroundings.ts'
import { bounds, follow, isFrozen, othersBeside, type Track } from './track.ts'
import { wholeSize, windowOf, windowSize } from './window.ts'

/**
 * Milliseconds between two readings of the landmarks, which is each third picture; each one while the age is still wanted, which
 * ends soon.
 */
const landmarkInterval = 380
const ageInterval = 150

/**
 * Size of the smallest face that is held on to, in parts of the height of the camera's whole picture (P8): whoever is so far
 * away has left.
 */
const leastHeld = 1 / 7

/** The track of one agreed face, since when it is held, and when the slower looks were last taken. */
export type Watch = {
  readonly track: Track
  readonly since: number
  readonly looks: Looks
  /** Since when the looks have left open whether somebody stands beside; undefined: they do not. */
  readonly suspectedSince: number | undefined
  readonly lookedAround: number
  readonly readAt: number
  /** As they were at the last look for others; undefined before the first. */
  readonly surroundings: Surroundings | undefined
}

export type WatchStep =
  | { readonly kind: 'held'; readonly watch: Watch; readonly seen: boolean }
  | { readonly kind: 'doubt'; readonly doubt: Doubt }

export function startWatch(track: Track): Watch {
  return {
    track,
    since: track.at,
    looks: [],
    suspectedSince: undefined,
    lookedAround: track.at,
    readAt: Number.NEGATIVE_INFINITY,
    surroundings: undefined,
  }
}

const doubt = (value: Doubt): WatchStep => ({ kind: 'doubt', doubt: value })

export type Wishes = {
  /** A record is about to leave: nothing may be said without a fresh look for others. */
  readonly lookAround: boolean
  /** False until "Is this you?" was answered by staying. */
  readonly readAge: boolean
}

/** One picture of the watch: follows the face on its window, looks for others now and then, and reads what was agreed. */
export async function watchStep(
  watch: Watch,
  picture: AreaPicture,
  at: number,
  networks: Networks,
  wishes: Wishes,
): Promise<WatchStep> {
  const { track } = watch
  if (at - track.at > bounds.gap) return doubt('lost')
  const obstruction = obstructionOf(lightOf(picture, wholeOf(picture)))
  if (obstruction) return doubt(obstruction)

  const near = await networks.faces(picture, windowOf(track), windowSize, holdScore)
  let sight = follow(track, near, picture, at)
  const around = surroundingsOf(picture, track)
  const stirred = watch.surroundings !== undefined && stirs(watch.surroundings, around)
  const look =
    sight.kind !== 'kept' ||
    sight.others > 0 ||
    wishes.lookAround ||
    isSuspected(watch.looks) ||
    at - watch.lookedAround >= (stirred ? stirredInterval : companionInterval)
  const all: readonly Face[] = look ? await networks.faces(picture, wholeOf(picture), wholeSize, holdScore) : []
  if (sight.kind !== 'kept') sight = follow(track, all, picture, at)
  if (sight.kind === 'lost' || sight.kind === 'moved') return doubt(sight.kind)
  if (sight.kind === 'missed') return { kind: 'held', watch, seen: false }

  const held = noteGap(sight.track, at - track.at)
  if (held.size < leastHeld * picture.wholeHeight) return doubt('lost')
  const looks = look ? noteLook(watch.looks, sight.others > 0 || beside(held, noticedIn(all, picture))) : watch.looks
  const suspectedSince = isSuspected(looks) ? (watch.suspectedSince ?? at) : undefined
  if (hasCompanion(looks) || at - (suspectedSince ?? at) >= suspicionLimit) return doubt('second-face')
  if (isFrozen(held)) return doubt('frozen')
  const seen = {
    ...watch,
    track: held,
    looks,
    suspectedSince,
    lookedAround: look ? at : watch.lookedAround,
    surroundings: look ? around : comparedWith(watch.surroundings, around),
  }
  // Never both in one picture: a slow machine must not miss the next one, and with it the person.
  const wantsAge = wishes.readAge && networks.age !== undefined && isAgeWanted(held, held.at - watch.since)
  if (look || at - watch.readAt < (wantsAge ? ageInterval : landmarkInterval))
    return { kind: 'held', watch: seen, seen: true }
  const read = await readFace(seen, picture, networks, wishes.readAge)
  return { kind: 'held', watch: { ...seen, track: read, readAt: at }, seen: true }
}

/** Compared with how it was at the last look, so that what comes slowly is noticed too. */
function comparedWith(before: Surroundings | undefined, now: Surroundings): Surroundings {
  return before && areComparable(before, now) ? before : now
}

function beside(track: Track, faces: readonly Face[]): boolean {
  const held: Face = { x: track.x, y: track.y, width: track.size, height: track.size, score: acquireScore }
  return othersBeside(held, faces) > 0
}

async function readFace(watch: Watch, picture: AreaPicture, networks: Networks, mayReadAges: boolean): Promise<Track> {
  const { track, since } = watch
  const square = squareAround(track, track.size)
  const landmarks = await networks.landmarks(picture, square)
  const yaw = yawOf(landmarks)
  if (yaw === undefined) return track
  const turned = noteYaw(track, yaw, since)
  const held = track.at - since
  if (!networks.age || !mayReadAges || !isAgeWanted(turned, held)) return turned
  const gates = {
    held,
    share: track.size / picture.wholeHeight,
    yaw,
    brightness: lightOf(picture, square).mean,
    noise: noiseOf(picture, square),
  }
  if (!mayReadAge(turned, gates)) return turned
  return noteAge(turned, await networks.age(picture, alignedSquare(landmarks)))
}
