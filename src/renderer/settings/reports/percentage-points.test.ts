import { expect, test } from 'vitest'
import { percentagePoints } from './percentage-points.ts'

test('a difference has its sign, and one too small to be written has none', () => {
  const written = (difference: number) => percentagePoints(difference, String)
  expect([written(0.123), written(-0.123)]).toEqual(['+12.3', '−12.3'])
  expect([written(0), written(0.0004), written(-0.0004)]).toEqual(['0', '0', '0'])
})
