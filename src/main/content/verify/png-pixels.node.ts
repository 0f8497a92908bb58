import { inflateSync } from 'node:zlib'
import type { Pixels } from './picture-pixels.ts'

/** The colour types of PNG (third edition, section 11.2.1) in which a pixel of its own can be transparent. */
const palette = 3
const greyAlpha = 4
const colourAlpha = 6

/** Every chunk by its name; those of one name one after the other. Throws where they do not follow on each other. */
function chunksOf(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const parts = new Map<string, Buffer[]>()
  let name = ''
  for (let at = 8; name !== 'IEND'; at += 12 + bytes.readUInt32BE(at)) {
    name = bytes.toString('latin1', at + 4, at + 8)
    const before = parts.get(name) ?? []
    before.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
    parts.set(name, before)
  }
  return new Map(Array.from(parts, ([each, found]) => [each, Buffer.concat(found)]))
}

/** What the bytes to the left, above, and above to the left let expect (section 9.4). */
function paeth(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner)
  const toAbove = Math.abs(left - corner)
  const toCorner = Math.abs(left + above - 2 * corner)
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

function expected(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return above
  return filter === 3 ? (left + above) >> 1 : paeth(left, above, corner)
}

/** Takes the filters off in place (section 9.2): `rows` of one byte for the filter and `stride` bytes of samples each. */
function unfilter(rows: Buffer, stride: number, pixelBytes: number): void {
  for (let start = 0; start < rows.length; start += stride + 1) {
    const filter = rows[start] ?? 0
    if (filter > 4) throw new Error('no filter of PNG')
    for (let at = start + 1; filter > 0 && at <= start + stride; at++) {
      const inRow = at - pixelBytes > start
      const left = inRow ? (rows[at - pixelBytes] ?? 0) : 0
      const above = rows[at - stride - 1] ?? 0
      const corner = inRow ? (rows[at - stride - 1 - pixelBytes] ?? 0) : 0
      rows[at] = (rows[at] ?? 0) + expected(filter, left, above, corner)
    }
  }
}

/**
 * The pixels of a PNG in which something may be transparent; null: nothing can be. Throws where it is broken, moves (APNG),
 * or has its transparency in a form that hardly anybody uses: interlaced, of 16 bits, or one colour that stands for nothing.
 */
export function transparentPixels(bytes: Uint8Array): Pixels | null {
  const chunks = chunksOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  if (chunks.has('acTL')) throw new Error('it moves')
  const [header, colours, covers] = [chunks.get('IHDR'), chunks.get('PLTE'), chunks.get('tRNS')]
  if (!header) throw new Error('no header')
  const [width, height, depth, type] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8] ?? 0, header[9] ?? 0]
  if (!covers && type !== greyAlpha && type !== colourAlpha) return null
  const samples = new Map([
    [palette, 1],
    [greyAlpha, 2],
    [colourAlpha, 4],
  ]).get(type)
  if (samples === undefined || depth > 8 || header[12] !== 0) throw new Error('a form that is not looked through')
  const stride = Math.ceil((width * samples * depth) / 8)
  const length = (stride + 1) * height
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0), { maxOutputLength: length })
  if (rows.length !== length) throw new Error('not all of it')
  unfilter(rows, stride, Math.max(1, (samples * depth) / 8))
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0; x < width; x++, to += 4) {
      const at = y * (stride + 1) + 1 + Math.floor((x * samples * depth) / 8)
      if (type === colourAlpha) data.set(rows.subarray(at, at + 4), to)
      else if (type === greyAlpha) data.fill(rows[at] ?? 0, to, to + 3).fill(rows[at + 1] ?? 0, to + 3, to + 4)
      else {
        const place = ((rows[at] ?? 0) >> (8 - depth - ((x * depth) % 8))) & (2 ** depth - 1)
        data.set(colours?.subarray(place * 3, place * 3 + 3) ?? [], to)
        data[to + 3] = covers?.[place] ?? 255
      }
    }
  return { width, height, data }
}
