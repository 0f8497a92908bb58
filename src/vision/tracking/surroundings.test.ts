import { describe, expect, test } from 'vitest'
import type { Picture } from '../picture.ts'
import { stirs, surroundingsOf } from './surroundings.ts'
import { startTrack, type Track } from './track.ts'

const [width, height] = [320, 320]
const track: Track = startTrack({ x: 160, y: 160, width: 100, height: 100, score: 1 }, 0)

/** A grey room with a brighter square of this side in it, and noise. */
function room({ x = 0, y = 0, side = 0, noise = 0 } = {}): Picture {
  const pixels = new Uint8Array(width * height * 3).map((_, at) => {
    const [column, row] = [Math.floor(at / 3) % width, Math.floor(at / 3 / width)]
    const inside = Math.abs(column - x) < side / 2 && Math.abs(row - y) < side / 2
    return (inside ? 150 : 90) + noise * Math.sin(at * 12.9898)
  })
  return { width, height, pixels }
}
const still = surroundingsOf(room(), track)
const stirsIn = (picture: Picture, held = track) => stirs(still, surroundingsOf(picture, held))

describe('what stirs beside the held face', () => {
  test.each([
    ['left', { x: 30, y: 120, side: 40 }],
    ['right', { x: 290, y: 100, side: 40 }],
  ])('a head on the %s does', (_side, head) => {
    expect(stirsIn(room(head))).toBe(true)
  })

  test.each([
    ['nothing', {}],
    ['noise', { noise: 30 }],
    ['what the held face does in its window', { x: 160, y: 160, side: 170 }],
    ['shoulders and hands below', { x: 30, y: 300, side: 120 }],
  ])('%s does not', (_what, seen) => {
    expect(stirsIn(room(seen))).toBe(false)
  })

  test('an edge of the room at the height of the chin does not, however the box of the held face breathes', () => {
    const shelf = {
      width,
      height,
      pixels: new Uint8Array(width * height * 3).map((_, at) => (at < 206 * width * 3 ? 200 : 0)),
    }
    const measured = (size: number) => surroundingsOf(shelf, { ...track, size })
    expect(stirs(measured(96), measured(100))).toBe(false)
    expect(stirs(measured(104), measured(92))).toBe(false)
  })

  test('where the window was set anew, nothing can be said', () => {
    expect(stirsIn(room({ x: 30, y: 120, side: 40 }), { ...track, windowX: 150 })).toBe(false)
  })
})
