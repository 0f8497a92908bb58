import { describe, expect, test } from 'vitest'
import type { Face } from '../face.ts'
import { placeOf, type Search, searchStep } from './search.ts'

const picture = { width: 320, height: 320 }
const bright = { mean: 120, contrast: 50 }
const face = (x: number, size: number, score = 0.9): Face => ({ x, y: 160, width: size, height: size, score })
const step = (search: Search, faces: readonly Face[], at: number, light = bright) =>
  searchStep(search, faces, light, picture, at)

/** The steps of a search over pictures 200 ms apart. */
function steps(pictures: readonly (readonly Face[])[]): readonly string[] {
  let search: Search
  return pictures.map((faces, index) => {
    const result = step(search, faces, index * 200)
    if (result.kind === 'found') return `found ${result.place}`
    if (result.kind === 'doubt') return `doubt ${result.doubt}`
    search = result.search
    return result.hint
  })
}

describe('the search', () => {
  test('says what is wrong', () => {
    expect(steps([[]])).toEqual(['no-face'])
    expect(steps([[face(160, 63)]])).toEqual(['too-small'])
    expect(steps([[face(160, 100), face(60, 40)]])).toEqual(['second-face'])
    expect(step(undefined, [], 0, { mean: 8, contrast: 12 })).toMatchObject({ hint: 'too-dark' })
    expect(steps([[face(160, 100, 0.4)]])).toEqual(['no-face'])
  })
  test('finds a face that is alone, near, and there at three sights', () => {
    const alone = [face(160, 100)]
    expect(steps([alone, alone, alone])).toEqual(['good', 'good', 'found centre'])
  })
  test('does not add up a face and what was seen once before it', () => {
    const [left, right] = [[face(80, 100)], [face(240, 100)]]
    expect(steps([left, right, right, right])).toEqual(['good', 'good', 'good', 'found right'])
  })
  test('begins anew after a second face, but bears one picture without any', () => {
    const alone = [face(160, 100)]
    const both = [...alone, face(40, 60)]
    expect(steps([alone, alone, both, alone, alone, alone])).toEqual([
      'good',
      'good',
      'second-face',
      'good',
      'good',
      'found centre',
    ])
    expect(steps([alone, alone, [], alone])).toEqual(['good', 'good', 'no-face', 'found centre'])
  })
  test('P7: whoever was seen twice is not given up for somebody else', () => {
    const [left, right] = [[face(80, 100)], [face(240, 100)]]
    expect(steps([left, left, right])).toEqual(['good', 'good', 'doubt moved'])
    expect(steps([left, left, [], [], [], right])).toContain('doubt lost')
    const both = [...left, ...right]
    expect(steps([left, left, both, right])).toEqual(['good', 'good', 'second-face', 'doubt moved'])
    // Control: two who stand there from the beginning are nobody yet, and one of them may step aside.
    expect(steps([both, both, right, right, right])).toContain('found right')
  })
})

test('a place is one of nine', () => {
  expect(placeOf({ x: 10, y: 10 }, picture)).toBe('top-left')
  expect(placeOf({ x: 160, y: 300 }, picture)).toBe('bottom')
  expect(placeOf({ x: 319, y: 160 }, picture)).toBe('right')
})
