import fc from 'fast-check'
import { expect, test } from 'vitest'
import { turnedPlace, turnedSize } from './turned-page.ts'

const screen = { width: 1920, height: 1080 }

test.each([
  [0, { x: 0, y: 0 }],
  [90, { x: 1920, y: 0 }],
  [180, { x: 1920, y: 1080 }],
  [270, { x: 0, y: 1080 }],
] as const)(
  'turned by %i° the top left corner of the page lies in another corner of the window',
  (rotation, corner) => {
    expect(turnedPlace(corner, screen, rotation)).toEqual({ x: 0, y: 0 })
  },
)

test('every place in the window is one on the page, and a quarter turn four times is none', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 1920 }), y: fc.integer({ min: 0, max: 1080 }) })
  fc.assert(
    fc.property(place, fc.constantFrom(0, 90, 180, 270), (at, rotation) => {
      const page = turnedSize(screen, rotation)
      const on = turnedPlace(at, screen, rotation)
      expect(on.x >= 0 && on.x <= page.width && on.y >= 0 && on.y <= page.height).toBe(true)
      let turned = at
      let size = screen
      for (let turn = 0; turn < 4; turn++) {
        turned = turnedPlace(turned, size, 90)
        size = turnedSize(size, 90)
      }
      expect(turned).toEqual(at)
    }),
  )
})
