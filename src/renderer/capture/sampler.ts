import { frameHeight, frameLimits } from '../../contract/frame-size.ts'
import type { CameraSettings } from '../../contract/settings/settings.ts'
import { drawnSize, type Size, uprightTransform, wholeHeight, zoneInFrame } from '../../contract/zone-crop.ts'
import { withoutOpacity } from './rgb.ts'

export type Sample = {
  readonly width: number
  readonly height: number
  /** How high the camera's whole picture would be, upright and at this scale. */
  readonly wholeHeight: number
  readonly pixels: Uint8Array<ArrayBuffer>
}

function createSurface(): { readonly canvas: OffscreenCanvas; readonly context: OffscreenCanvasRenderingContext2D } {
  const canvas = new OffscreenCanvas(32, 32)
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false })
  if (!context) throw new Error('no canvas')
  return { canvas, context }
}

/** Draws black over all of it, whatever it was turned to. */
function blacken({ canvas, context }: ReturnType<typeof createSurface>): void {
  context.resetTransform()
  context.clearRect(0, 0, canvas.width, canvas.height)
}

function resize(canvas: OffscreenCanvas, { width, height }: Size): void {
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
}

/**
 * Draws the zone out of a camera frame. The crop from the native frame is the first draw (P8): outside the zone, no
 * pixel ever reaches a buffer of ours. It is drawn as large as it is and scaled from there, because scaling out of the
 * frame itself would mix the pixels beside the zone into its border.
 */
export function createSampler({ zone, rotation, mirror }: CameraSettings): (frame: VideoFrame) => Sample {
  const crop = createSurface()
  const upright = createSurface()
  return (frame) => {
    const whole = { width: frame.displayWidth, height: frame.displayHeight }
    const source = zoneInFrame(zone, rotation, mirror, whole)
    resize(crop.canvas, source)
    // Sizing a canvas resets this.
    crop.context.imageSmoothingEnabled = false
    crop.context.drawImage(frame, source.x, source.y, source.width, source.height, 0, 0, source.width, source.height)
    const drawn = drawnSize(source, rotation, frameHeight, frameLimits)
    resize(upright.canvas, drawn)
    const lying = rotation === 90 || rotation === 270
    const [width, height] = lying ? [drawn.height, drawn.width] : [drawn.width, drawn.height]
    upright.context.setTransform(...uprightTransform(rotation, mirror, drawn))
    upright.context.drawImage(crop.canvas, 0, 0, width, height)
    const image = upright.context.getImageData(0, 0, drawn.width, drawn.height)
    const pixels = withoutOpacity(image.data)
    image.data.fill(0)
    // The next picture may come late, or never (P4).
    blacken(crop)
    blacken(upright)
    return { ...drawn, wholeHeight: wholeHeight(source, rotation, drawn, whole), pixels }
  }
}
