import type { Picture, Square } from '../picture.ts'

/** Brightness of a part of a picture, 0 to 255: its mean, and how much it varies (standard deviation). */
export type Light = { readonly mean: number; readonly contrast: number }

const luminance = (pixels: Uint8Array, at: number): number =>
  0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0)

function clipped(picture: Picture, square: Square) {
  return {
    left: Math.max(0, Math.floor(square.left)),
    top: Math.max(0, Math.floor(square.top)),
    right: Math.min(picture.width, Math.ceil(square.left + square.side)),
    bottom: Math.min(picture.height, Math.ceil(square.top + square.side)),
  }
}

/** Measures every fourth pixel in both directions. */
export function lightOf(picture: Picture, square: Square): Light {
  const { left, top, right, bottom } = clipped(picture, square)
  let count = 0
  let sum = 0
  let squares = 0
  for (let y = top; y < bottom; y += 4) {
    for (let x = left; x < right; x += 4) {
      const value = luminance(picture.pixels, (y * picture.width + x) * 3)
      count += 1
      sum += value
      squares += value * value
    }
  }
  if (count === 0) return { mean: 0, contrast: 0 }
  const mean = sum / count
  return { mean, contrast: Math.sqrt(Math.max(0, squares / count - mean * mean)) }
}

/** Mean brightness of a part of a picture, of every fourth pixel in both directions; 0 where there is none. */
export function brightnessOf(
  { width, height, pixels }: Picture,
  part: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): number {
  let count = 0
  let sum = 0
  for (let y = Math.max(0, Math.ceil(part.top)); y < Math.min(height, part.bottom); y += 4) {
    for (let x = Math.max(0, Math.ceil(part.left)); x < Math.min(width, part.right); x += 4) {
      sum += luminance(pixels, (y * width + x) * 3)
      count += 1
    }
  }
  return count === 0 ? 0 : sum / count
}

/**
 * Noise of a part of a picture as a standard deviation, 0 to 255: the mean answer to a mask that edges and slopes do
 * not touch (Immerkær, "Fast Noise Variance Estimation", 1996).
 */
export function noiseOf(picture: Picture, square: Square): number {
  const { left, top, right, bottom } = clipped(picture, square)
  const stride = picture.width * 3
  let sum = 0
  let count = 0
  for (let y = top + 1; y < bottom - 1; y += 2) {
    for (let x = left + 1; x < right - 1; x += 2) {
      const at = (y * picture.width + x) * 3
      const value = (offset: number) => luminance(picture.pixels, at + offset)
      const corners = value(-stride - 3) + value(-stride + 3) + value(stride - 3) + value(stride + 3)
      const sides = value(-stride) + value(stride) + value(-3) + value(3)
      sum += Math.abs(corners - 2 * sides + 4 * value(0))
      count += 1
    }
  }
  return count === 0 ? 0 : (Math.sqrt(Math.PI / 2) * sum) / (6 * count)
}

/** Below this mean, no face is looked for. */
const darkMean = 20
/** Below this contrast there is nothing but one surface: a hand or a lid before the lens. */
const flatContrast = 9

/** What stands between the camera and a face, if anything. */
export function obstructionOf(light: Light): 'covered' | 'too-dark' | undefined {
  if (light.contrast < flatContrast) return 'covered'
  return light.mean < darkMean ? 'too-dark' : undefined
}
