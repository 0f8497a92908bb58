import { describe, expect, test } from 'vitest'
import { packageLimits } from '../../contract/package/package.ts'
import { exampleManifest } from '../../contract/package/package-example.fixture.ts'
import { readManifest } from './read-manifest.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const example = exampleManifest({
  triggers: [{ id: 't', when: { signal: 'dwell', is: ['staying'] }, playlist: 'everyone', at: 'now', holdFor: 'PT5S' }],
})

/** What is refused of the example with one text in it replaced, as reason, place, expectation and argument. */
function refusal(found: string | RegExp, replacement: string): string {
  const text = JSON.stringify(example)
  const changed = text.replace(found, replacement)
  expect(changed).not.toBe(text)
  const read = readManifest(encode(changed), '0.1.0')
  if (read.ok) return 'taken'
  const { reason, path, expected, argument } = read.refusal
  return `${reason} at ${path.join('.')}: ${expected} ${argument}`
}

test('a good manifest is read', () => {
  expect(readManifest(encode(JSON.stringify(example)), '0.1.0')).toEqual({ ok: true, value: example })
})

describe('what is wrong is named with its place and what was expected there', () => {
  test.each<[string | RegExp, string, string]>([
    ['"askfirst/1"', '"askfirst/2"', 'format-unknown at format: format askfirst/1'],
    ['"format":"askfirst/1",', '', 'format-unknown at format: format askfirst/1'],
    ['"version":1', '"version":0', 'manifest-invalid at version: at-least 1'],
    ['"version":1', '"version":"1"', 'manifest-invalid at version: type number'],
    ['"version":1', '"version":1,"colour":1', 'manifest-invalid at : known-key colour'],
    ['"version":1', '"version":1,"version":1', 'manifest-invalid at version: unique-keys '],
    ['"version":1', '"version":1,"minimumPlayer":"0.2.0"', 'player-too-old at minimumPlayer: player-version 0.2.0'],
    ['"version":1', '"version":1,"minimumPlayer":"0.1.0"', 'taken'],
    [
      '"loop":"sequential"',
      '"loop":"backwards"',
      'manifest-invalid at playlists.0.loop: one-of sequential, shuffle, weighted',
    ],
    [
      '"PT10S"',
      '"10 s"',
      'manifest-invalid at playlists.0.items.0.duration: pattern an ISO 8601 duration such as PT10S, longer than nothing and at most a day',
    ],
    ['"kind":"image"', '"kind":"sound"', 'manifest-invalid at playlists.0.items.0.kind: one-of image, html, video'],
    ['"staying"', '"waiting"', 'manifest-invalid at triggers.0.when.is.0: one-of arriving, engaged, staying'],
    [
      '"signal":"dwell"',
      '"signal":"sex"',
      'manifest-invalid at triggers.0.when.signal: one-of audience, attention, dwell, distance, ageBand',
    ],
    [
      '"defaultPlaylist":"everyone"',
      '"defaultPlaylist":"no"',
      'manifest-invalid at defaultPlaylist: playlist-known no',
    ],
  ])('%s → %s', (found, replacement, expected) => {
    expect(refusal(found, replacement)).toBe(expected)
  })
})

describe('before anything is parsed', () => {
  test('bytes past the limit', () => {
    const read = readManifest(new Uint8Array(packageLimits.manifestBytes + 1), '0.1.0')
    expect(read.ok ? '' : read.refusal.reason).toBe('manifest-too-large')
  })
  test('bytes that are no UTF-8', () => {
    const bytes = encode(JSON.stringify({ ...example, title: 'X' }))
    bytes[bytes.indexOf(0x58)] = 0xff
    expect(readManifest(bytes, '0.1.0')).toMatchObject({ ok: false, refusal: { expected: 'utf-8' } })
  })
  test('a byte order mark, which some editors of Windows write, does no harm', () => {
    const text = JSON.stringify(example)
    expect(readManifest(encode(`\uFEFF${text}`), '0.1.0')).toEqual({ ok: true, value: example })
    expect(readManifest(encode(`\uFEFF\uFEFF${text}`), '0.1.0')).toMatchObject({ refusal: { expected: 'json' } })
  })
  test('a text that is no JSON, with the place where it is none', () => {
    const text = JSON.stringify(example, null, 2)
    const lines = text.split('\n').length
    const refused = readManifest(encode(text.replace(/\n\}$/, ',\n}')), '0.1.0')
    expect(refused).toMatchObject({
      refusal: { reason: 'manifest-invalid', expected: 'json', argument: `line ${lines}, column 1` },
    })
  })
  test('more of anything than the format takes', () => {
    const assets = Object.fromEntries(Array.from({ length: packageLimits.assets + 1 }, (_, place) => [`a${place}`, 0]))
    const counted = (changes: object) => {
      const read = readManifest(encode(JSON.stringify({ ...example, ...changes })), '0.1.0')
      return read.ok ? '' : read.refusal.reason
    }
    expect(counted({ assets })).toBe('too-many-assets')
    const tooMany = (most: number): number[] => Array(most + 1).fill(0)
    expect(counted({ playlists: tooMany(packageLimits.playlists) })).toBe('too-many-playlists')
    expect(counted({ schedule: tooMany(packageLimits.scheduleEntries) })).toBe('too-many-schedule-entries')
    expect(counted({ triggers: tooMany(packageLimits.triggers) })).toBe('too-many-triggers')
    expect(counted({ interests: tooMany(packageLimits.interests) })).toBe('too-many-interests')
    expect(counted({ playlists: [{ items: tooMany(packageLimits.items) }] })).toBe('too-many-items')
    expect(counted({ playlists: [{ items: tooMany(1) }] })).toBe('manifest-invalid')
  })
})

test.each([
  ['1.4.0', '1.4.0', true],
  ['1.4.0-beta.9', '1.4.0', true],
  ['1.10.0', '1.9.9', true],
  ['2.0.0', '1.9.9', true],
  ['1.4.0', '1.4.1', false],
  ['1.9.9', '1.10.0', false],
  ['1.9.9', '2.0.0', false],
])('a player %s takes what asks for %s: %s', (player, minimumPlayer, takes) => {
  const read = readManifest(encode(JSON.stringify({ ...example, minimumPlayer })), player)
  expect(read.ok ? '' : read.refusal.reason).toBe(takes ? '' : 'player-too-old')
})
