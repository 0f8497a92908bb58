import type { ClipWish } from '../../e2e/scenes/make-scenes.ts'
import { type SceneName, sceneNames } from '../../e2e/scenes/scene-list.ts'

/** One clip that is put through the pipeline, and the table that it counts in. */
export type Run = { readonly part: 'scenes' | 'cameras'; readonly wish: ClipWish }

/** Between them, these lots draw each of the held-out heads for somebody who stays. */
const heldOut = [105, 110, 108]
const known = [105]

const sizes = [
  { width: 320, height: 240 },
  { width: 640, height: 360 },
  { width: 640, height: 480 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const
const rates = [5, 10, 15, 30, 60]
const watched: readonly SceneName[] = ['stays']

/** All scenes on several lots, and one of them through cameras of every size and pace. Quick: each scene once. */
export function runsOf({ quick }: { readonly quick: boolean }): readonly Run[] {
  const lots = [
    ...(quick ? heldOut.slice(1, 2) : heldOut).map((seed) => ({ seed, heads: 'held-out' as const })),
    ...(quick ? [] : known).map((seed) => ({ seed, heads: 'known' as const })),
  ]
  const cameras = [
    ...sizes.map((size) => ({ ...size, framesPerSecond: 10 })),
    ...rates.filter((rate) => rate !== 10).map((framesPerSecond) => ({ width: 640, height: 480, framesPerSecond })),
  ]
  return [
    ...lots.flatMap((lot) => sceneNames.map((name): Run => ({ part: 'scenes', wish: { name, ...lot } }))),
    ...watched.flatMap((name) =>
      cameras.map((camera): Run => ({ part: 'cameras', wish: { name, seed: 110, camera, fastest: 60 } })),
    ),
  ]
}
