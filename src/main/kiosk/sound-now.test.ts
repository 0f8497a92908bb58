import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SoundSettings } from '../../contract/settings/settings-sound.ts'
import { soundGain } from './sound-now.ts'

const curve = [
  { from: '20:00', percent: 40 },
  { from: '08:30', percent: 100 },
  { from: '12:00', percent: 0 },
]
const shop: SoundSettings = { level: 50, mute: false, curve }

test.each([
  ['08:29', 40],
  ['08:30', 100],
  ['11:59', 100],
  ['12:00', 0],
  ['19:59', 0],
  ['20:00', 40],
  ['00:00', 40],
])('at %s it is at %i percent of the level', (time, percent) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  expect(soundGain(shop, hours * 60 + minutes)).toBeCloseTo((0.5 * percent * 0.01) ** 2)
})

test('without a curve, or without a clock to believe, it is the level all day', () => {
  expect(soundGain({ ...shop, curve: [] }, 720)).toBe(0.25)
  expect(soundGain(shop, null)).toBe(0.25)
})

test('muted is silent, whatever the time', () => {
  fc.assert(
    fc.property(fc.option(fc.integer({ min: 0, max: 1439 })), (minute) => {
      expect(soundGain({ ...shop, mute: true }, minute)).toBe(0)
    }),
  )
})

test('the order in which the steps are written does not matter, and each minute has the step that began last', () => {
  const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 1, maxLength: 24 })
  const two = (part: number): string => String(part).padStart(2, '0')
  fc.assert(
    fc.property(minutes, fc.integer({ min: 0, max: 1439 }), (starts, minute) => {
      const steps = starts.map((start, index) => ({
        from: `${two(Math.floor(start / 60))}:${two(start % 60)}`,
        percent: index,
      }))
      // The oracle walks back, minute by minute, until a step begins.
      let at = minute
      while (!starts.includes(at)) at = (at + 1439) % 1440
      const expected = (starts.indexOf(at) / 100) ** 2
      expect(soundGain({ ...shop, level: 100, curve: steps }, minute)).toBeCloseTo(expected)
      expect(soundGain({ ...shop, level: 100, curve: steps.toReversed() }, minute)).toBeCloseTo(expected)
    }),
  )
})
