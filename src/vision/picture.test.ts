import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Picture, type Square, sampleSquare } from './picture.ts'

/** Bilinear between pixels, one number after the other, black over the edge. */
function sampled({ width, height, pixels }: Picture, { left, top, side }: Square, size: number): Float32Array {
  const scale = side / size
  const value = (x: number, y: number, channel: number): number =>
    pixels[(Math.min(y, height - 1) * width + Math.min(x, width - 1)) * 3 + channel] ?? 0
  return Float32Array.from({ length: size * size * 3 }, (_, at) => {
    const x = left + ((Math.floor(at / 3) % size) + 0.5) * scale - 0.5
    const y = top + (Math.floor(at / 3 / size) + 0.5) * scale - 0.5
    const [x0, y0] = [Math.floor(x), Math.floor(y)]
    const [right, below] = [x - x0, y - y0]
    if (x0 < 0 || y0 < 0 || x0 >= width || y0 >= height) return 0
    const row = (line: number) => value(x0, line, at % 3) * (1 - right) + value(x0 + 1, line, at % 3) * right
    return row(y0) * (1 - below) + row(y0 + 1) * below
  })
}

test('a square is sampled bit for bit alike, whether it is copied or scaled, inside the picture and over its edge', () => {
  const place = fc.integer({ min: -12, max: 24 })
  const picture = fc
    .record({ width: fc.integer({ min: 1, max: 20 }), height: fc.integer({ min: 1, max: 20 }), seed: fc.nat(255) })
    .map(
      ({ width, height, seed }): Picture => ({
        width,
        height,
        pixels: Uint8Array.from({ length: width * height * 3 }, (_, at) => (at * 89 + (at % 7) * 31 + seed) % 256),
      }),
    )
  const shares = fc.constantFrom(0, 0, 0.25, 1 / 3, 0.9)
  const square = fc.record({
    left: place,
    top: place,
    part: shares,
    size: fc.integer({ min: 1, max: 16 }),
    more: shares,
  })
  let copied = 0
  fc.assert(
    fc.property(picture, square, (whole, { left, top, part, size, more }) => {
      const looked = { left: left + part, top: top + part, side: size * (1 + more) }
      if (part === 0 && more === 0) copied += 1
      // What an earlier look left in it.
      const target = new Float32Array(size * size * 3).fill(7)
      sampleSquare(whole, looked, size, target)
      expect(target).toEqual(sampled(whole, looked, size))
    }),
    { numRuns: 1000 },
  )
  expect(copied).toBeGreaterThan(50)
})
