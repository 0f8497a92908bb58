import { type Chance, createChance } from './chance.ts'
import { type Head, type HeadSet, headSets } from './heads.ts'

/** What may happen before the camera. Each scene loops; events begin at `eventAt`. */
export const sceneNames = [
  'empty-room',
  'drawn-figure',
  'stays',
  'comes-near',
  'leaves',
  'second-beside',
  'crosses',
  'ducks',
  'turns-away',
  'covered',
  'swap',
  'frozen',
  'dark',
  'noisy',
] as const
export type SceneName = (typeof sceneNames)[number]

/** The picture of the camera, and the pace at which it is composed. */
export const frameWidth = 640
export const frameHeight = 480
export const framesPerSecond = 10
export const sceneSeconds = 24
/** When whatever the scene is about begins, in seconds: until then one face is there and stays. */
export const eventAt = 9

/** Where a head is: centre in pixels, size of the face in pixels, turned to the side in degrees. */
export type Pose = { readonly x: number; readonly y: number; readonly size: number; readonly turn: number }

export type Actor = {
  readonly head: Head
  readonly mirror: boolean
  readonly clothes: readonly [number, number, number]
  /** Undefined: not in the picture. */
  pose(second: number): Pose | undefined
}

export type Scene = {
  readonly seed: number
  readonly actors: readonly Actor[]
  readonly figure: boolean
  /** Brightness of everything, 1 as it is, and the strength of the camera's noise, 0 to 255. */
  readonly light: number
  readonly noise: number
  covered(second: number): boolean
}

/** From 0 to 1 between two instants, smoothly. */
function ramp(second: number, from: number, to: number): number {
  const part = Math.min(1, Math.max(0, (second - from) / (to - from)))
  return part * part * (3 - 2 * part)
}

/** The small movements of somebody who stands still; whole periods in a scene, so that it loops without a jump. */
function swaying(pose: Pose, chance: Chance): (second: number) => Pose {
  const [first, second] = [chance.between(0, 6), chance.between(0, 6)]
  const wave = (time: number, times: number, phase: number) =>
    Math.sin((2 * Math.PI * times * time) / sceneSeconds + phase)
  return (time) => ({
    x: pose.x + pose.size * (0.018 * wave(time, 7, first) + 0.008 * wave(time, 17, second)),
    y: pose.y + pose.size * (0.012 * wave(time, 11, second) + 0.006 * wave(time, 23, first)),
    size: pose.size * (1 + 0.012 * wave(time, 5, first)),
    turn: 0,
  })
}

/** `looks` is the side to which the head already looks a little, -1 or 1. */
type Movement = (rest: (second: number) => Pose, looks: number) => Actor['pose']

const offLeft = (pose: Pose, part: number): Pose => ({ ...pose, x: pose.x - part * (pose.x + pose.size) })
const offRight = (pose: Pose, part: number): Pose => ({ ...pose, x: pose.x + part * (frameWidth - pose.x + pose.size) })

const movements = {
  stays: (rest) => rest,
  still: (rest) => () => rest(0),
  comesNear: (rest) => (second) => {
    const pose = rest(second)
    const near = ramp(second, 0.2, 1.2)
    return { ...pose, size: pose.size * (0.32 + 0.68 * near), y: pose.y - (1 - near) * 60 }
  },
  leaves: (rest) => (second) => offLeft(rest(second), ramp(second, eventAt, eventAt + 1.2)),
  ducks: (rest) => (second) => {
    const pose = rest(second)
    const down = ramp(second, eventAt, eventAt + 0.5) - ramp(second, eventAt + 1.8, eventAt + 2.3)
    return { ...pose, y: pose.y + down * (frameHeight - pose.y + pose.size) }
  },
  // To the side whose cheek the picture shows: there is nothing behind the other one.
  turnsAway: (rest, looks) => (second) => {
    const pose = rest(second)
    const turned = ramp(second, eventAt, eventAt + 0.8) - ramp(second, eventAt + 6, eventAt + 6.8)
    return { ...pose, turn: pose.turn - looks * 46 * turned }
  },
  entersLater: (rest) => (second) =>
    second < eventAt ? undefined : offRight(rest(second), 1 - ramp(second, eventAt, eventAt + 1)),
  entersAfter: (rest) => (second) =>
    second < eventAt + 1.5 ? undefined : offRight(rest(second), 1 - ramp(second, eventAt + 1.5, eventAt + 2.3)),
  crosses: (rest) => (second) => {
    const part = (second - eventAt) / 10
    if (part < 0 || part > 1) return undefined
    const pose = rest(second)
    return { ...pose, x: frameWidth + pose.size - part * (frameWidth + 2 * pose.size) }
  },
} as const satisfies Record<string, Movement>

type Part = { readonly movement: keyof typeof movements; readonly place: 'alone' | 'left' | 'right' | 'behind' }
const alone = (movement: keyof typeof movements): Part => ({ movement, place: 'alone' })

/** Who is in each scene, those behind first. */
const casts: Record<SceneName, readonly Part[]> = {
  'empty-room': [],
  'drawn-figure': [],
  stays: [alone('stays')],
  'comes-near': [alone('comesNear')],
  leaves: [alone('leaves')],
  'second-beside': [
    { movement: 'stays', place: 'left' },
    { movement: 'entersLater', place: 'right' },
  ],
  crosses: [{ movement: 'crosses', place: 'behind' }, alone('stays')],
  ducks: [alone('ducks')],
  'turns-away': [alone('turnsAway')],
  covered: [alone('stays')],
  swap: [alone('leaves'), alone('entersAfter')],
  frozen: [alone('still')],
  dark: [alone('stays')],
  noisy: [alone('stays')],
}

function placeOf(place: Part['place'], chance: Chance): Pose {
  const y = chance.between(200, 250)
  switch (place) {
    case 'alone':
      return { x: chance.between(260, 380), y, size: chance.between(178, 212), turn: 0 }
    case 'left':
      return { x: chance.between(215, 235), y, size: chance.between(150, 165), turn: 0 }
    case 'right':
      return { x: chance.between(420, 440), y, size: chance.between(140, 160), turn: 0 }
    case 'behind':
      return { x: 0, y: chance.between(150, 180), size: chance.between(105, 120), turn: 0 }
  }
}

/** Draws the lots of a scene: who, where, how large, mirrored or not, and in what light. */
export function describeScene(name: SceneName, seed: number, heads: HeadSet): Scene {
  const chance = createChance(seed * 7919 + sceneNames.indexOf(name))
  let left: readonly Head[] = headSets[heads]
  const actors = casts[name].map(({ movement, place }): Actor => {
    const head = chance.pick(left)
    left = left.filter((other) => other !== head)
    const mirror = chance.next() < 0.5
    const looks = head.looks * (mirror ? -1 : 1)
    const clothes = [chance.between(30, 160), chance.between(30, 160), chance.between(30, 160)] as const
    return { head, mirror, clothes, pose: movements[movement](swaying(placeOf(place, chance), chance), looks) }
  })
  const light = chance.between(0.8, 1.1)
  return {
    seed,
    actors,
    figure: name === 'drawn-figure',
    light: name === 'dark' ? 0.07 : light,
    noise: name === 'noisy' ? 30 : 0,
    covered: (second) => name === 'covered' && second >= eventAt && second < eventAt + 5,
  }
}
