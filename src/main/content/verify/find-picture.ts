import type { Asset } from '../../../contract/package/package.ts'
import { firstBytesFit, firstBytesLength } from '../first-bytes.ts'
import { itemFileType } from '../serving/item-types.ts'

const pictures: readonly Asset['type'][] = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif']
const drawing: Asset['type'] = 'image/svg+xml'

/** Windows bitmaps, icons and pointers: what else a browser draws. The size of a bitmap's second header is below 256. */
function isWindowsPicture(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes
  if (first === 0x42 && second === 0x4d) return bytes.length > 18 && bytes.subarray(15, 18).every((byte) => byte === 0)
  return first === 0 && second === 0 && (third === 1 || third === 2) && fourth === 0
}

/**
 * As which picture a browser draws a file of an HTML item: it goes by the first bytes and never by the name, but for a
 * drawing in SVG. Where they say nothing, the name does. `other`: one of a kind that no asset has; undefined: none.
 */
export function pictureIn(path: string, bytes: Uint8Array): Asset['type'] | 'other' | undefined {
  const head = bytes.subarray(0, firstBytesLength)
  if (isWindowsPicture(head)) return 'other'
  const named = itemFileType(path)
  return pictures.find((type) => firstBytesFit(type, head)) ?? [...pictures, drawing].find((type) => type === named)
}

/**
 * Whether markup or a style holds a picture itself, in an address. What it misses is still not drawn, because the player
 * serves an item under a camera signal without leave for such pictures.
 */
export function drawsFromText(text: string): boolean {
  return /\bdata:\s*image\//i.test(text)
}
