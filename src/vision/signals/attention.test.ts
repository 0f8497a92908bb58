import { describe, expect, test } from 'vitest'
import type { Point } from '../face.ts'
import { startTrack, type Track } from '../tracking/track.ts'
import { attentionOf, noteYaw, turnOf, yawOf } from './attention.ts'

/** Landmarks of a head whose nose is `aside` of the middle of its eyes, in halves of their distance; rolled by `roll`. */
function landmarks(aside: number, roll = 0): Point[] {
  const points: Point[] = Array.from({ length: 68 }, () => ({ x: 0, y: 0 }))
  const rolled = (x: number, y: number): Point => ({
    x: 100 + x * Math.cos(roll) - y * Math.sin(roll),
    y: 100 + x * Math.sin(roll) + y * Math.cos(roll),
  })
  points[36] = rolled(-30, 0)
  points[45] = rolled(30, 0)
  points[30] = rolled(30 * aside, 25)
  return points
}

describe('yaw', () => {
  test('is nothing for a nose in the middle, whatever the roll', () => {
    expect(yawOf(landmarks(0))).toBeCloseTo(0)
    expect(yawOf(landmarks(0, 0.5))).toBeCloseTo(0)
  })
  test('grows to the side the nose goes, unchanged by roll', () => {
    const yaw = yawOf(landmarks(0.6)) ?? 0
    expect(yaw).toBeGreaterThan(25)
    expect(yawOf(landmarks(-0.6))).toBeCloseTo(-yaw)
    expect(yawOf(landmarks(0.6, -0.4))).toBeCloseTo(yaw)
  })
  test('is not told without landmarks', () => {
    expect(yawOf([])).toBeUndefined()
    expect(yawOf(landmarks(0.6).slice(0, 45)), 'one eye').toBeUndefined()
    const point = Array.from({ length: 68 }, () => ({ x: 7, y: 7 }))
    expect(yawOf(point), 'both eyes in one place').toBeUndefined()
  })
})

describe('attention', () => {
  const start = startTrack({ x: 0, y: 0, width: 100, height: 100, score: 1 }, 0)
  const at = (track: Track, time: number, yaw: number) => noteYaw({ ...track, at: time }, yaw, 0)

  test('is not told before a reading', () => {
    expect(attentionOf(start)).toBeUndefined()
  })
  test('is measured against the first second, not against a straight line', () => {
    const first = at(at(start, 200, 18), 800, 20)
    for (const yaw of [19, 0, 38]) expect(attentionOf(at(first, 2000, yaw)), `${yaw}`).toBe('looking')
    for (const yaw of [-1, -5, 39, 43]) expect(attentionOf(at(first, 2000, yaw)), `${yaw}`).toBeUndefined()
    for (const yaw of [-6, 44, -8, 45]) expect(attentionOf(at(first, 2000, yaw)), `${yaw}`).toBe('away')
  })
  test('is not told of a head that stood far aside in its first second, on neither side, wherever it turns', () => {
    for (const base of [45, -45, 40]) {
      for (const yaw of [base, 0, -base])
        expect(attentionOf(at(at(start, 200, base), 2000, yaw)), `${yaw}`).toBeUndefined()
    }
    expect(attentionOf(at(at(start, 200, 39), 2000, 39))).toBe('looking')
  })
  test('takes nothing into its base after the first second', () => {
    const turned = at(at(start, 200, 0), 1500, 40)
    expect(turnOf(turned)).toBe(40)
  })
})
