import { expect, test } from 'vitest'
import { apartFromFlashes, type Looked } from './playing-frames.ts'

const looks: readonly Looked[] = Array.from({ length: 50 }, (_, index) => ({
  at: 10_000 + index * 40,
  frames: 2,
  dropped: index === 3 || index === 25 ? 1 : 0,
}))

test('what is dropped while nothing is planted counts', () => {
  const { all, undisturbed } = apartFromFlashes(looks, [])
  expect(all).toEqual({ frames: 100, dropped: 2 })
  expect(undisturbed).toEqual(all)
})

test('a flash takes out what it and its cover cost, with the frames of that time', () => {
  const { all, undisturbed } = apartFromFlashes(looks, [{ from: 10_990, until: 11_060 }])
  expect(all).toEqual({ frames: 100, dropped: 2 })
  // Looks at 10,960 to 11,280.
  expect(undisturbed).toEqual({ frames: 100 - 2 * 9, dropped: 1 })
})
