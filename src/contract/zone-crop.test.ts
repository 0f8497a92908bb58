import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frameHeight, frameLimits } from './frame-size.ts'
import { drawnSize, uprightTransform, wholeHeight, zoneInFrame } from './zone-crop.ts'

const rotation = fc.constantFrom<0 | 90 | 180 | 270>(0, 90, 180, 270)
const lying = (degrees: number) => degrees === 90 || degrees === 270
const frame = fc.constantFrom(
  { width: 640, height: 480 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 320, height: 240 },
)
const part = (least: number, most: number) =>
  fc.integer({ min: least * 1000, max: most * 1000 }).map((thousandths) => thousandths / 1000)
const zone = fc
  .record({
    x: part(0, 0.8),
    y: part(0, 0.8),
    width: part(0.2, 0.8),
    height: part(0.2, 1),
  })
  .filter(({ x, y, width, height }) => x + width <= 1 && y + height <= 1)

/** Where a pixel of the camera's own frame stands in the upright picture, in parts: written down anew, not shared. */
function uprightPlace(x: number, y: number, degrees: number, mirror: boolean, size: { width: number; height: number }) {
  let [right, down] = [x / size.width, y / size.height]
  for (let turned = 0; turned < degrees; turned += 90) [right, down] = [1 - down, right]
  return { x: mirror ? 1 - right : right, y: down }
}

describe('P8: the zone in the camera frame', () => {
  test('by default is the middle three quarters', () => {
    const middle = { x: 0.125, y: 0, width: 0.75, height: 1 }
    const size = { width: 640, height: 480 }
    expect(zoneInFrame(middle, 0, false, size)).toEqual({ x: 80, y: 0, width: 480, height: 480 })
    expect(zoneInFrame(middle, 90, false, size)).toEqual({ x: 0, y: 60, width: 640, height: 360 })
  })
  test('never reaches out of the zone, and loses at most a pixel at each border', () => {
    fc.assert(
      fc.property(zone, rotation, fc.boolean(), frame, (area, degrees, mirror, size) => {
        const { x, y, width, height } = zoneInFrame(area, degrees, mirror, size)
        for (const value of [x, y, width, height]) expect(Number.isInteger(value)).toBe(true)
        const corners = [
          [x, y],
          [x + width, y],
          [x, y + height],
          [x + width, y + height],
        ].map(([cornerX = 0, cornerY = 0]) => uprightPlace(cornerX, cornerY, degrees, mirror, size))
        const xs = corners.map((corner) => corner.x)
        const ys = corners.map((corner) => corner.y)
        const [across, down] = lying(degrees) ? [1 / size.height, 1 / size.width] : [1 / size.width, 1 / size.height]
        for (const [found, wanted, pixel] of [
          [Math.min(...xs), area.x, across],
          [1 - Math.max(...xs), 1 - area.x - area.width, across],
          [Math.min(...ys), area.y, down],
          [1 - Math.max(...ys), 1 - area.y - area.height, down],
        ] as const) {
          expect(found).toBeGreaterThanOrEqual(wanted - 1e-5)
          expect(found).toBeLessThanOrEqual(wanted + pixel + 1e-5)
        }
      }),
    )
  })
})

describe('the drawn picture', () => {
  test('fits its limits, whatever zone, frame and rotation', () => {
    fc.assert(
      fc.property(zone, rotation, frame, (area, degrees, size) => {
        const source = zoneInFrame(area, degrees, false, size)
        const drawn = drawnSize(source, degrees, frameHeight, frameLimits)
        expect(drawn.width).toBeLessThanOrEqual(frameLimits.width)
        expect(drawn.height).toBeLessThanOrEqual(frameHeight)
        expect(Math.min(drawn.width, drawn.height)).toBeGreaterThanOrEqual(32)
      }),
    )
  })
  test('is the same part of the whole height as the zone is, but for the pixels that are rounded away', () => {
    fc.assert(
      fc.property(zone, rotation, frame, (area, degrees, size) => {
        const source = zoneInFrame(area, degrees, false, size)
        const drawn = drawnSize(source, degrees, frameHeight, frameLimits)
        const part = drawn.height / wholeHeight(source, degrees, drawn, size)
        expect(part).toBeLessThanOrEqual(area.height + 1e-5)
        expect(part).toBeGreaterThanOrEqual(area.height - 2 / (lying(degrees) ? size.width : size.height) - 1e-5)
      }),
    )
  })
  test.each([0, 90, 180, 270] as const)('keeps its shape at %i°', (degrees) => {
    const source = lying(degrees) ? { width: 300, height: 400 } : { width: 400, height: 300 }
    const limits = { width: 1_000, height: 1_000 }
    expect(drawnSize({ x: 0, y: 0, ...source }, degrees, 150, limits)).toEqual({ width: 200, height: 150 })
  })
  test.each([0, 90, 180, 270] as const)('stands upright at %i°, mirrored or not', (degrees) => {
    const drawn = { width: 200, height: 100 }
    const [wide, high] = lying(degrees) ? [100, 200] : [200, 100]
    for (const mirror of [false, true]) {
      const [a, b, c, d, e, f] = uprightTransform(degrees, mirror, drawn)
      for (const [x, y] of [
        [0, 0],
        [wide, 0],
        [wide * 0.3, high * 0.8],
      ] as const) {
        const place = uprightPlace(x, y, degrees, mirror, { width: wide, height: high })
        expect(a * x + c * y + e).toBeCloseTo(place.x * drawn.width)
        expect(b * x + d * y + f).toBeCloseTo(place.y * drawn.height)
      }
    }
  })
})
