import type { Picture } from './picture.ts'

/** The picture turned clockwise by a quarter, a half or three quarters. A copy: whoever asks for it zeroes it. */
export function turnedPicture(picture: Picture, degrees: 90 | 180 | 270): Picture {
  const { width, height, pixels } = picture
  const lying = degrees !== 180
  const turned = {
    width: lying ? height : width,
    height: lying ? width : height,
    pixels: new Uint8Array(pixels.length),
  }
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const column = degrees === 90 ? height - 1 - y : degrees === 180 ? width - 1 - x : y
      const row = degrees === 90 ? x : degrees === 180 ? height - 1 - y : width - 1 - x
      const from = (y * width + x) * 3
      const to = (row * turned.width + column) * 3
      for (let channel = 0; channel < 3; channel += 1) turned.pixels[to + channel] = pixels[from + channel] ?? 0
    }
  }
  return turned
}
