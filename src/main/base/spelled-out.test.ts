import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spelledOut } from './spelled-out.ts'

test.each([
  ['a\u0007b', 'a\\u0007b'],
  ['\u202Egnp', '\\u202egnp'],
  ['\uD800', '\\ud800'],
  ['\uFFFE', '\\ufffe'],
  // A pair is one character, not the first half of it.
  ['\u{E0041}', '\\u{e0041}'],
  ['\u{1FFFF}', '\\u{1ffff}'],
  ['Käse 🧀', 'Käse 🧀'],
])('%j is shown as %s', (text, shown) => {
  expect(spelledOut(text, 100)).toBe(shown)
})

test('what is too long is cut before a whole character', () => {
  expect(spelledOut('abcdef', 6)).toBe('abcdef')
  expect(spelledOut('abcdefg', 6)).toBe('abcde…')
  expect(spelledOut('abcd🧀efg', 6)).toBe('abcd…')
})

test('whatever comes is shown well-formed, within its length, on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.integer({ min: 1, max: 30 }), (text, longest) => {
      const shown = spelledOut(text, longest)
      expect(shown.length).toBeLessThanOrEqual(longest)
      expect(shown.isWellFormed() && !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(shown)).toBe(true)
    }),
  )
})
