/** A picture unpacked: four bytes a pixel, red, green, blue and how much it covers. */
export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray<ArrayBuffer> }

const isTransparent = ({ data }: Pixels): boolean => {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true
  return false
}

/** The picture as it looks in front of one shade of grey. */
function over({ width, height, data }: Pixels, shade: number): Pixels {
  const seen = new Uint8ClampedArray(data.length)
  for (let at = 0; at < data.length; at += 4) {
    const covered = (data[at + 3] ?? 0) / 255
    for (let colour = at; colour < at + 3; colour++)
      seen[colour] = (data[colour] ?? 0) * covered + shade * (1 - covered)
    seen[at + 3] = 255
  }
  return { width, height, data: seen }
}

/**
 * How a picture can look on the screen, one after the other: where something shines through, in front of white and in front
 * of black. Whatever stands out against any colour stands out against one of them.
 */
export function* appearances(picture: Pixels): Generator<Pixels> {
  if (!isTransparent(picture)) {
    yield picture
    return
  }
  yield over(picture, 255)
  yield over(picture, 0)
}
