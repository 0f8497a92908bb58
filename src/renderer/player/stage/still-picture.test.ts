import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isStill } from './still-picture.ts'

const bytes = (...parts: readonly (string | number | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => {
      if (typeof part === 'string') return [...part].map((letter) => letter.charCodeAt(0))
      return typeof part === 'number' ? [0, 0, 0, part] : [...part]
    }),
  )

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const header = [13, 'IHDR', new Array<number>(17).fill(0)] as const
const webp = (flags: number) => bytes('RIFF', 0, 'WEBP', 'VP8X', 10, [flags, 0, 0, 0])

describe('whether a picture stays as it is', () => {
  test.each([
    ['a photograph', 'image/jpeg', bytes([0xff, 0xd8])],
    ['a PNG', 'image/png', bytes(signature, ...header, 3, 'pHYs', [0, 0, 0, 0, 0, 0, 0], 9, 'IDAT')],
    ['a plain WebP', 'image/webp', bytes('RIFF', 0, 'WEBP', 'VP8 ', 10, [0, 0, 0, 0])],
    ['a WebP with transparency', 'image/webp', webp(0b1_0000)],
    ['an AVIF', 'image/avif', bytes(24, 'ftypavif', 0, 'mif1miaf')],
  ])('%s does', (_, type, head) => {
    expect(isStill(type, head)).toBe(true)
  })

  test.each([
    ['an animated PNG', 'image/png', bytes(signature, ...header, 8, 'acTL', new Array<number>(12).fill(0), 9, 'IDAT')],
    ['a PNG whose picture is far behind', 'image/png', bytes(signature, ...header, [0, 9, 0, 0], 'tEXt')],
    ['an animated WebP', 'image/webp', webp(0b1_0010)],
    ['a sequence of AVIF', 'image/avif', bytes(24, 'ftypavis', 0, 'mif1miaf')],
    ['one that says so second', 'image/avif', bytes(24, 'ftypavif', 0, 'avismiaf')],
    ['a GIF', 'image/gif', bytes('GIF89a')],
    ['a drawing', 'image/svg+xml', bytes('<svg/>')],
    ['nothing', 'image/webp', bytes()],
    ['a drawing that calls itself a photograph', 'image/webp', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('%s does not, or cannot be told', (_, type, head) => {
    expect(isStill(type, head)).toBe(false)
  })

  test('whatever a file begins with, there is an answer', () => {
    const types = fc.constantFrom('image/png', 'image/webp', 'image/avif', 'image/jpeg', 'text/html')
    fc.assert(fc.property(types, fc.uint8Array({ maxLength: 200 }), (type, head) => void isStill(type, head)))
  })
})
