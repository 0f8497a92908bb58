import { assert, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { sizesFor } from './millimetres.ts'

const screen = record({
  width: integer({ min: 640, max: 7680 }),
  height: integer({ min: 480, max: 7680 }),
  diagonalInches: integer({ min: 7, max: 150 }),
}).filter(({ width, height }) => Math.max(width, height) / Math.min(width, height) < 3)

test('a 32-inch screen of 1920 × 1080 has 2.71 pixels to the millimetre and targets of 20 mm', () => {
  const sizes = sizesFor({ width: 1920, height: 1080, diagonalInches: 32 }, 'normal')
  expect(sizes.pixelsPerMillimetre).toBeCloseTo(2.71, 2)
  expect(sizes.target).toBe(Math.ceil(20 * sizes.pixelsPerMillimetre))
  expect(sizes.strip).toBe(130)
})

test('targets have 48 px on any screen and 20 mm wherever the screen is 15 inches or more', () => {
  assert(
    property(screen, (given) => {
      const { target, pixelsPerMillimetre } = sizesFor(given, 'normal')
      expect(target).toBeGreaterThanOrEqual(48)
      const shortMillimetres = Math.min(given.width, given.height) / pixelsPerMillimetre
      if (shortMillimetres >= 182) expect(target / pixelsPerMillimetre).toBeGreaterThanOrEqual(20 - 1e-9)
    }),
  )
})

test('the strip holds its buttons and leaves four fifths of the height to the stage', () => {
  assert(
    property(screen, (given) => {
      const { strip, target } = sizesFor(given, 'normal')
      expect(strip).toBeLessThanOrEqual(Math.ceil(given.height * 0.2))
      expect(strip).toBeGreaterThanOrEqual(Math.min(target * 1.32, given.height * 0.2) - 1)
    }),
  )
})

test('large text is a quarter larger, and nothing else changes', () => {
  assert(
    property(screen, (given) => {
      const normal = sizesFor(given, 'normal')
      const large = sizesFor(given, 'large')
      expect(large).toEqual({ ...normal, body: normal.body * 1.25, far: normal.far * 1.25 })
      expect(normal.body).toBeGreaterThanOrEqual(Math.min(19, 0.034 * Math.min(given.width, given.height)))
    }),
  )
})
