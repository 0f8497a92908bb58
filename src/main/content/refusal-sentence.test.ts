import { expect, test } from 'vitest'
import { refusalSentence } from './refusal-sentence.ts'

test('names the place, what was expected there, and what to do', () => {
  const path = ['playlists', 0, 'items', 2, 'alt', 'de-AT']
  expect(refusalSentence({ reason: 'manifest-invalid', path, expected: 'at-most', argument: '300' })).toBe(
    'The manifest has an error, at playlists[0].items[2].alt["de-AT"]: expected at most 300. ' +
      'Mend the manifest at the place that is named.',
  )
})

test('shows nothing of a package that a terminal would obey or hide', () => {
  const argument = 'a\u001b[31m\u202e\u0085\ud800$&'
  const said = refusalSentence({ reason: 'path-unsafe', path: ['assets', argument], expected: null, argument })
  expect(said).toContain('a\\u001b[31m\\u202e\\u0085\\ud800$&')
  expect(/[\p{Cc}\p{Cf}\p{Cs}]/u.test(said)).toBe(false)
  expect(
    refusalSentence({ reason: 'path-unsafe', path: [], expected: null, argument: 'x'.repeat(1e6) }).length,
  ).toBeLessThan(500)
})
