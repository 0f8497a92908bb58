import { type Chance, createChance } from './chance.ts'
import { type Head, type HeadSet, headSets } from './heads.ts'
import type { Path } from './movements.ts'
import { filmSeconds, type Pose, placeOf, swaying } from './pose.ts'
import { type SceneName, sceneNames, sceneRecord } from './scene-list.ts'

/** A film is looped by a camera and leaves a busy player time; a clip is as short as the pipeline alone needs. */
export type Timing = 'film' | 'clip'

export type Actor = {
  readonly head: Head
  readonly mirror: boolean
  readonly flat: boolean
  readonly clothes: readonly [number, number, number]
  readonly pose: Path
}

export type Scene = {
  readonly seed: number
  readonly seconds: number
  readonly actors: readonly Actor[]
  readonly figure: boolean
  /** Brightness of everything, 1 as it is, and the strength of the camera's noise, 0 to 255. */
  readonly light: number
  dimming(second: number): number
  readonly noise: number
  covered(second: number): boolean
}

/** When a scene's own thing happens, in seconds: until then one face is there and stays. */
export function eventOf(name: SceneName, timing: Timing): number {
  return sceneRecord(name).event ?? (timing === 'film' ? 9 : 4)
}

function castOf(name: SceneName, event: number, chance: Chance, heads: HeadSet): Actor[] {
  let left: readonly Head[] = headSets[heads]
  let last: Pose | undefined
  return sceneRecord(name).cast.map(({ movement, place, flat = false }): Actor => {
    const head = chance.pick(left)
    left = left.filter((other) => other !== head)
    const mirror = chance.next() < 0.5
    const looks = head.looks * (mirror ? -1 : 1)
    const clothes = [chance.between(30, 160), chance.between(30, 160), chance.between(30, 160)] as const
    last = placeOf(place, chance, last)
    return { head, mirror, flat, clothes, pose: movement(swaying(last, chance), event, looks) }
  })
}

/** Draws the lots of a scene: who, where, how large, mirrored or not, and in what light. */
export function describeScene(name: SceneName, seed: number, heads: HeadSet, timing: Timing): Scene {
  const { figure = false, noise = 0, lasts, light, covered } = sceneRecord(name)
  const chance = createChance(seed * 7919 + sceneNames.indexOf(name))
  const event = eventOf(name, timing)
  return {
    seed,
    seconds: timing === 'film' ? filmSeconds : event + lasts,
    actors: castOf(name, event, chance, heads),
    figure,
    light: chance.between(0.8, 1.1),
    dimming: (second) => light?.(second - event) ?? 1,
    noise,
    covered: (second) => covered?.(second - event) ?? false,
  }
}
