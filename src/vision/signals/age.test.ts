import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { startTrack, type Track } from '../tracking/track.ts'
import { type AgeGates, ageBandOf, alignedSquare, bandOf, mayReadAge, noteAge, noteGap } from './age.ts'
import { noteYaw } from './attention.ts'

const track = startTrack({ x: 160, y: 160, width: 100, height: 100, score: 0.9 }, 0)
const good: AgeGates = { held: 3000, share: 0.4, yaw: 3, brightness: 120, noise: 1 }
const read = (years: readonly number[], start: Track = track): Track => years.reduce(noteAge, start)
const seven = (years: number): readonly number[] => Array.from({ length: 7 }, () => years)

describe('P9: the band of an estimate', () => {
  test('is unknown below 30, and within five years of a border', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1100 }), (tenths) => {
        const years = tenths / 10
        const band = bandOf(years)
        if (years < 35 || (years > 50 && years < 60)) expect(band).toBe('unknown')
        else expect(band).toBe(years < 55 ? '30-54' : '55-plus')
      }),
      { numRuns: 1000 },
    )
  })
  test('needs seven readings, and is unknown until then', () => {
    expect(ageBandOf(read(seven(42).slice(1)))).toBe('unknown')
    expect(ageBandOf(read(seven(42)))).toBe('30-54')
    expect(ageBandOf(read(seven(70)))).toBe('55-plus')
  })
  test('looks the same for somebody under 30 as for an abstention, at every step', () => {
    const steps = (years: number) => seven(years).map((_, index) => ageBandOf(read(seven(years).slice(0, index + 1))))
    expect(steps(12)).toEqual(steps(55))
  })
})

describe('P9: when the age is read', () => {
  const refused: Partial<AgeGates>[] = [
    { held: 10_000 },
    { share: 0.24 },
    { yaw: -25 },
    { yaw: 25 },
    { brightness: 49 },
    { brightness: 226 },
    { noise: 2.6 },
  ]
  test('in a good picture', () => {
    expect(mayReadAge(track, good)).toBe(true)
  })
  test.each(refused)('not with %o', (one) => {
    expect(mayReadAge(track, { ...good, ...one })).toBe(false)
  })
  const justTaken: Partial<AgeGates>[] = [
    { held: 9_999 },
    { share: 0.25 },
    { yaw: -24 },
    { yaw: 24 },
    { brightness: 50 },
    { brightness: 225 },
    { noise: 2.5 },
  ]
  test.each(justTaken)('but with %o', (one) => {
    expect(mayReadAge(track, { ...good, ...one })).toBe(true)
  })
  test('not with a head turned against its own first second', () => {
    const turned = noteYaw(noteYaw(track, -8, 0), 14, 0)
    expect(mayReadAge({ ...turned, yawBase: -8 }, good)).toBe(false)
    expect(mayReadAge({ ...turned, yawBase: -5 }, good)).toBe(true)
  })
  test('not more than seven times', () => {
    expect(mayReadAge(read(seven(42)), good)).toBe(false)
  })
  test('never again after a break, unless it was decided before', () => {
    const broken = noteGap(read([42, 42]), 450)
    expect(mayReadAge(broken, good)).toBe(false)
    expect(ageBandOf(broken)).toBe('unknown')
    expect(ageBandOf(noteGap(read(seven(42)), 450))).toBe('30-54')
    expect(mayReadAge(noteGap(read([42]), 300), good)).toBe(true)
  })
})

test('the aligned square holds every landmark, centred, with a margin', () => {
  const square = alignedSquare([
    { x: 10, y: 20 },
    { x: 50, y: 40 },
  ])
  expect(square).toEqual({ left: 6, top: 6, side: 48 })
})
