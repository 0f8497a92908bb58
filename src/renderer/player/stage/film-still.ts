import type { Size } from './drawn-size.ts'

/** Takes of `from`, as large as `whole`, the pixel in the middle of each field of `to`; all others are left out. */
function thinOut(from: Uint32Array, whole: Size, to: Uint32Array, size: Size): void {
  for (let row = 0; row < size.height; row++) {
    const line = Math.floor(((row + 0.5) * whole.height) / size.height) * whole.width
    for (let column = 0; column < size.width; column++) {
      const place = line + Math.floor(((column + 0.5) * whole.width) / size.width)
      to[row * size.width + column] = from[place] ?? 0
    }
  }
}

/** A phone's film may lie on its side in the file: its frames come as they lie there. */
function isTurned(frame: VideoFrame, video: HTMLVideoElement): boolean {
  const across = (frame.visibleRect?.width ?? 0) > (frame.visibleRect?.height ?? 0)
  return Boolean(Reflect.get(frame, 'rotation')) || across !== video.videoWidth > video.videoHeight
}

async function pixelsOf(frame: VideoFrame, size: Size): Promise<HTMLCanvasElement | null> {
  const whole = frame.visibleRect
  if (!whole) return null
  const bytes = new Uint8Array(frame.allocationSize({ format: 'RGBA' }))
  await frame.copyTo(bytes, { format: 'RGBA' })
  const canvas = document.createElement('canvas')
  canvas.width = size.width
  canvas.height = size.height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  const small = context?.createImageData(size.width, size.height)
  if (!context || !small) return null
  thinOut(new Uint32Array(bytes.buffer), whole, new Uint32Array(small.data.buffer), size)
  context.putImageData(small, 0, 0)
  return canvas
}

/**
 * The frame that `video` shows, on a canvas as small as `size`, coarse: most of its pixels are left out. Null where it cannot be
 * had so. A film that is itself drawn onto a canvas leaves that frame, whole, in Chromium's cache of decoded pictures, until that
 * holds a thousand of them or 512 MB.
 */
export async function filmStill(video: HTMLVideoElement, size: Size): Promise<HTMLCanvasElement | null> {
  let frame: VideoFrame | undefined
  try {
    frame = new VideoFrame(video)
    return isTurned(frame, video) ? null : await pixelsOf(frame, size)
  } catch {
    return null
  } finally {
    frame?.close()
  }
}
