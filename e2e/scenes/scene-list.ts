import type { CameraSettings } from '../../src/contract/settings/settings.ts'
import type { Camera } from './camera.ts'
import type { Expectation } from './expectation.ts'
import {
  comesNear,
  crosses,
  ducks,
  ducksForGood,
  enters,
  isHeldUp,
  leaves,
  type Movement,
  stays,
  staysTurned,
  still,
  turnsAway,
} from './movements.ts'
import type { Place } from './pose.ts'

/** Somebody in a scene; `flat`: only a picture of somebody, on a card. */
export type Part = { readonly movement: Movement; readonly place: Place; readonly flat?: true }

export type SceneRecord = {
  /** Those behind first. */
  readonly cast: readonly Part[]
  readonly expects: Expectation
  /** The promise that the scene puts to the test, if it is not only about being served well. */
  readonly promise?: 'P7' | 'P9'
  /** When the scene's own thing happens, in seconds; without it, once words have been said for a while. */
  readonly event?: number
  /** How long the scene must be looked at, in seconds after the event. */
  readonly lasts: number
  readonly figure?: true
  /** Strength of the camera's noise, 0 to 255. */
  readonly noise?: number
  /** Brightness, 1 as it is, and whether a hand is before the lens; both by seconds after the event. */
  readonly light?: (after: number) => number
  readonly covered?: (after: number) => boolean
  readonly camera?: Partial<Camera>
  readonly settings?: Partial<CameraSettings>
}

const alone = (movement: Movement): Part => ({ movement, place: 'alone' })
const always = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY } as const

/** Nobody may be taken for a customer, and so nothing is said. */
const nobody: Expectation = { found: 'never', words: 'never', doubt: 'may' }
/** One person comes, is found, read, and never lost. */
const served: Expectation = {
  found: 1.2,
  words: 3.6,
  doubt: 'never',
  must: [
    { value: 'looking', ...always },
    { value: 'arriving', ...always },
  ],
  mustNot: [
    { value: 'away', ...always },
    { value: 'far', ...always },
    { value: '55-plus', ...always },
  ],
}
const silent: Expectation = { found: 'may', words: 'never', doubt: 'may' }
const noAge = [
  { value: '30-54', ...always },
  { value: '55-plus', ...always },
] as const

/** One person is read until the event, and doubted soon after. */
const doubted = (until: number, doubts?: Expectation['doubts']): Expectation => ({
  found: 1.2,
  words: 3.6,
  doubt: { from: 0, until },
  ...(doubts && { doubts }),
  silentFrom: until,
})

/** Somebody stands there from the beginning; another one steps in beside, or no farther than into the edge. */
const joined = (after: number, place: 'right' | 'edge'): SceneRecord => ({
  promise: 'P7',
  cast: [
    { movement: stays, place: 'left' },
    { movement: enters(0, 0.5), place },
  ],
  event: after,
  lasts: 3.2,
  expects: { found: 'may', words: 'may', doubt: 'may', silentFrom: 2 },
})

const seenThrough = (camera: Partial<Camera>, settings: Partial<CameraSettings> = {}): SceneRecord => ({
  cast: [alone(stays)],
  event: 3.6,
  lasts: 0.4,
  camera,
  settings,
  expects: served,
})

/**
 * What may happen before the camera, each with what must and must not be said of it: read by the tests and by the
 * evaluation. A scene's place in the list is part of its lot; add at the end.
 */
