import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawnSize } from './drawn-size.ts'

const screen = { width: 1920, height: 1080 }

describe('how large a picture is decoded', () => {
  test.each([
    ['as large as its place', { width: 3840, height: 2160 }, 'contain', { width: 1920, height: 1080 }],
    ['upright in a place across, all of it', { width: 3000, height: 4000 }, 'contain', { width: 810, height: 1080 }],
    ['upright in a place across, cut', { width: 3000, height: 4000 }, 'cover', { width: 1920, height: 2560 }],
    ['smaller than its place, as it is', { width: 640, height: 360 }, 'cover', { width: 640, height: 360 }],
    ['a line keeps a pixel', { width: 40_000, height: 2 }, 'contain', { width: 1920, height: 1 }],
  ] as const)('%s', (_, picture, fit, drawn) => {
    expect(drawnSize(picture, screen, fit)).toEqual(drawn)
  })

  test('it fills its place as far as it can, and never grows', () => {
    const side = fc.integer({ min: 1, max: 20_000 })
    const size = fc.record({ width: side, height: side })
    fc.assert(
      fc.property(size, size, fc.constantFrom('contain' as const, 'cover' as const), (picture, place, fit) => {
        const { width, height } = drawnSize(picture, place, fit)
        expect(width).toBeLessThanOrEqual(picture.width)
        expect(height).toBeLessThanOrEqual(picture.height)
        const fills = [width >= place.width - 1, height >= place.height - 1]
        const isWhole = width === picture.width && height === picture.height
        expect(isWhole || (fit === 'cover' ? fills.every(Boolean) : fills.some(Boolean))).toBe(true)
      }),
    )
  })
})
