/** Leaves out every fourth byte, the opacity that a canvas always adds. */
export function withoutOpacity(rgba: Uint8ClampedArray): Uint8Array<ArrayBuffer> {
  const pixels = new Uint8Array((rgba.length / 4) * 3)
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    pixels[to] = rgba[from] ?? 0
    pixels[to + 1] = rgba[from + 1] ?? 0
    pixels[to + 2] = rgba[from + 2] ?? 0
  }
  return pixels
}
