import type { VisionToMain } from '../../contract/workers/vision.ts'
import type { Networks } from '../engine/networks.ts'
import { type Face, sizeOf } from '../face.ts'
import { type AreaPicture, type Picture, wholeOf } from '../picture.ts'
import { lightOf, obstructionOf } from '../signals/light.ts'
import { noticedIn } from '../tracking/noticed.ts'
import { leastShare, placeOf } from '../tracking/search.ts'
import { othersBeside } from '../tracking/track.ts'
import { secondLookSize, wholeSize, windowSize } from '../tracking/window.ts'
import { turnedPicture } from '../turned-picture.ts'

export type ZoneSeen = Pick<Extract<VisionToMain, { type: 'zone' }>, 'word' | 'place'>

/**
 * How the detector sees a picture: the faces it found, the largest first; very near ones, which it may find at its smallest input
 * size alone; and how sure it was of the best, summed over three input sizes.
 */
type Impression = { readonly faces: readonly Face[]; readonly near: readonly Face[]; readonly sureness: number }

/** From this score on, a face takes part in comparing how a picture stands; too low to count as one. */
const faintScore = 0.15
/**
 * From this share of the picture's height on, a face is too near: some are found at the smallest input size alone, and whoever
 * moves has left the picture soon.
 */
const nearShare = 0.7
/**
 * A turned picture is believed only when it is surer by this much. Faces are found upside down, too, only less surely: on
 * 72 pictures of ten heads of the scenes, the upright one was always surer, by 0.29 to 2.3 over the three sizes.
 */
const surerBy = 0.15

async function impressionOf(networks: Networks, picture: Picture): Promise<Impression> {
  const whole = wholeOf(picture)
  const large = await networks.faces(picture, whole, wholeSize, faintScore)
  const small = await networks.faces(picture, whole, secondLookSize, faintScore)
  const least = await networks.faces(picture, whole, windowSize, faintScore)
  const best = (faces: readonly Face[]) => Math.max(0, ...faces.map(({ score }) => score))
  const counted = (faces: readonly Face[]) =>
    noticedIn(faces, picture).toSorted((one, other) => sizeOf(other) - sizeOf(one))
  const [many, few] = [counted(large), counted(small)].toSorted((one, other) => other.length - one.length)
  return {
    faces: many ?? few ?? [],
    near: counted([...large, ...small, ...least]).filter((face) => sizeOf(face) >= nearShare * picture.height),
    sureness: best(large) + best(small) + best(least),
  }
}

async function turnedImpression(networks: Networks, picture: Picture, degrees: 90 | 180 | 270): Promise<Impression> {
  const turned = turnedPicture(picture, degrees)
  try {
    return await impressionOf(networks, turned)
  } finally {
    turned.pixels.fill(0)
  }
}

/** Whether the picture shows a face better when it is turned. Lying faces are hardly found at all, so they are asked for only then. */
async function isTurned(networks: Networks, picture: Picture, upright: Impression): Promise<boolean> {
  const turns = upright.faces.length > 0 ? ([180] as const) : ([180, 90, 270] as const)
  for (const degrees of turns) {
    const { faces, sureness } = await turnedImpression(networks, picture, degrees)
    if (faces.length > 0 && sureness > upright.sureness + surerBy) return true
  }
  return false
}

/** Whether a face reaches over the border of the picture, which is that of the area. */
function reachesOver({ x, y, width, height }: Face, picture: Picture): boolean {
  return x < width / 2 || y < height / 2 || x > picture.width - width / 2 || y > picture.height - height / 2
}

/** What staff are told of one picture while they mark the area: one closed word, and in which ninth the face is. */
export async function lookAtZone(networks: Networks, picture: AreaPicture): Promise<ZoneSeen> {
  const upright = await impressionOf(networks, picture)
  const [largest = upright.near[0]] = upright.faces
  const light = obstructionOf(lightOf(picture, wholeOf(picture)))
  if (!largest && light !== undefined) return { word: 'too-dark', place: null }
  if (await isTurned(networks, picture, upright)) return { word: 'turned-camera', place: null }
  if (!largest) return { word: 'no-face', place: null }
  const place = placeOf(largest, picture)
  if (othersBeside(largest, upright.faces) > 0) return { word: 'second-face', place }
  if (upright.near.length > 0) return { word: 'too-near', place }
  if (reachesOver(largest, picture)) return { word: 'outside', place }
  return { word: sizeOf(largest) < leastShare * picture.wholeHeight ? 'too-small' : 'good', place }
}
