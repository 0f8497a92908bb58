import { usualCamera, usualSettings, viewWidth } from '../../e2e/scenes/camera.ts'
import { hidesFace } from '../../e2e/scenes/compose.ts'
import { type Pose, roomHeight, roomWidth } from '../../e2e/scenes/pose.ts'
import type { Scene } from '../../e2e/scenes/scene.ts'
import type { SceneRecord } from '../../e2e/scenes/scene-list.ts'
import type { Words } from '../../src/contract/signals.ts'

/**
 * What a scene shows at an instant: how many people are in the marked area, and what words would be true of one alone.
 * Somebody whose whole face is behind another's head is in no picture, and does not count.
 */
export type Truth = {
  readonly people: number
  /** The one who is alone, by place in the cast; undefined without such a one. */
  readonly who: number | undefined
  /** For how long, in seconds, the one who is alone has been there; undefined without such a one. */
  readonly aloneFor: number | undefined
  /** Values of which each would be true; a signal without any has no truth at this instant. */
  readonly attention: readonly Words['attention'][]
  readonly dwell: readonly Words['dwell'][]
  readonly distance: readonly Words['distance'][]
  /** Whether an age may be told of a face in this scene at all. */
  readonly mayTellAge: boolean
}

/** A word follows what is there with this delay at most, in seconds: stable for one, two between changes, one record a second. */
const delay = 3.2
/**
 * Sizes between these, in parts of the height, are true either way: boxes are no rulers, and the player itself keeps the word
 * that it has between a quarter and a third.
 */
const nearFrom = 0.27
const farUntil = 0.3

/** Somebody who can be seen in the marked area, by place in the cast. */
export type Seen = { readonly who: number; readonly pose: Pose }

/** Who can be seen in the marked area at an instant, in seconds. */
export function seenAt(scene: Scene, { camera, settings }: SceneRecord, second: number): readonly Seen[] {
  if (scene.covered(second)) return []
  const view = viewWidth({ ...usualCamera, ...camera })
  const { zone } = { ...usualSettings, ...settings }
  const left = zone.x * view - (view - roomWidth) / 2
  const [top, bottom] = [zone.y * roomHeight, (zone.y + zone.height) * roomHeight]
  const all = scene.actors.flatMap(({ flat, pose: poseAt }, who) => {
    const pose = poseAt(second)
    return pose ? [{ flat, who, pose }] : []
  })
  return all.filter(({ pose }, index) => {
    const { x, y } = pose
    const isHidden = all.slice(index + 1).some((front) => hidesFace(front.pose, front.flat, pose))
    return x > left && x < left + zone.width * view && y > top && y < bottom && !isHidden
  })
}

/** Reads the truth of a scene at an instant, in seconds, from how it was composed. */
export function truthOf(scene: Scene, record: SceneRecord, second: number): Truth {
  const { expects, promise } = record
  const inZone = (at: number) => seenAt(scene, record, at)
  const here = inZone(second)
  const [only] = here
  if (here.length !== 1 || !only) {
    return {
      people: here.length,
      who: undefined,
      aloneFor: undefined,
      attention: [],
      dwell: [],
      distance: [],
      mayTellAge: false,
    }
  }
  let since = second
  const isAlone = (at: number): boolean => {
    const [other, more] = inZone(at)
    return other?.who === only.who && more === undefined
  }
  while (since > 0 && isAlone(since - 0.1)) since -= 0.1
  const aloneFor = second - since
  const lately = Array.from({ length: Math.floor(Math.min(delay, aloneFor) * 10) + 1 }, (_, index) => {
    const at = second - index / 10
    return { aloneFor: at - since, pose: scene.actors[only.who]?.pose(at) ?? only.pose }
  })
  const turns = lately.map(({ pose }) => Math.abs(pose.turn))
  const shares = lately.map(({ pose }) => pose.size / roomHeight)
  const told = (expects.mustNot ?? []).some(({ value }) => value === '30-54')
  return {
    people: 1,
    who: only.who,
    aloneFor,
    attention: [
      ...(turns.some((turn) => turn < 30) ? (['looking'] as const) : []),
      ...(turns.some((turn) => turn >= 20) ? (['away'] as const) : []),
    ],
    dwell: [
      ...(lately.some((one) => one.aloneFor < 5.5) ? (['arriving'] as const) : []),
      ...(aloneFor >= 5 ? (['engaged'] as const) : []),
    ],
    distance: [
      ...(shares.some((share) => share > nearFrom) ? (['near'] as const) : []),
      ...(shares.some((share) => share < farUntil) ? (['far'] as const) : []),
    ],
    mayTellAge: promise !== 'P9' && !told,
  }
}
