import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Condition, type Manifest, manifestSchema, type Trigger } from './package.ts'
import { exampleDigest, exampleItem, exampleManifest, examplePlaylist } from './package-example.fixture.ts'
import { packageRules } from './package-rules.ts'

const looking: Condition = { signal: 'attention', is: ['looking'] }
const trigger = (playlist: string, when: Condition = looking, id = 'call'): Trigger => ({
  id,
  when,
  playlist,
  at: 'now',
  holdFor: 'PT5S',
})
const wine = { id: 'wine', label: { en: 'Wine' } }
const coupon = { code: 'BREAD-10', label: { en: 'Bread' }, validUntil: '2027-01-01T00:00:00Z' }

/** The first breach of a manifest that has the right shape, as reason, place and what was expected. */
function breach(changes: Partial<Manifest>): string {
  const manifest = exampleManifest(changes)
  expect(manifestSchema.safeParse(manifest).success).toBe(true)
  const [first] = packageRules(manifest)
  return first ? `${first.reason} at ${first.path.join('.')}: ${first.expected} ${first.argument}` : 'none'
}

const asset = (sha256: string, bytes = 100) => ({ sha256, bytes, type: 'image/webp' as const })
const withAssets = (...paths: readonly string[]): Partial<Manifest> => ({
  assets: {
    ...exampleManifest().assets,
    ...Object.fromEntries(paths.map((path, place) => [path, asset(exampleDigest(50 + place))])),
  },
})

describe('references', () => {
  test('a manifest that keeps all rules has no breach', () => {
    expect(breach({})).toBe('none')
  })
  test.each<[string, Partial<Manifest>, string]>([
    [
      'the default playlist exists',
      { defaultPlaylist: 'no' },
      'manifest-invalid at defaultPlaylist: playlist-known no',
    ],
    [
      'a scheduled playlist exists',
      { schedule: [{ playlist: 'no', priority: 0 }] },
      'manifest-invalid at schedule.0.playlist: playlist-known no',
    ],
    [
      'a called playlist exists',
      { triggers: [trigger('no')] },
      'manifest-invalid at triggers.0.playlist: playlist-known no',
    ],
    [
      'an interest in a condition is declared, however deep',
      { triggers: [trigger('everyone', { all: [{ not: { any: [{ interest: 'wine' }] } }] })] },
      'manifest-invalid at triggers.0.when: interest-known wine',
    ],
    ['an asset is listed', { assets: {} }, 'manifest-invalid at playlists.0.items.0.asset: asset-known one.webp'],
    [
      'a name of every object is no asset',
      { playlists: [examplePlaylist('everyone', [exampleItem('one', { asset: 'constructor' })])], assets: {} },
      'manifest-invalid at playlists.0.items.0.asset: asset-known constructor',
    ],
    [
      'an asset fits its item',
      {
        playlists: [examplePlaylist('everyone', [exampleItem('one', { kind: 'video' })])],
        assets: { 'one.webp': asset(exampleDigest(1)) },
      },
      'manifest-invalid at playlists.0.items.0.asset: asset-fits-kind image/webp',
    ],
    [
      'playlists have their own ids',
      { playlists: [examplePlaylist('everyone', ['one']), examplePlaylist('everyone', ['two'])] },
      'manifest-invalid at playlists.1.id: unique-id everyone',
    ],
    [
      'items have their own ids in a playlist',
      { playlists: [examplePlaylist('everyone', ['one', 'one'])] },
      'manifest-invalid at playlists.0.items.1.id: unique-id one',
    ],
    [
      'triggers have their own ids',
      { triggers: [trigger('everyone'), trigger('everyone')] },
      'manifest-invalid at triggers.1.id: unique-id call',
    ],
    ['interests have their own ids', { interests: [wine, wine] }, 'manifest-invalid at interests.1.id: unique-id wine'],
    [
      'one digest has one size',
      { assets: { ...exampleManifest().assets, 'x.webp': asset(exampleDigest(1), 7) } },
      `manifest-invalid at assets.x.webp: one-type-a-digest ${exampleDigest(1)}`,
    ],
  ])('%s', (_name, changes, expected) => {
    expect(breach(changes)).toBe(expected)
  })
})

