import { type Rectangle, type Size, zoneInFrame } from '../../../contract/zone-crop.ts'

type Cut = typeof zoneInFrame
type Area = Parameters<Cut>[0]

const areas: readonly Area[] = [
  { x: 0.125, y: 0, width: 0.75, height: 1 },
  { x: 0.1, y: 0.3, width: 0.4, height: 0.5 },
  { x: 0.551, y: 0.053, width: 0.333, height: 0.617 },
]
const rotations = [0, 90, 180, 270] as const
const frames: readonly Size[] = [
  { width: 640, height: 480 },
  { width: 1280, height: 720 },
]

/** Where a point of the camera's own frame stands in the upright picture, in parts: worked out another way than the cut. */
function uprightPlace(x: number, y: number, rotation: number, mirror: boolean, { width, height }: Size) {
  let [right, down] = [x / width, y / height]
  for (let turned = 0; turned < rotation; turned += 90) [right, down] = [1 - down, right]
  return { x: mirror ? 1 - right : right, y: down }
}

function liesInside(cut: Rectangle, area: Area, rotation: number, mirror: boolean, frame: Size): boolean {
  const [right, bottom] = [cut.x + cut.width, cut.y + cut.height]
  const corners = [
    uprightPlace(cut.x, cut.y, rotation, mirror, frame),
    uprightPlace(right, bottom, rotation, mirror, frame),
  ]
  const rounding = 1e-6
  return corners.every(
    ({ x, y }) =>
      x >= area.x - rounding &&
      x <= area.x + area.width + rounding &&
      y >= area.y - rounding &&
      y <= area.y + area.height + rounding,
  )
}

/** P8: however the camera is turned or mirrored, no pixel of the cut lies outside the area, and little of the area is lost. */
export function cutStaysInside(cut: Cut): boolean {
  return areas.every((area) =>
    rotations.every((rotation) =>
      [true, false].every((mirror) =>
        frames.every((frame) => {
          const found = cut(area, rotation, mirror, frame)
          const share = (found.width * found.height) / (frame.width * frame.height)
          return liesInside(found, area, rotation, mirror, frame) && share > 0.95 * area.width * area.height
        }),
      ),
    ),
  )
}

/** Cuts as careless hands would write them; the probe must find out each. */
export const carelessCuts: readonly [Cut, ...Cut[]] = [
  (_area, _rotation, _mirror, { width, height }) => ({ x: 0, y: 0, width, height }),
  (area, rotation, _mirror, frame) => zoneInFrame(area, rotation, false, frame),
  (area, _rotation, mirror, frame) => zoneInFrame(area, 0, mirror, frame),
  (area, rotation, mirror, frame) => {
    const { width, ...cut } = zoneInFrame(area, rotation, mirror, frame)
    return { ...cut, width: width + 1 }
  },
]
