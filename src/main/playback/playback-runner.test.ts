import { describe, expect, test } from 'vitest'
import { exampleItem, examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import { planSchema } from '../../contract/plan.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { openPage } from './page.fixture.ts'
import { exampleAddress, exampleContent, exampleTime } from './playback.fixture.ts'
import { createPlayback } from './playback-runner.ts'
import { calling, keys, play, told } from './played.fixture.ts'

describe('what plays', () => {
  test('a short loop is given whole, and needs no further plan', () => {
    const { clock, playback, plans } = play(exampleContent())
    expect(keys(planSchema.parse(playback.plan()))).toBe('everyone/one everyone/two everyone/three')
    expect(playback.plan().takeover).toBe('now')
    const page = openPage(playback, clock)
    clock.advance(3_600_000)
    expect(plans).toEqual([])
    expect(page.drawn().length).toBe(361)
  })
  test('no package: the fallback', () => {
    const { playback } = play(null)
    expect(keys(planSchema.parse(playback.plan()))).toBe('fallback')
    expect(playback.playing()).toMatchObject({ package: null, reason: { kind: 'fallback' } })
  })
  test('damaged and invalid items are left out; none left: the default, then the fallback', () => {
    const playlists = [
      examplePlaylist('everyone', ['a', exampleItem('b', { validUntil: '2026-01-05T10:00:30Z' })]),
      examplePlaylist('day', [exampleItem('d', { validUntil: '2026-01-05T10:00:10Z' })]),
    ]
    const schedule = [{ playlist: 'day', priority: 1 }]
    const { clock, playback, plans } = play(exampleContent({ playlists, schedule }, ['a.webp']))
    openPage(playback, clock)
    expect(keys(playback.plan())).toBe('day/d')
    clock.advance(10_000)
    expect(keys(playback.plan())).toBe('everyone/b')
    clock.advance(20_000)
    expect(keys(playback.plan())).toBe('fallback')
    expect(plans.map(({ takeover }) => takeover)).toEqual(['boundary', 'now'])
    clock.advance(40_000)
    expect(playback.playing()).toMatchObject({ package: 'example', playlist: null, item: null })
  })
  test('equals share the loop by turns, each going on with its own', () => {
    const playlists = [examplePlaylist('two', ['a', 'b']), examplePlaylist('three', ['x', 'y', 'z'])]
    const schedule = [
      { playlist: 'two', priority: 1 },
      { playlist: 'three', priority: 1 },
    ]
    const { clock, playback } = play(exampleContent({ playlists, schedule }))
    const page = openPage(playback, clock)
    clock.advance(10_000 * 399)
    const shown = page.drawn().map(({ key }) => key.split('/')[1])
    const expected = Array.from({ length: 400 }, (_, turn) =>
      turn % 2 ? 'xyz'[((turn - 1) / 2) % 3] : 'ab'[(turn / 2) % 2],
    )
    expect(shown).toEqual(expected)
  })
  test('a daypart takes over at a boundary, an interrupt at once', () => {
    const playlists = [
      examplePlaylist('everyone', ['a', 'b']),
      examplePlaylist('noon', ['n']),
      examplePlaylist('alarm', ['z']),
    ]
    const schedule = [
      { playlist: 'noon', priority: 1, from: '10:01' },
      { playlist: 'alarm', priority: 2, from: '10:02', until: '10:03', interrupt: true },
    ]
    const { clock, playback, plans } = play(exampleContent({ playlists, schedule }))
    openPage(playback, clock)
    clock.advance(300_000)
    expect(plans.map((plan) => `${plan.takeover} ${keys(plan)}`)).toEqual([
      'boundary noon/n',
      'now alarm/z',
      'boundary noon/n',
    ])
  })
  test('an interrupt that shares its priority with what is on is what cuts it, whoever would be next', () => {
    const playlists = [examplePlaylist('shop', ['s', 't', 'u']), examplePlaylist('alarm', ['x', 'y'])]
    for (const from of ['10:00', '10:01', '10:02', '10:03']) {
      const schedule = [
        { playlist: 'shop', priority: 5 },
        { playlist: 'alarm', priority: 5, from, until: '10:04', interrupt: true },
      ]
      const { clock, playback, plans } = play(exampleContent({ playlists, schedule }), '2026-01-05T09:59:45Z')
      const page = openPage(playback, clock)
      clock.advance(15_000 + 60_000 * Number(from.slice(-1)))
      expect(plans.map(({ takeover }) => takeover)).toEqual(['now'])
      const drawn = () => page.drawn().map(({ key }) => key.split('/').slice(0, 2).join('/'))
      expect(drawn().at(-1)).toBe('alarm/x')
      clock.advance(40_000)
      expect(
        drawn()
          .slice(-4)
          .map((key) => key.split('/')[0]),
      ).toEqual(['shop', 'alarm', 'shop', 'alarm'])
    }
  })
  test('an interrupt that is first noticed where a further stretch is asked for comes at once, too', () => {
    const clock = manualClock()
    let set = 0
    const playback = createPlayback({
      clock: { ...clock, now: () => new Date(clock.now().getTime() + set) },
      ...exampleTime('UTC'),
      random: () => 0.5,
      content: exampleContent({
        playlists: [{ ...examplePlaylist('everyone', ['a', 'b']), loop: 'shuffle' }, examplePlaylist('alarm', ['z'])],
        schedule: [{ playlist: 'alarm', priority: 9, from: '12:00', until: '13:00', interrupt: true }],
      }),
      address: exampleAddress,
    })
    const { revision, items } = playback.plan()
    playback.presented(revision, items[0]?.key ?? '')
    set = 2.5 * 3_600_000
    playback.presented(revision, items[70]?.key ?? '')
    expect(playback.plan()).toMatchObject({ takeover: 'now', items: [{ key: expect.stringContaining('alarm/z') }] })
    playback.dispose()
  })
  test('what is on at once is cut by nothing but what comes at once itself', () => {
    const alarm = examplePlaylist('alarm', ['x', 'y', exampleItem('z', { validUntil: '2026-01-05T10:00:45Z' })])
    const coupon = { code: 'SOON', label: { en: 'Soon' }, validUntil: '2026-01-05T10:01:05Z' }
    const fire = examplePlaylist('fire', ['f', exampleItem('g', { coupon })])
    const schedule = [
      { playlist: 'alarm', priority: 5, from: '10:00', interrupt: true },
      { playlist: 'fire', priority: 5, from: '10:01', interrupt: true },
    ]
    const content = exampleContent({ playlists: [examplePlaylist('everyone', ['a']), alarm, fire], schedule })
    const { clock, playback, plans } = play(content, '2026-01-05T10:00:09Z')
    const page = openPage(playback, clock)
    clock.advance(70_000)
    expect(plans.map((plan) => `${plan.takeover} ${plan.items.length}`)).toEqual([
      'boundary 2',
      'now 128',
      'boundary 128',
    ])
    expect(page.drawn().map(({ at }) => at)).toEqual([0, 10_000, 20_000, 30_000, 40_000, 50_000, 51_000, 61_000])
  })
  test('during a session, too: a trigger that is on cuts nothing because something else changes', () => {
    const playlists = [
      examplePlaylist('everyone', ['a']),
      examplePlaylist('wine', ['w', 'x', exampleItem('y', { validUntil: '2026-01-05T10:00:15Z' })]),
    ]
    const { clock, playback, plans } = play(exampleContent({ ...calling, playlists }))
    const page = openPage(playback, clock)
    playback.setAudience(told('wine'), { everyone: false })
    clock.advance(16_000)
    expect(plans.map(({ takeover }) => takeover)).toEqual(['now', 'boundary'])
    expect(page.onScreen()).toBe('wine/x~0')
    clock.advance(5_000)
    expect(page.onScreen()).toBe('wine/w~0')
  })
  test('a coupon that is over changes how its item is drawn, and nothing of what comes when', () => {
    const shown = (validUntil: string) => {
      const coupon = { code: 'SOON', label: { en: 'Soon' }, validUntil }
      const items = [exampleItem('a', { weight: 3, coupon }), exampleItem('b', { weight: 2 }), exampleItem('c')]
      const { clock, playback } = play(
        exampleContent({ playlists: [examplePlaylist('everyone', items, { loop: 'weighted' })] }),
      )
      const page = openPage(playback, clock)
      clock.advance(400_000)
      return { drawn: page.drawn(), coupons: playback.plan().items.filter((item) => item.coupon).length }
    }
    const [over, open] = [shown('2026-01-05T10:00:42Z'), shown('2026-01-06T10:00:00Z')]
    expect(over.drawn).toEqual(open.drawn)
    expect([over.coupons, open.coupons > 0]).toEqual([0, true])
  })
  test.each([
    ['a whole loop', {}],
    ['a stretch', { loop: 'shuffle' }],
    ['a stretch by weights', { loop: 'weighted' }],
  ] as const)('a coupon that ends while its item is on goes, and the item goes on: %s', (_, how) => {
    const coupon = { code: 'SOON', label: { en: 'Soon' }, validUntil: '2026-01-05T10:00:04Z' }
    const items = ['a', 'b', 'c'].map((id) => exampleItem(id, { coupon }))
    const { clock, playback, plans } = play(exampleContent({ playlists: [examplePlaylist('everyone', items, how)] }))
    const page = openPage(playback, clock)
    const on = page.onScreen()
    clock.advance(3_999)
    expect(plans).toEqual([])
    clock.advance(1)
    expect(plans.map(({ items: [first] }) => [first?.key, first?.coupon])).toEqual([[on, null]])
    clock.advance(25_000)
    expect(page.drawn().map(({ at }) => at)).toEqual([0, 10_000, 20_000])
    expect(new Set(page.drawn().map(({ key }) => key)).size, 'none twice, none left out').toBe(3)
  })
  test('one that ends with its item, or while another programme begins, takes it along at once', () => {
    const coupon = { code: 'SOON', label: { en: 'Soon' }, validUntil: '2026-01-05T10:00:04Z' }
    const shown = (changes: Parameters<typeof exampleItem>[1], schedule: Parameters<typeof exampleContent>[0]) => {
      const playlists = [
        examplePlaylist('everyone', [exampleItem('a', { coupon, ...changes }), 'b']),
        examplePlaylist('noon', ['n']),
      ]
      const { clock, playback } = play(exampleContent({ playlists, ...schedule }), '2026-01-05T09:59:58Z')
      const page = openPage(playback, clock)
      clock.advance(12_000)
      return page.drawn().map(({ at, key }) => `${at} ${key.slice(0, key.indexOf('~'))}`)
    }
    expect(shown({ validUntil: coupon.validUntil }, {})).toEqual(['0 everyone/a', '6000 everyone/b'])
    const noon = { schedule: [{ playlist: 'noon', priority: 1, validFrom: coupon.validUntil }] }
    expect(shown({}, noon)).toEqual(['0 everyone/a', '6000 noon/n'])
    expect(shown({}, {}), 'control').toEqual(['0 everyone/a', '10000 everyone/b'])
  })
  test('one that ends while staff hold its item, or while somebody is in a session, goes, too', () => {
    const coupon = { code: 'SOON', label: { en: 'Soon' }, validUntil: '2026-01-05T10:01:00Z' }
    const playlists = [
      examplePlaylist('everyone', [exampleItem('a', { coupon, duration: 'PT5M' }), 'b']),
      examplePlaylist('wine', [exampleItem('w', { coupon, duration: 'PT5M' }), 'x']),
    ]
    const plansOf = (begin: (playback: ReturnType<typeof play>['playback']) => void) => {
      const { clock, playback, plans } = play(exampleContent({ ...calling, playlists }))
      const page = openPage(playback, clock)
      begin(playback)
      const on = page.onScreen()
      const before = plans.length
      clock.advance(60_000)
      expect(page.onScreen()).toBe(on)
      return plans.slice(before).map(({ items: [first] }) => [first?.key === on, first?.coupon])
    }
    expect(plansOf((playback) => playback.hold())).toEqual([[true, null]])
    expect(plansOf((playback) => playback.setSessionOpen(true))).toEqual([[true, null]])
    expect(plansOf((playback) => playback.setAudience(told('wine'), { everyone: false }))).toEqual([[true, null]])
  })
  test('where a loop was left it goes on', () => {
    const playlists = [examplePlaylist('everyone', ['a', 'b', 'c']), examplePlaylist('noon', ['n'])]
    const schedule = [{ playlist: 'noon', priority: 1, from: '10:01', until: '10:02' }]
    const { clock, playback } = play(exampleContent({ playlists, schedule }), '2026-01-05T10:00:25Z')
    openPage(playback, clock)
    clock.advance(120_000)
    // Until the daypart a, b, c and a came; so b is next.
    expect(keys(playback.plan())).toBe('everyone/b everyone/c everyone/a')
  })
})
