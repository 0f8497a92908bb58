import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freshWatch, otherBeat, ownBeat, type ThreadWatch } from './thread-watch.ts'

/** Beats of both threads in the order in which they come; the place of the own beat that found it busy, or null. */
function watch(beats: readonly ('own' | 'other')[]): number | null {
  let state: ThreadWatch | 'busy' = freshWatch
  let own = 0
  for (const beat of beats) {
    if (beat === 'other') state = otherBeat(state)
    else {
      own++
      state = ownBeat(state)
      if (state === 'busy') return own
    }
  }
  return null
}
const ofPace = (others: number) => (index: number) =>
  Array.from({ length: Math.floor((index + 1) * others) - Math.floor(index * others) }, () => 'other' as const)
const run = (pace: number, length = 400) =>
  watch(Array.from({ length }, (_, index) => [...ofPace(pace)(index), 'own' as const]).flat())

test('a thread that is silent is given up after thirty beats of our own, one at a third of the pace after forty', () => {
  expect(run(0)).toBe(30)
  expect(run(1 / 3)).toBe(40)
})

test('one that stops is found after thirty beats at the latest, wherever in a window it stops', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), (good) => {
      const beats = [
        ...Array.from({ length: good }, () => ['own', 'other'] as const).flat(),
        ...Array.from({ length: 80 }, () => 'own' as const),
      ]
      const found = watch(beats)
      expect(found).not.toBeNull()
      expect(found ?? 0).toBeLessThanOrEqual(good + 30)
    }),
  )
})

test('whatever the order, one that keeps up with six of ten is left alone, on a slow machine and a fast one', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.6, max: 3, noNaN: true }), (pace) => {
      expect(run(pace)).toBeNull()
    }),
  )
})
