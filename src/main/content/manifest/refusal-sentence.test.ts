import { expect, test } from 'vitest'
import { inAsset, type Refusal, refusalFor } from './refusal.ts'
import { refusalSentence } from './refusal-sentence.ts'

test('names the place, what was expected there, and what to do', () => {
  const path = ['playlists', 0, 'items', 2, 'alt', 'de-AT']
  expect(refusalSentence({ reason: 'manifest-invalid', path, expected: 'at-most', argument: '300' })).toBe(
    'The manifest has an error, at playlists[0].items[2].alt["de-AT"]: expected at most 300. ' +
      'Mend the manifest at the place that is named.',
  )
})

test('of an HTML item, says which of its files it is and what helps there, and not what helps a package', () => {
  const inItem = (refusal: Partial<Refusal>) =>
    refusalSentence(inAsset('offer.zip', { ...refusalFor('html-item-invalid'), ...refusal }))
  expect(inItem({ expected: 'index-at-root' })).toBe(
    'The HTML item offer.zip cannot be shown, at assets["offer.zip"]: expected an index.html at the root of its ZIP. ' +
      'Zip what lies in the folder, not the folder around it.',
  )
  expect(inItem({ expected: 'item-files' })).toMatch(/at most 2000 files in its ZIP\. Take out the files/)
  expect(inItem({ reason: 'too-large', expected: 'item-size', argument: 'film.mp4' })).toMatch(
    /at most 64 MiB a file and 256 MiB in all, unpacked \(offer\.zip › film\.mp4\)\. Make its files smaller/,
  )
  expect(inItem({ reason: 'path-unsafe', argument: 'a:b.png' })).toMatch(
    /^The name offer\.zip › a:b\.png does not mean/,
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
