import { describe, expect, test } from 'vitest'
import { type Picture, sampleSquare, wholeOf } from '../picture.ts'
import { hasCompanion, isSuspected, type Looks, noteLook } from '../tracking/companions.ts'
import { createCadence, steadyInterval } from '../tracking/record-pace.ts'
import { startTrack } from '../tracking/track.ts'
import { distanceOf } from './distance.ts'
import { dwellOf } from './dwell.ts'
import { lightOf, noiseOf, obstructionOf } from './light.ts'

test('dwell has three steps', () => {
  expect([0, 4999, 5000, 29_999, 30_000].map(dwellOf)).toEqual([
    'arriving',
    'arriving',
    'engaged',
    'engaged',
    'staying',
  ])
})

test('distance is told only where it is plain', () => {
  const sized = (size: number) => startTrack({ x: 0, y: 0, width: size, height: size, score: 1 }, 0)
  expect([79, 80, 106, 107].map((size) => distanceOf(sized(size), 320))).toEqual(['far', undefined, undefined, 'near'])
})

describe('others', () => {
  const looks = (...seen: boolean[]): Looks => seen.reduce<Looks>(noteLook, [])
  test('are there when two looks of the last three saw them', () => {
    expect(hasCompanion(looks(true, false, true))).toBe(true)
    expect(hasCompanion(looks(true, false, false, true))).toBe(false)
  })
  test('are suspected from the first look until three in a row saw nobody', () => {
    expect(isSuspected(looks(true, false, false))).toBe(true)
    expect(isSuspected(looks(true, false, false, false))).toBe(false)
  })
})

test('P5: steady records are more than a second apart', () => {
  const cadence = createCadence()
  expect(steadyInterval).toBeGreaterThan(1000)
  expect([0, 1000, steadyInterval, steadyInterval + 1].map((now) => cadence.take(now))).toEqual([
    true,
    false,
    true,
    false,
  ])
})

describe('a picture', () => {
  const paint = (colour: (x: number, y: number) => number): Picture => {
    const pixels = new Uint8Array(64 * 64 * 3)
    for (let index = 0; index < 64 * 64; index += 1)
      pixels.fill(colour(index % 64, Math.floor(index / 64)), index * 3, index * 3 + 3)
    return { width: 64, height: 64, pixels }
  }
  test('of one surface is covered, a dim one too dark', () => {
    const look = (picture: Picture) => obstructionOf(lightOf(picture, wholeOf(picture)))
    expect(look(paint(() => 30))).toBe('covered')
    expect(look(paint((x) => (x < 32 ? 3 : 34)))).toBe('too-dark')
    expect(look(paint((x) => x * 4))).toBeUndefined()
  })
  test('has noise that neither slopes nor straight edges count into', () => {
    const noise = (picture: Picture) => noiseOf(picture, wholeOf(picture))
    expect(noise(paint((x, y) => x * 2 + y))).toBeLessThan(0.5)
    expect(noise(paint((x, y) => 100 + ((x * 7 + y * 13) % 5) * 8))).toBeGreaterThan(5)
  })
  test('is sampled where it is, and is black over its edge', () => {
    const target = new Float32Array(4 * 4 * 3)
    sampleSquare(
      paint((x) => x),
      { left: 60, top: 10, side: 8 },
      4,
      target,
    )
    expect([...target.filter((_, index) => index % 3 === 0)].slice(0, 4)).toEqual([60.5, 62.5, 0, 0])
  })
})
