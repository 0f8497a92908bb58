/** Enough of a file to tell whether its picture moves: what says so stands before the picture itself. */
export const headBytes = 65_536

const textAt = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length))

/** PNG (third edition): `acTL` makes it an animation, and stands before the first `IDAT`. */
function pngIsStill(head: Uint8Array): boolean {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  for (let at = 8; at + 8 <= head.length; at += 12 + view.getUint32(at)) {
    const chunk = textAt(head, at + 4, 4)
    if (chunk === 'IDAT') return true
    if (chunk === 'acTL') return false
  }
  return false
}

/** WebP (RFC 9649): only the extended form, `VP8X`, can move, and its second flag from the right says that it does. */
function webpIsStill(head: Uint8Array): boolean {
  if (head.length < 21 || textAt(head, 0, 4) !== 'RIFF') return false
  return textAt(head, 12, 4) !== 'VP8X' || ((head[20] ?? 0) & 0b10) === 0
}

/** AVIF 1.1: a sequence has the brand `avis` in its `ftyp` box. */
function avifIsStill(head: Uint8Array): boolean {
  if (head.length < 16 || textAt(head, 4, 4) !== 'ftyp') return false
  const size = new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(0)
  return !textAt(head, 8, Math.min(size, head.length) - 8).includes('avis')
}

/**
 * Whether a picture of media type `type`, whose file begins with `head`, is one picture that stays as it is. Whatever
 * moves, may move, is drawn anew at each size or cannot be told from its first bytes is not.
 */
export function isStill(type: string, head: Uint8Array): boolean {
  switch (type) {
    case 'image/jpeg':
      return true
    case 'image/png':
      return pngIsStill(head)
    case 'image/webp':
      return webpIsStill(head)
    case 'image/avif':
      return avifIsStill(head)
    default:
      return false
  }
}
