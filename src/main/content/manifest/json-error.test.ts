import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonErrorAt, lineAndColumn } from './json-error.ts'

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('where a text is no JSON', () => {
  test.each<[string, string, string]>([
    ['a comma too many in an object', '{"a":1,', '}'],
    ['a comma too many in a list', '[1,', ']'],
    ['a comma that is missing', '{"a":1\n ', '"b":2}'],
    ['a colon that is missing', '{"a" ', '1}'],
    ['a key without its marks', '{', 'a:1}'],
    ['single marks', '{', "'a':1}"],
    ['a line end in a text', '{"a":"b', '\n"}'],
    ['an escape that is none', '["', '\\x"]'],
    ['half an escape', '["', '\\u00g0"]'],
    ['a comment', '{', '// why\n}'],
    ['a number that begins with a zero', '[0', '1]'],
    ['a number that ends with a point', '[1', '.]'],
    ['a word that is none', '[', 'nul]'],
    ['the wrong bracket', '[1', '}'],
    ['a bracket too many', '[1]', ']'],
    ['more behind the end', '{} ', '{}'],
    ['an end that comes too early', '{"a":[1', ''],
    ['a text without its end', '["a', ''],
    ['a byte order mark', '', '\uFEFF{}'],
    ['nothing', '', ''],
  ])('%s', (_name, before, after) => {
    expect(jsonErrorAt(before + after)).toBe(before.length)
    expect(parses(before + after)).toBe(false)
  })

  test('is nowhere in a text that the parser of the language takes, and somewhere in each that it does not', () => {
    const seen = { taken: 0, refused: 0 }
    const changed = fc
      .tuple(
        fc.jsonValue({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '\\', '1', ' ', '\n', ':'),
      )
      .map(([value, place, piece]) => {
        const text = JSON.stringify(value, null, place % 3)
        const at = place % (text.length + 1)
        return text.slice(0, at) + piece + text.slice(at + (place % 2))
      })
    fc.assert(
      fc.property(changed, (text) => {
        seen[parses(text) ? 'taken' : 'refused']++
        expect(jsonErrorAt(text) === undefined).toBe(parses(text))
      }),
      { numRuns: 2_000 },
    )
    expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(100)
  })
})

test('a place is told as editors show it, whichever line ends the text has', () => {
  expect(lineAndColumn('', 0)).toBe('line 1, column 1')
  expect(lineAndColumn('{\n  "a": 1,\n}', 13)).toBe('line 3, column 2')
  expect(lineAndColumn('{\r\n  "a": 1,\r\n}', 14)).toBe('line 3, column 1')
  expect(lineAndColumn('{\r}', 2)).toBe('line 2, column 1')
})
