import type { CameraSettings } from '../../contract/settings.ts'
import { frameHeight, frameLimits } from '../../contract/vision.ts'
import { withoutOpacity } from './rgb.ts'
import { drawnSize, uprightTransform, zoneInFrame } from './zone-crop.ts'

export type Sample = { readonly width: number; readonly height: number; readonly pixels: Uint8Array<ArrayBuffer> }

/**
 * Draws the zone out of a camera frame. The crop from the native frame is the first draw (P8): outside the zone, no
 * pixel ever reaches a buffer of ours.
 */
export function createSampler({ zone, rotation, mirror }: CameraSettings): (frame: VideoFrame) => Sample {
  const canvas = new OffscreenCanvas(32, 32)
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false })
  if (!context) throw new Error('no canvas')
  return (frame) => {
    const source = zoneInFrame(zone, rotation, mirror, { width: frame.displayWidth, height: frame.displayHeight })
    const drawn = drawnSize(source, rotation, frameHeight, frameLimits)
    if (canvas.width !== drawn.width || canvas.height !== drawn.height) {
      canvas.width = drawn.width
      canvas.height = drawn.height
    }
    const lying = rotation === 90 || rotation === 270
    const [width, height] = lying ? [drawn.height, drawn.width] : [drawn.width, drawn.height]
    context.setTransform(...uprightTransform(rotation, mirror, drawn))
    context.drawImage(frame, source.x, source.y, source.width, source.height, 0, 0, width, height)
    const image = context.getImageData(0, 0, drawn.width, drawn.height)
    const pixels = withoutOpacity(image.data)
    image.data.fill(0)
    return { ...drawn, pixels }
  }
}
