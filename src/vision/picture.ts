/** An RGB picture, row by row, three bytes a pixel. */
export type Picture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array }

/**
 * The picture of the marked area, as the capture page sends it. `wholeHeight` is how high the camera's whole picture would be,
 * upright and in pixels of this one: how near somebody is shows in their share of that, whatever staff marked.
 */
export type AreaPicture = Picture & { readonly wholeHeight: number }

/** A square part of a picture in its pixels; it may reach over the edge, where there is nothing but black. */
export type Square = { readonly left: number; readonly top: number; readonly side: number }

/** The smallest square at the top left corner that holds the whole picture. */
export function wholeOf(picture: Picture): Square {
  return { left: 0, top: 0, side: Math.max(picture.width, picture.height) }
}

/** Writes a square of a picture into `target`, `size * size * 3` numbers from 0 to 255, bilinear between pixels. */
export function sampleSquare(picture: Picture, square: Square, size: number, target: Float32Array): void {
  const { left, top, side } = square
  if (side === size && Number.isInteger(left) && Number.isInteger(top)) copySquare(picture, square, target)
  else scaleSquare(picture, square, size, target)
}

/** Where each number is one of the picture's: nothing lies between two pixels. */
function copySquare({ width, height, pixels }: Picture, { left, top, side }: Square, target: Float32Array): void {
  const [from, until] = [Math.max(0, -left), Math.min(side, width - left)]
  target.fill(0)
  if (until <= from) return
  for (let row = Math.max(0, -top); row < Math.min(side, height - top); row += 1) {
    const first = ((top + row) * width + left + from) * 3
    target.set(pixels.subarray(first, first + (until - from) * 3), (row * side + from) * 3)
  }
}

function scaleSquare({ width, height, pixels }: Picture, square: Square, size: number, target: Float32Array): void {
  const scale = square.side / size
  const lefts = new Int32Array(size)
  const rights = new Float64Array(size)
  for (let column = 0; column < size; column += 1) {
    const x = square.left + (column + 0.5) * scale - 0.5
    lefts[column] = Math.floor(x)
    rights[column] = x - Math.floor(x)
  }
  for (let row = 0, at = 0; row < size; row += 1) {
    const y = square.top + (row + 0.5) * scale - 0.5
    const y0 = Math.floor(y)
    const below = y - y0
    const isIn = y0 >= 0 && y0 < height
    const stepDown = y0 + 1 < height ? width * 3 : 0
    for (let column = 0; column < size; column += 1, at += 3) {
      const x0 = lefts[column] ?? 0
      if (!isIn || x0 < 0 || x0 >= width) {
        target[at] = 0
        target[at + 1] = 0
        target[at + 2] = 0
        continue
      }
      const right = rights[column] ?? 0
      const first = (y0 * width + x0) * 3
      const stepRight = x0 + 1 < width ? 3 : 0
      for (let channel = 0; channel < 3; channel += 1) {
        const from = first + channel
        const upper = (pixels[from] ?? 0) * (1 - right) + (pixels[from + stepRight] ?? 0) * right
        const lower = (pixels[from + stepDown] ?? 0) * (1 - right) + (pixels[from + stepDown + stepRight] ?? 0) * right
        target[at + channel] = upper * (1 - below) + lower * below
      }
    }
  }
}
