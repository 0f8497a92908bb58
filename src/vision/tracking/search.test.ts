import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Face } from '../face.ts'
import { placeOf, type Search, searchStep } from './search.ts'

const picture = { width: 320, height: 320, wholeHeight: 320 }
const bright = { mean: 120, contrast: 50 }
const face = (x: number, size: number, score = 0.9): Face => ({ x, y: 160, width: size, height: size, score })
const step = (search: Search, faces: readonly Face[], at: number, light = bright) =>
  searchStep(search, faces, light, picture, at)

/** The steps of a search over pictures 200 ms apart, up to the one that ends it. */
function steps(pictures: readonly (readonly Face[])[]): readonly string[] {
  const said: string[] = []
  let search: Search
  for (const faces of pictures) {
    const result = step(search, faces, said.length * 200)
    if (result.kind !== 'hint') {
      return [...said, result.kind === 'found' ? `found ${result.place}` : `doubt ${result.doubt}`]
    }
    search = result.search
    said.push(result.hint)
  }
  return said
}

describe('the search', () => {
  test('says what is wrong', () => {
    expect(steps([[]])).toEqual(['no-face'])
    expect(steps([[face(160, 63)]])).toEqual(['too-small'])
    expect(steps([[face(160, 100), face(60, 40)]])).toEqual(['second-face'])
    expect(step(undefined, [], 0, { mean: 8, contrast: 12 })).toMatchObject({ hint: 'too-dark' })
    expect(steps([[face(160, 100, 0.4)]])).toEqual(['no-face'])
  })
  test('measures how near somebody is against the whole picture, however low the area is that staff marked', () => {
    const lowArea = { width: 480, height: 320, wholeHeight: 640 }
    const hintOf = (size: number) => searchStep(undefined, [face(160, size)], bright, lowArea, 0)
    expect([127, 128].map(hintOf)).toMatchObject([{ hint: 'too-small' }, { hint: 'good' }])
    const beside = searchStep(undefined, [face(100, 200), face(400, 27)], bright, lowArea, 0)
    expect(beside, 'who stands beside counts as in a high one').toMatchObject({ hint: 'second-face' })
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
    expect(steps([[face(60, 100)], [face(5, 100)], []])).toEqual(['good', 'good', 'doubt lost'])
    const both = [...left, ...right]
    expect(steps([left, left, both, right])).toEqual(['good', 'good', 'second-face', 'doubt moved'])
  })
  test('P7: of two who stand there from the beginning either may have said yes, so whoever is left says it anew', () => {
    const [larger, smaller] = [face(80, 100), face(240, 90)]
    const both = [larger, smaller]
    const asked = ['second-face', 'good', 'good', 'doubt second-face']
    expect(steps([both, [smaller], [smaller], [smaller]])).toEqual(asked)
    expect(steps([both, [larger], [larger], [larger]])).toEqual(asked)
    // One alone at one sight is nobody yet; and nothing of it is forgotten while nobody is there, or one who is too far.
    expect(steps([[larger], both, [smaller], [smaller], [smaller]])).toEqual(['good', ...asked])
    const meanwhile = [...Array.from({ length: 5 }, () => []), [face(240, 50)]]
    expect(steps([both, ...meanwhile, [smaller], [smaller], [smaller]]).at(-1)).toBe('doubt second-face')
    // Control: one who was there alone before the other came is known, and is found when the other is gone.
    expect(steps([[larger], [larger], both, [larger], [larger], [larger]]).at(-1)).toBe('found left')
  })
  test('P7: however two come and go, whoever is found was known before the other was seen', () => {
    const people = { left: face(80, 100), right: face(240, 90) }
    const shown = fc.constantFrom<readonly ('left' | 'right')[]>([], ['left'], ['right'], ['left', 'right'])
    let found = 0
    fc.assert(
      fc.property(fc.array(shown, { minLength: 3, maxLength: 12 }), (pictures) => {
        const said = steps(pictures.map((names) => names.map((name) => people[name])))
        const last = said.at(-1)
        if (!last?.startsWith('found')) return
        found += 1
        const name = last === 'found left' ? 'left' : 'right'
        const seen = pictures.slice(0, said.length).filter((names) => names.length > 0)
        const together = seen.findIndex((names) => names.length === 2)
        if (together < 0) return
        expect(seen.slice(Math.max(0, together - 2), together)).toEqual([[name], [name]])
      }),
      { numRuns: 2000 },
    )
    expect(found).toBeGreaterThan(100)
  })
})

test('a place is one of nine', () => {
  expect(placeOf({ x: 10, y: 10 }, picture)).toBe('top-left')
  expect(placeOf({ x: 160, y: 300 }, picture)).toBe('bottom')
  expect(placeOf({ x: 319, y: 160 }, picture)).toBe('right')
})
