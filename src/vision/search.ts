import type { Hint, Place } from '../contract/vision.ts'
import { acquireScore, type Face, type Point, sizeOf } from './face.ts'
import { type Light, obstructionOf } from './light.ts'
import type { Picture } from './picture.ts'
import { follow, othersBeside, startTrack, type Track } from './track.ts'

/** Size of the smallest face that a session may begin with, and of the smallest that is noticed beside it. */
export const leastShare = 1 / 5
export const leastCompanionShare = 1 / 12

/** How long one face alone must be held before "Is this you?" is asked, in milliseconds and in sights. */
const heldFor = 500
const leastSights = 3

export type Search = { readonly track: Track; readonly since: number; readonly sights: number } | undefined

export type SearchStep =
  | { readonly kind: 'hint'; readonly hint: Hint; readonly search: Search }
  | { readonly kind: 'found'; readonly track: Track; readonly place: Place }

const hint = (value: Hint, search?: Search): SearchStep => ({ kind: 'hint', hint: value, search })

/** One picture of the search: what is wrong with it, or one step nearer to the face that is alone and near enough. */
export function searchStep(
  search: Search,
  faces: readonly Face[],
  light: Light,
  picture: Pick<Picture, 'width' | 'height'>,
  at: number,
): SearchStep {
  const noticed = faces.filter(
    (face) => face.score >= acquireScore && sizeOf(face) >= leastCompanionShare * picture.height,
  )
  const largest = noticed.toSorted((one, other) => sizeOf(other) - sizeOf(one))[0]
  // One picture without a face ends nothing: `follow` knows how long a gap may be.
  if (!largest) return hint(obstructionOf(light) === undefined ? 'no-face' : 'too-dark', search)
  if (othersBeside(largest, noticed) > 0) return hint('second-face')
  if (sizeOf(largest) < leastShare * picture.height) return hint('too-small')
  const sight = search && follow(search.track, [largest], at)
  if (!search || sight?.kind !== 'kept') {
    return { kind: 'hint', hint: 'good', search: { track: startTrack(largest, at), since: at, sights: 1 } }
  }
  const { track } = sight
  const sights = search.sights + 1
  if (at - search.since >= heldFor && sights >= leastSights) {
    return { kind: 'found', track: { ...track, stillSince: at }, place: placeOf(track, picture) }
  }
  return { kind: 'hint', hint: 'good', search: { track, since: search.since, sights } }
}

const places: readonly (readonly [Place, Place, Place])[] = [
  ['top-left', 'top', 'top-right'],
  ['left', 'centre', 'right'],
  ['bottom-left', 'bottom', 'bottom-right'],
]

const third = (position: number, length: number): 0 | 1 | 2 => {
  const part = position / length
  if (part < 1 / 3) return 0
  return part < 2 / 3 ? 1 : 2
}

/** In which ninth of the zone a point lies. */
export function placeOf(point: Point, picture: Pick<Picture, 'width' | 'height'>): Place {
  return places[third(point.y, picture.height)]?.[third(point.x, picture.width)] ?? 'centre'
}