describe('paths and texts', () => {
  test.each<[string, string]>([
    ['../secret.webp', 'path-parent'],
    ['a/./b.webp', 'path-parent'],
    ['/etc/passwd', 'path-absolute'],
    ['C:/x.webp', 'path-absolute'],
    ['a\\b.webp', 'path-separator'],
    ['a//b.webp', 'path-name'],
    ['a/', 'path-name'],
    ['nul.webp', 'path-name'],
    ['a./b.webp', 'path-name'],
    ['a\u0000.webp', 'path-letters'],
    ['a\n.webp', 'path-letters'],
    ['a\u202Epbew.webp', 'path-letters'],
    ['a\uD800.webp', 'path-letters'],
    ['e\u0301.webp', 'path-form'],
    [`${'ä'.repeat(121)}`, 'path-long'],
  ])('refuses the path %j', (path, expected) => {
    expect(breach(withAssets(path))).toBe(`path-unsafe at assets.${path}: ${expected} ${path}`)
  })
  test.each<[string, string]>([
    ['A.webp', 'a.webp'],
    ['Straße.webp', 'STRASSE.webp'],
    ['dir', 'DIR/a.webp'],
  ])('refuses %j beside %j', (first, second) => {
    expect(breach(withAssets(first, second))).toBe(`path-unsafe at assets.${second}: path-unique ${second}`)
  })
  test('the length of a path is that of its UTF-8', () => {
    const path = (letter: string): string => letter.repeat(Math.floor(240 / Buffer.from(letter).length))
    for (const letter of ['a', 'ä', '€', '😀']) {
      expect(breach(withAssets(path(letter)))).toBe('none')
      expect(breach(withAssets(`${path(letter)}${letter}`))).toContain('path-long')
    }
  })
  test('takes good paths', () => {
    expect(breach(withAssets('a/b/c.webp', 'a/b/d.webp', 'Käse und Brot.webp', `${'ä'.repeat(120)}`))).toBe('none')
  })
  test.each([['\uD800'], ['\u202E'], ['\u2066'], ['\u0007'], ['\u200F']])('refuses a title with %j', (letter) => {
    expect(breach({ title: `A${letter}B` })).toBe('manifest-invalid at title: clean-text ')
    const alt = { en: `A${letter}` }
    expect(breach({ playlists: [examplePlaylist('p', [exampleItem('one', { alt })])] })).toBe(
      'manifest-invalid at playlists.0.items.0.alt.en: clean-text ',
    )
  })
})

const conditionUnderSignal: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Condition>(
      { signal: 'dwell', is: ['staying'] },
      { signal: 'audience', is: ['group'] },
      { signal: 'ageBand', is: ['unknown'] },
    ),
    fc.record({ not: tie('condition') }),
    fc.record({ all: fc.tuple(fc.constant<Condition>({ interest: 'wine' }), tie('condition')) }),
    fc.record({ any: fc.tuple(tie('condition'), fc.constant<Condition>({ interest: 'wine' })) }),
  ),
})).condition
const conditionByInterest: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant<Condition>({ interest: 'wine' }),
    fc.record({ not: tie('condition') }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
  ),
})).condition

