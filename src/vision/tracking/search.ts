import type { Hint, Place } from '../../contract/workers/vision.ts'
import { type Face, type Point, sizeOf } from '../face.ts'
import type { AreaPicture, Picture } from '../picture.ts'
import { type Light, obstructionOf } from '../signals/light.ts'
import { noticedIn } from './noticed.ts'
import { follow, othersBeside, startTrack, type Track } from './track.ts'

/** Size of the smallest face that a session may begin with, in parts of the height of the camera's whole picture. */
export const leastShare = 1 / 5

/** How long one face alone must be held before "Is this you?" is asked, in milliseconds and in sights. */
const heldFor = 250
const leastSights = 3
/** From this sight on, a face is somebody, and may not be lost for somebody else. */
const boundFrom = 2

export type Search =
  | {
      readonly track: Track
      /** Since when, and how often in a row, the face was seen alone and near enough. */
      readonly since: number
      readonly sights: number
      readonly bound: boolean
      /** Whether somebody stood beside while nobody was bound: it is not known any more which of them said yes. */
      readonly several: boolean
    }
  | undefined

export type SearchStep =
  | { readonly kind: 'hint'; readonly hint: Hint; readonly search: Search }
  | { readonly kind: 'found'; readonly track: Track; readonly place: Place }
  | { readonly kind: 'doubt'; readonly doubt: 'lost' | 'moved' | 'second-face' }

const hint = (value: Hint, search?: Search): SearchStep => ({ kind: 'hint', hint: value, search })

/**
 * One picture of the search: what is wrong with it, or one step nearer to the face that is alone and near enough. Once
 * a face was seen twice it is taken for the one who said yes: if it goes, nobody else may take its place (P7). Of two who
 * were there before that, either may have said it: whoever is alone afterwards has to say it anew.
 */
export function searchStep(
  search: Search,
  faces: readonly Face[],
  light: Light,
  picture: Omit<AreaPicture, 'pixels'>,
  at: number,
): SearchStep {
  const noticed = noticedIn(faces, picture)
  const sight = search && follow(search.track, noticed, picture, at)
  if (search?.bound && (sight?.kind === 'lost' || sight?.kind === 'moved')) return { kind: 'doubt', doubt: sight.kind }
  const largest = noticed.toSorted((one, other) => sizeOf(other) - sizeOf(one))[0]
  // One picture without a face ends nothing: `follow` knows how long a gap may be.
  if (!largest) return hint(obstructionOf(light) === undefined ? 'no-face' : 'too-dark', search)
  const bound = search?.bound ?? false
  const track = sight?.kind === 'kept' ? sight.track : startTrack(largest, at)
  const accompanied = othersBeside(largest, noticed) > 0
  const several = (search?.several ?? false) || (accompanied && !bound)
  const anew = bound || several ? { track, since: at, sights: 0, bound, several } : undefined
  if (accompanied) return hint('second-face', anew)
  if (sizeOf(largest) < leastShare * picture.wholeHeight) return hint('too-small', anew)
  if (!search || sight?.kind !== 'kept' || search.sights === 0) {
    return hint('good', { track, since: at, sights: 1, bound, several })
  }
  const sights = search.sights + 1
  if (at - search.since >= heldFor && sights >= leastSights) {
    if (several) return { kind: 'doubt', doubt: 'second-face' }
    return { kind: 'found', track: { ...track, stillSince: at }, place: placeOf(track, picture) }
  }
  return hint('good', { track, since: search.since, sights, bound: bound || sights >= boundFrom, several })
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
