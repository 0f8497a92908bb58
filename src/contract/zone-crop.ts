import type { CameraSettings } from './settings/settings.ts'

/** A rectangle in pixels. */
export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type Size = { readonly width: number; readonly height: number }

type Zone = CameraSettings['zone']
type Rotation = CameraSettings['rotation']

/**
 * The part of the camera's own frame that shows the zone (P8). The zone is given in parts of the upright picture, after
 * the camera's rotation (clockwise, as the camera must be turned to stand upright) and mirroring were undone.
 */
export function zoneInFrame(zone: Zone, rotation: Rotation, mirror: boolean, frame: Size): Rectangle {
  const left = mirror ? 1 - zone.x - zone.width : zone.x
  const right = left + zone.width
  const top = zone.y
  const bottom = zone.y + zone.height
  const parts = {
    0: { x: left, y: top },
    90: { x: top, y: 1 - right },
    180: { x: 1 - right, y: 1 - bottom },
    270: { x: 1 - bottom, y: left },
  }[rotation]
  const lying = rotation === 90 || rotation === 270
  return inside(
    {
      x: parts.x * frame.width,
      y: parts.y * frame.height,
      width: (lying ? zone.height : zone.width) * frame.width,
      height: (lying ? zone.width : zone.height) * frame.height,
    },
    frame,
  )
}

/** Rounds inwards to whole pixels, so that no pixel from outside the zone takes part in scaling. */
function inside({ x, y, width, height }: Rectangle, frame: Size): Rectangle {
  const [left, top] = [Math.max(0, Math.ceil(x - 1e-6)), Math.max(0, Math.ceil(y - 1e-6))]
  const right = Math.min(frame.width, Math.floor(x + width + 1e-6))
  const bottom = Math.min(frame.height, Math.floor(y + height + 1e-6))
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}

/** The size that the upright zone is drawn at: `height` pixels high, unless that were wider than `limits` allow. */
export function drawnSize(source: Rectangle, rotation: Rotation, height: number, limits: Size): Size {
  const lying = rotation === 90 || rotation === 270
  const upright = lying ? { width: source.height, height: source.width } : source
  const scale = Math.min(height / upright.height, limits.width / upright.width, limits.height / upright.height)
  const side = (length: number, limit: number) => Math.min(limit, Math.max(32, Math.round(length * scale)))
  return { width: side(upright.width, limits.width), height: side(upright.height, limits.height) }
}

/**
 * How high the camera's whole frame would be, upright and at the scale that a zone `source` of it is drawn at: what the size of
 * a face in the drawn zone is a share of, whatever part of the frame the zone is.
 */
export function wholeHeight(source: Rectangle, rotation: Rotation, drawn: Size, frame: Size): number {
  const lying = rotation === 90 || rotation === 270
  return drawn.height * (lying ? frame.width / source.width : frame.height / source.height)
}

/** A canvas transform `[a, b, c, d, e, f]` that draws an upright, mirrored-back picture from one drawn lying at 0, 0. */
export function uprightTransform(
  rotation: Rotation,
  mirror: boolean,
  drawn: Size,
): readonly [number, number, number, number, number, number] {
  const { width, height } = drawn
  switch (rotation) {
    case 0:
      return mirror ? [-1, 0, 0, 1, width, 0] : [1, 0, 0, 1, 0, 0]
    case 90:
      return mirror ? [0, 1, 1, 0, 0, 0] : [0, 1, -1, 0, width, 0]
    case 180:
      return mirror ? [1, 0, 0, -1, 0, height] : [-1, 0, 0, -1, width, height]
    case 270:
      return mirror ? [0, -1, -1, 0, width, height] : [0, -1, 1, 0, 0, height]
  }
}