describe('P11, P12: nothing is for those alone who let themselves be seen', () => {
  const two = [examplePlaylist('everyone', ['one']), examplePlaylist('called', ['two'])]

  test('P12: a playlist under a signal, in any place of a condition, is refused unless all can see it', () => {
    fc.assert(
      fc.property(conditionUnderSignal, (when) => {
        const called = { playlists: two, interests: [wine], triggers: [trigger('called', when)] }
        expect(breach(called)).toBe('not-for-all at triggers.0.playlist: for-all called')
        expect(breach({ ...called, defaultPlaylist: 'called' })).toBe('none')
        expect(breach({ ...called, schedule: [{ playlist: 'called', priority: 0 }] })).toBe('none')
        const told = trigger('called', { interest: 'wine' }, 'told')
        expect(breach({ ...called, triggers: [...called.triggers, told] })).toBe('none')
      }),
      { numRuns: 200 },
    )
  })
  test('P12: control: interests alone need nothing more', () => {
    fc.assert(
      fc.property(conditionByInterest, (when) => {
        expect(breach({ playlists: two, interests: [wine], triggers: [trigger('called', when)] })).toBe('none')
      }),
    )
  })
  test('P12: an interest that calls nothing does not count: one inside not, or one that an earlier trigger takes', () => {
    const called = (...others: readonly Trigger[]): string =>
      breach({ playlists: two, interests: [wine], triggers: [...others, trigger('called')] })
    const wineCalls = (playlist: string, id: string): Trigger => trigger(playlist, { interest: 'wine' }, id)
    expect(called(trigger('called', { not: { interest: 'wine' } }, 'told'))).toContain('not-for-all')
    expect(called(wineCalls('everyone', 'first'), wineCalls('called', 'second'))).toContain('not-for-all')
    expect(called(wineCalls('called', 'first'), wineCalls('everyone', 'second'))).toBe('none')
    const both: Condition = { all: [{ interest: 'wine' }, { not: { not: { interest: 'bread' } } }] }
    const interests = [wine, { ...wine, id: 'bread' }]
    const triggers = [trigger('called', both, 'told'), trigger('called')]
    expect(breach({ playlists: two, interests, triggers })).toBe('none')
  })
  test('P11: a coupon under a trigger stands where everybody can see it', () => {
    const playlists = [
      examplePlaylist('everyone', ['one']),
      examplePlaylist('called', [exampleItem('two', { coupon })]),
    ]
    const called = { playlists, interests: [wine], triggers: [trigger('called')] }
    const reasons = packageRules(exampleManifest(called)).map(({ reason }) => reason)
    expect(reasons).toEqual(['not-for-all', 'coupon-not-for-all'])
    const besides = examplePlaylist('everyone', ['one', exampleItem('three', { coupon })])
    const shared = packageRules(exampleManifest({ ...called, playlists: [besides, ...playlists.slice(1)] }))
    expect(shared.map(({ reason }) => reason)).toEqual(['not-for-all'])
    expect(breach({ ...called, triggers: [trigger('called', { interest: 'wine' })] })).toBe('none')
  })
  test('P11: one code is one coupon', () => {
    const other = { ...coupon, label: { en: 'Butter' } }
    const items = [exampleItem('one', { coupon }), exampleItem('two', { coupon: other })]
    expect(breach({ playlists: [examplePlaylist('everyone', items)] })).toBe(
      'manifest-invalid at playlists.0.items.1.coupon: same-coupon BREAD-10',
    )
    const later = { ...coupon, validUntil: '2027-01-01T01:00:00+01:00' }
    const same = [exampleItem('one', { coupon }), exampleItem('two', { coupon: later })]
    expect(breach({ playlists: [examplePlaylist('everyone', same)] })).toBe('none')
  })
})

describe('P18: sensitive things stay untargeted', () => {
  const playlists = [
    examplePlaylist('everyone', ['one']),
    examplePlaylist('called', [exampleItem('two', { restricted: 'alcohol' })]),
  ]
  const schedule = [{ playlist: 'called', priority: 0 }]

  test('P18: a restricted item under a signal, in any place of a condition, is refused', () => {
    fc.assert(
      fc.property(conditionUnderSignal, (when) => {
        expect(breach({ playlists, schedule, interests: [wine], triggers: [trigger('called', when)] })).toBe(
          'restricted-under-signal at playlists.1.items.0.restricted: unrestricted alcohol',
        )
      }),
    )
  })
  test('P18: control: it may be scheduled, or called by interest alone', () => {
    expect(breach({ playlists, schedule })).toBe('none')
    expect(breach({ playlists, interests: [wine], triggers: [trigger('called', { interest: 'wine' })] })).toBe('none')
  })
})

describe('sums', () => {
  test('the bytes of a package have a limit', () => {
    const sum = {
      'a.webp': asset(exampleDigest(60), 40 * 1024 ** 3),
      'b.webp': asset(exampleDigest(61), 40 * 1024 ** 3),
    }
    expect(breach({ assets: { ...exampleManifest().assets, ...sum } })).toBe('too-large at assets: at-most 68719476736')
  })
  test('the items of all playlists together have one', () => {
    const items = Array.from({ length: 10_001 }, (_, place) => exampleItem(`i${place}`, { asset: 'one.webp' }))
    const playlists = [examplePlaylist('everyone', items), examplePlaylist('more', items)]
    expect(breach({ playlists })).toBe('too-many-items at playlists: at-most 20000')
  })
})
