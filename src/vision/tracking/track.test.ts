import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Face } from '../face.ts'
import { follow as followIn, isFrozen, othersBeside, startTrack, type Track } from './track.ts'

const face = (x: number, y: number, size: number, score = 0.9): Face => ({ x, y, width: size, height: size, score })
const held = startTrack(face(160, 160, 100), 0)
const picture = { width: 320, height: 320 }
const follow = (track: Track, faces: readonly Face[], at: number) => followIn(track, faces, picture, at)

/** Follows a face through several sights, 200 ms apart, and fails if it is not kept. */
function through(places: readonly Face[], start: Track = held): Track {
  return places.reduce((track, place, index) => {
    const sight = follow(track, [place], start.at + (index + 1) * 200)
    if (sight.kind !== 'kept') throw new Error(sight.kind)
    return sight.track
  }, start)
}

describe('P6: what is kept of a person', () => {
  test('is sixteen numbers, before and after any number of sights', () => {
    for (const track of [held, through([face(162, 160, 100), face(165, 161, 104)])]) {
      expect(Object.values(track)).toHaveLength(16)
      expect(Object.values(track).every((value) => typeof value === 'number')).toBe(true)
    }
  })
})

describe('P7: who stands beside it', () => {
  const beside = (...faces: Face[]): number => othersBeside(faces[0] ?? face(0, 0, 100), faces)

  test('is counted from two heads’ distance on, and not the held one itself', () => {
    expect(beside(face(160, 160, 100))).toBe(0)
    expect(beside(face(160, 160, 100), face(229, 160, 100), face(160, 231, 100))).toBe(1)
    expect(beside(face(160, 160, 100), face(260, 160, 60), face(60, 160, 100))).toBe(2)
  })
  test('is nobody where the detector is not sure of a face', () => {
    expect(beside(face(160, 160, 100), face(300, 160, 100, 0.49))).toBe(0)
    expect(beside(face(160, 160, 100), face(300, 160, 100, 0.5))).toBe(1)
  })
})

describe('P7: bound by place and size alone', () => {
  // Whole numbers: doubles would be drawn nearly all close to zero.
  const offset = fc.integer({ min: -90, max: 90 })
  const size = fc.integer({ min: 60, max: 160 })
  const gap = fc.integer({ min: 1, max: 800 })

  test('never keeps a face out of bounds', () => {
    fc.assert(
      fc.property(offset, offset, size, gap, (dx, dy, width, elapsed) => {
        const sight = follow(held, [face(160 + dx, 160 + dy, width)], elapsed)
        const ratio = width / 100
        const ellipse = (dx ** 2 + dy ** 2) / 60 ** 2 + (Math.log(ratio) / Math.log(1.3)) ** 2
        const fits = elapsed <= 500 && ellipse <= 1
        expect(sight.kind === 'kept').toBe(fits)
      }),
      { numRuns: 2000 },
    )
  })
  test('one who ducks leaves no track to the smaller face right behind; either step alone is a movement', () => {
    const ducking = through([face(160, 190, 98)])
    const after = ducking.at + 200
    expect(follow(ducking, [face(166, 163, 76)], after).kind).toBe('moved')
    expect(follow(ducking, [face(166, 163, 98)], after).kind).toBe('kept')
    expect(follow(ducking, [face(160, 200, 76)], after).kind).toBe('kept')
  })
  test('is lost after half a second, even when a face is back in the same place', () => {
    expect(follow(held, [face(160, 160, 100)], 500).kind).toBe('kept')
    expect(follow(held, [face(160, 160, 100)], 501).kind).toBe('lost')
  })
  test('doubts at once when the only face is elsewhere', () => {
    expect(follow(held, [face(260, 160, 100)], 200).kind).toBe('moved')
  })
  test('waits out a picture without a face, and one with nothing but a shadow of one', () => {
    expect(follow(held, [], 200).kind).toBe('missed')
    expect(follow(held, [face(260, 160, 100, 0.35)], 200).kind).toBe('missed')
  })
  test('does not wait for one who walked out of the picture, on whatever side, but does for one who stands at its border', () => {
    const steps = [1, 2, 3, 4].map((step) => step * 37)
    const ways = [
      [-1, 0],
      [1, 0],
      [0, -1],
      [0, 1],
    ] as const
    for (const [right, down] of ways) {
      const gone = through(steps.map((step) => face(160 + right * step, 160 + down * step, 100)))
      expect(follow(gone, [], gone.at + 200).kind, `${right}, ${down}`).toBe('lost')
      expect(followIn(gone, [], { width: 640, height: 640 }, gone.at + 100).kind).toBe(
        right + down < 0 ? 'lost' : 'missed',
      )
    }
    const swaying = through([face(4, 160, 100), face(2, 160, 100)], startTrack(face(3, 160, 100), 0))
    expect(follow(swaying, [], swaying.at + 200).kind).toBe('missed')
  })
  test('predicts a steady movement', () => {
    const walking = through([face(190, 160, 100), face(220, 160, 100), face(250, 160, 100)])
    expect(follow(walking, [face(335, 160, 100)], walking.at + 200).kind).toBe('kept')
    expect(follow(held, [face(245, 160, 100)], 200).kind).toBe('moved')
  })
  test('counts a face beside the held one, but not a second box on the same head', () => {
    expect(follow(held, [face(160, 160, 100), face(280, 150, 80)], 200)).toMatchObject({ kind: 'kept', others: 1 })
    expect(follow(held, [face(160, 160, 100), face(180, 165, 110)], 200)).toMatchObject({ kind: 'kept', others: 0 })
  })
})

test('P7: whoever is large enough for the search to notice is counted beside the held face', () => {
  const beside = (size: number) => follow(held, [face(160, 160, 100), face(280, 150, size)], 200)
  expect([26, 27].map(beside)).toMatchObject([{ others: 0 }, { others: 1 }])
})

describe('a picture that never moves', () => {
  test('is frozen after three seconds', () => {
    const still = Array.from({ length: 15 }, () => face(160, 160, 100))
    expect(isFrozen(through(still.slice(0, 14)))).toBe(false)
    expect(isFrozen(through(still))).toBe(true)
  })
  test('is told from somebody who stands quietly', () => {
    const breathing = Array.from({ length: 30 }, (_, index) => face(160, 160 + 1.2 * Math.sin(index), 100))
    expect(isFrozen(through(breathing))).toBe(false)
  })
  test('is looked at through a window that stays where it is', () => {
    const still = through(Array.from({ length: 5 }, () => face(163, 161, 102)))
    expect(still).toMatchObject({ windowX: held.windowX, windowY: held.windowY, windowSide: held.windowSide })
    expect(through([face(180, 160, 100)]).windowX).toBe(180)
  })
})