export const scenes = {
  'empty-room': { cast: [], lasts: 0, event: 3, expects: nobody },
  'drawn-figure': { cast: [], figure: true, lasts: 0, event: 3, expects: nobody },
  stays: { cast: [alone(stays)], lasts: 4, expects: { ...served, must: [{ value: 'engaged', ...always }] } },
  'comes-near': { cast: [alone(comesNear)], lasts: 1, expects: { ...served, found: 2, words: 4.4 } },
  leaves: { promise: 'P7', cast: [alone(leaves(1.2))], lasts: 2, expects: doubted(1.7, ['lost', 'moved']) },
  'second-beside': {
    promise: 'P7',
    cast: [
      { movement: stays, place: 'left' },
      { movement: enters(0, 1), place: 'right' },
    ],
    lasts: 3,
    expects: doubted(2.5, ['second-face']),
  },
  crosses: {
    promise: 'P7',
    cast: [{ movement: crosses, place: 'behind' }, alone(stays)],
    lasts: 5.2,
    expects: doubted(5, ['second-face']),
  },
  ducks: { promise: 'P7', cast: [alone(ducks)], lasts: 2, expects: doubted(1.5, ['lost', 'moved']) },
  'turns-away': {
    cast: [alone(turnsAway)],
    lasts: 4.5,
    expects: { found: 1.2, words: 3.6, doubt: 'may', mustNot: [{ value: 'looking', from: 3, until: 6 }] },
  },
  covered: {
    promise: 'P7',
    cast: [alone(stays)],
    covered: (after) => after >= 0 && after < 5,
    lasts: 1,
    expects: doubted(0.4, ['covered', 'too-dark']),
  },
  swap: {
    promise: 'P7',
    cast: [alone(leaves(1.2)), alone(enters(1.5, 0.8))],
    lasts: 3.5,
    expects: doubted(1.5, ['lost', 'moved']),
  },
  frozen: {
    promise: 'P7',
    cast: [alone(still)],
    lasts: 1.5,
    expects: { found: 1.2, words: 'never', doubt: { from: -5, until: 1.5 }, doubts: ['frozen'] },
  },
  dark: {
    promise: 'P9',
    cast: [alone(stays)],
    light: () => 0.075,
    lasts: 0,
    event: 3,
    expects: { ...silent, mustNot: noAge },
  },
  noisy: {
    promise: 'P9',
    cast: [alone(stays)],
    noise: 30,
    lasts: 2.5,
    expects: { ...served, doubt: 'may', must: [], mustNot: noAge },
  },
  uncovers: {
    promise: 'P7',
    cast: [
      { movement: stays, place: 'hidden' },
      { movement: ducksForGood, place: 'before' },
    ],
    lasts: 3,
    expects: doubted(1, ['lost', 'moved', 'second-face']),
  },
  'replaced-in-search': {
    promise: 'P7',
    cast: [alone(leaves(0.5)), alone(enters(1, 0.5))],
    event: 0.1,
    lasts: 5,
    expects: { ...silent, silentFrom: 0.5 },
  },
  'joins-beside-300ms': joined(0.3, 'right'),
  'joins-beside-1s': joined(1, 'right'),
  'joins-beside-3s': joined(3, 'right'),
  'joins-edge-300ms': joined(0.3, 'edge'),
  'joins-edge-1s': joined(1, 'edge'),
  'joins-edge-3s': joined(3, 'edge'),
  'bystander-behind': {
    promise: 'P7',
    cast: [
      { movement: stays, place: 'bystander' },
      { movement: stays, place: 'left' },
    ],
    event: 3,
    lasts: 0,
    expects: silent,
  },
  'larger-outside': {
    cast: [
      { movement: stays, place: 'outside' },
      { movement: stays, place: 'right' },
    ],
    settings: { zone: { x: 0.42, y: 0, width: 0.58, height: 1 } },
    lasts: 1.5,
    expects: { ...served, mustNot: [] },
  },
  'picture-beside': {
    promise: 'P7',
    cast: [
      { movement: stays, place: 'left' },
      { movement: isHeldUp, place: 'right', flat: true },
    ],
    lasts: 3,
    expects: doubted(2.2, ['second-face']),
  },
  'light-off': {
    promise: 'P7',
    cast: [alone(stays)],
    light: (after) => (after < 0 ? 1 : 0.06),
    lasts: 1,
    expects: doubted(0.6, ['too-dark', 'covered', 'lost']),
  },
  'light-on': {
    cast: [alone(stays)],
    light: (after) => (after < 0 ? 0.06 : 1),
    event: 1.5,
    lasts: 4,
    expects: { ...served, found: 2.7, words: 5.1 },
  },
  far: {
    cast: [{ movement: stays, place: 'far' }],
    lasts: 1.5,
    expects: { ...served, must: [{ value: 'far', ...always }], mustNot: [{ value: 'near', ...always }, ...noAge] },
  },
  'rotated-90': seenThrough({ lying: 90 }, { rotation: 90 }),
  'rotated-180': seenThrough({ lying: 180 }, { rotation: 180 }),
  'rotated-270': seenThrough({ lying: 270 }, { rotation: 270 }),
  'rotated-90-unset': { ...seenThrough({ lying: 90 }), event: 3, lasts: 0, expects: silent },
  'rotated-270-unset': { ...seenThrough({ lying: 270 }), event: 3, lasts: 0, expects: silent },
  'upside-down': {
    ...seenThrough({ lying: 180 }),
    event: 6,
    lasts: 0.5,
    expects: { found: 1.2, words: 3.6, doubt: 'may', mustNot: [{ value: 'far', ...always }] },
  },
  mirrored: seenThrough({}, { mirror: true }),
  'camera-240p-5fps': seenThrough({ width: 320, height: 240, framesPerSecond: 5 }),
  'camera-360p-10fps': seenThrough({ width: 640, height: 360, framesPerSecond: 10 }),
  'camera-720p': seenThrough({ width: 1280, height: 720 }),
  'camera-1080p-60fps': seenThrough({ width: 1920, height: 1080, framesPerSecond: 60 }),
  turned: {
    promise: 'P9',
    cast: [alone(staysTurned)],
    lasts: 2.5,
    expects: { ...silent, words: 'may', mustNot: noAge },
  },
  'one-of-two-leaves': {
    promise: 'P7',
    cast: [
      { movement: stays, place: 'right' },
      { movement: leaves(0.5), place: 'left' },
    ],
    event: 0.7,
    lasts: 4.5,
    expects: {
      found: 'never',
      words: 'never',
      doubt: { from: 0.2, until: 1.5 },
      doubts: ['second-face'],
      silentFrom: 0,
    },
  },
  dim: {
    promise: 'P9',
    cast: [alone(stays)],
    light: () => 0.3,
    lasts: 2.5,
    expects: { ...served, doubt: 'may', must: [], mustNot: noAge },
  },
  // An area half as high as the picture shows nobody nearer than they are.
  'far-low-area': {
    cast: [{ movement: stays, place: 'far' }],
    settings: { zone: { x: 0.125, y: 0.2, width: 0.75, height: 0.5 } },
    lasts: 1.5,
    expects: { ...served, must: [{ value: 'far', ...always }], mustNot: [{ value: 'near', ...always }, ...noAge] },
  },
} as const satisfies Record<string, SceneRecord>

export type SceneName = keyof typeof scenes

const isSceneName = (name: string): name is SceneName => name in scenes
export const sceneNames: readonly SceneName[] = Object.keys(scenes).filter(isSceneName)
export const sceneRecord = (name: SceneName): SceneRecord => scenes[name]
