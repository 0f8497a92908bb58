import { describe, expect, test } from 'vitest'
import { exampleItem, exampleManifest, examplePlaylist } from '../../../contract/package/package-example.fixture.ts'
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
    [
      '"kind":"image"',
      '"kind":"image","transition":{"kind":"slide","duration":"PT5.001S"}',
      'manifest-invalid at playlists.0.items.0.transition.duration: pattern a transition of at most PT5S',
    ],
    ['"kind":"image"', '"kind":"image","transition":{"kind":"slide","duration":"PT5S"}', 'taken'],
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

/** A manifest in which everything stands that one may say. */
const complete = exampleManifest({
  minimumPlayer: '0.1.0',
  playlists: [
    examplePlaylist('everyone', [
      exampleItem('picture', {
        fit: 'contain',
        backdrop: '#14201b',
        transition: { kind: 'slide', duration: 'PT1S', direction: 'up' },
        validFrom: '2026-10-01T08:00:00+02:00',
        validUntil: '2026-10-31T22:00:00Z',
        coupon: { code: 'AUTUMN-5', label: { de: 'Rabatt' }, validUntil: '2026-10-31T22:00:00Z' },
        alt: { de: 'Äpfel', 'de-AT': 'Äpfel', en: 'Apples' },
      }),
      exampleItem('page', { kind: 'html', backdrop: 'blurred', transition: 'cut' }),
      exampleItem('film', { kind: 'video' }),
    ]),
    examplePlaylist('wine', [exampleItem('wine', { restricted: 'alcohol' })]),
  ],
  schedule: [
    {
      playlist: 'everyone',
      days: ['mon', 'sun'],
      from: '08:00',
      until: '20:00',
      validFrom: '2026-10-01T08:00:00+02:00',
      validUntil: '2026-10-31T22:00:00Z',
      priority: 1,
    },
  ],
  triggers: [
    {
      id: 'stays',
      when: { all: [{ signal: 'dwell', is: ['staying'] }, { not: { signal: 'distance', is: ['far'] } }] },
      playlist: 'everyone',
      at: 'now',
      holdFor: 'PT5S',
      cooldown: 'PT1M',
    },
    {
      id: 'likes-wine',
      when: { any: [{ interest: 'wine' }] },
      playlist: 'wine',
      at: 'boundary',
      holdFor: 'PT5S',
    },
  ],
  interests: [{ id: 'wine', label: { en: 'Wine' } }],
})

type Place = readonly (string | number)[]

/** Where in a value each text stands. */
function textsIn(value: unknown, place: Place = []): readonly Place[] {
  if (typeof value === 'string') return [place]
  if (typeof value !== 'object' || value === null) return []
  const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return parts.flatMap(([key, part]) => textsIn(part, [...place, key]))
}

/** The value with another one at a place of it. */
function withAt(value: unknown, [key, ...rest]: Place, other: unknown): unknown {
  if (key === undefined) return other
  if (Array.isArray(value)) return value.map((part, at) => (at === key ? withAt(part, rest, other) : part))
  return Object.fromEntries(Object.entries(value ?? {}).map(([k, v]) => [k, k === key ? withAt(v, rest, other) : v]))
}

describe('whatever text of a manifest is wrong, what is expected there is said in words', () => {
  const answerTo = (value: unknown) => readManifest(encode(JSON.stringify(value)), '0.1.0')
  /** What a library says for itself helps nobody who made the package. */
  const itsOwnWords = /invalid|must match|expected/i

  test('a colour may be written in capitals, as programs for drawing give it', () => {
    expect(answerTo(JSON.parse(JSON.stringify(complete).replace('#14201b', '#14201B')))).toMatchObject({ ok: true })
  })
  test('the manifest that is broken for it is sound', () => {
    expect(answerTo(complete)).toMatchObject({ ok: true })
    expect(textsIn(complete).length).toBeGreaterThan(70)
  })
  test.each(textsIn(complete).map((place) => [place.join('.'), place] as const))('%s', (_, place) => {
    for (const wrong of ['', 'WRONG!', '2026-10-31', '2026-10-01T08:00+02:00', '#14201', 'a'.repeat(400), 7]) {
      const read = answerTo(withAt(complete, place, wrong))
      if (wrong === '') expect(read.ok, 'nothing is no text').toBe(false)
      if (!read.ok) expect(read.refusal.argument, String(wrong)).not.toMatch(itsOwnWords)
    }
  })
  test.each([
    ['"2026-10-31T22:00:00Z"', '"2026-10-31"', 'an instant with its seconds and its offset'],
    ['"2026-10-31T22:00:00Z"', '"2026-10-31T22:00Z"', 'such as 2026-10-01T08:00:00+02:00'],
    ['"interests":[{"id":"wine"', '"interests":[{"id":"Wine"', 'an id of a-z, 0-9 and -, at most 32 characters'],
    ['#14201b', 'green', 'blurred, or a colour such as #14201b'],
  ])('%s as %s: %s', (found, replacement, expected) => {
    const read = answerTo(JSON.parse(JSON.stringify(complete).replace(found, replacement)))
    expect(read).toMatchObject({ ok: false, refusal: { argument: expect.stringContaining(expected) } })
  })
})

describe('before anything is parsed', () => {
  const reasonFor = (bytes: Uint8Array): string => {
    const read = readManifest(bytes, '0.1.0')
    return read.ok ? '' : read.refusal.reason
  }
  const reasonWith = (changes: object): string => reasonFor(encode(JSON.stringify({ ...example, ...changes })))

  test('bytes past the limit of 8 MiB', () => {
    expect(reasonFor(new Uint8Array(8 * 1024 ** 2 + 1))).toBe('manifest-too-large')
    expect(reasonFor(new Uint8Array(8 * 1024 ** 2))).toBe('manifest-invalid')
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
  const many = (count: number): number[] => Array(count).fill(0)
  test.each<[what: string, most: number, reason: string, of: (count: number) => object]>([
    [
      'files',
      20_000,
      'too-many-assets',
      (count) => ({ assets: Object.fromEntries(many(count).map((_, at) => [`a${at}`, 0])) }),
    ],
    ['playlists', 2_000, 'too-many-playlists', (count) => ({ playlists: many(count) })],
    ['items', 20_000, 'too-many-items', (count) => ({ playlists: [{ items: many(9) }, { items: many(count - 9) }] })],
    ['entries', 10_000, 'too-many-schedule-entries', (count) => ({ schedule: many(count) })],
    ['triggers', 1_000, 'too-many-triggers', (count) => ({ triggers: many(count) })],
    ['interests', 12, 'too-many-interests', (count) => ({ interests: many(count) })],
  ])('more %s than %i', (_, most, reason, of) => {
    expect(reasonWith(of(most + 1))).toBe(reason)
    expect(reasonWith(of(most)), 'as many are looked at').toBe('manifest-invalid')
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
