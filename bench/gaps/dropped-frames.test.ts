import { expect, test } from 'vitest'
import { droppedFigures } from './dropped-frames.ts'

const changes = (dropped: number) => [
  { at: 0, frames: 600, dropped: dropped / 2 },
  { at: 1_000, frames: 400, dropped: dropped / 2 },
]

/** What is told where the player dropped so many in a thousand, the bare video so many, and the slideshow as many as here. */
function told(player: number, bare: number, slideshow = 8) {
  const frames = { frames: 1_000, dropped: player }
  const figures = droppedFigures({ all: frames, undisturbed: frames }, changes(slideshow), {
    lookedAt: changes(bare),
    unseen: changes(bare),
  })
  const bareSeen = figures.find(({ what }) => what === '… bare video')?.seen
  return { met: figures[0]?.goal?.met, bareSeen }
}

test('dropped frames are held against the bare video', () => {
  expect(told(18, 8)).toEqual({ met: true, bareSeen: '0.8 % of 1000' })
  expect(told(20, 8)).toEqual({ met: false, bareSeen: '0.8 % of 1000' })
})

test('a bare video that something disturbed is no measure, whatever the player dropped', () => {
  for (const player of [18, 300]) {
    expect(told(player, 158)).toEqual({ met: null, bareSeen: '15.8 % of 1000: disturbed, no measure' })
  }
  expect(told(650, 708, 793).met, 'nor where all of them were').toBe(null)
})
