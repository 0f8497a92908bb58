import { describe, expect, test } from 'vitest'
import type { Manifest } from '../../contract/package/package.ts'
import { exampleItem, examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import { type Plan, planSchema } from '../../contract/plan.ts'
import type { Audience } from '../../contract/signals.ts'
import { statusSchema } from '../../contract/status.ts'
import { type ManualClock, manualClock } from '../base/manual-clock.ts'
import { openPage } from './page.fixture.ts'
import { exampleAddress, exampleContent, exampleTime } from './playback.fixture.ts'
import type { Playback, PlaybackParts } from './playback.ts'
import { createPlayback } from './playback-runner.ts'

function play(content: PlaybackParts['content'], start = '2026-01-05T10:00:00Z') {
  const clock = manualClock(new Date(start))
  const playback = createPlayback({ clock, ...exampleTime('UTC'), random: () => 0.5, content, address: exampleAddress })
  const plans: Plan[] = []
  playback.onPlan((plan) => plans.push(planSchema.parse(plan)))
  return { clock, playback, plans }
}
const keys = (plan: Plan): string => plan.items.map(({ key }) => key.replace(/~.*/, '')).join(' ')
const told = (...interests: readonly string[]): Audience => ({ words: {}, interests: [...interests] })
const looks = (attention: 'looking' | 'away'): Audience => ({ words: { attention }, interests: [] })
const calling: Partial<Manifest> = {
  playlists: [
    examplePlaylist('everyone', ['a', 'b', 'c']),
    examplePlaylist('wine', ['w', 'x']),
    examplePlaylist('lookers', ['l']),
    examplePlaylist('alarm', ['z']),
  ],
  triggers: [
    { id: 'wine', when: { interest: 'wine' }, playlist: 'wine', at: 'now', holdFor: 'PT5S' },
    {
      id: 'look',
      when: { signal: 'attention', is: ['looking'] },
      playlist: 'lookers',
      at: 'boundary',
      holdFor: 'PT5S',
      cooldown: 'PT1M',
    },
  ],
  interests: [{ id: 'wine', label: { en: 'Wine' } }],
}

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
  test('a package comes at the next boundary, and ends the fallback now', () => {
    const { playback, plans } = play(exampleContent())
    playback.setContent(exampleContent({ id: 'other' }))
    playback.setContent(null)
    playback.setContent(exampleContent())
    expect(plans.map(({ takeover }) => takeover)).toEqual(['boundary', 'boundary', 'now'])
    expect(plans.map(({ revision }) => revision)).toEqual([2, 3, 4])
  })
  test('a file that is found damaged is left out, and nothing else changes: no loop, no rest, no hold', () => {
    const playlists = [examplePlaylist('everyone', ['a', 'b', 'c', 'd'])]
    const { clock, playback, plans } = play(exampleContent({ playlists }))
    const page = openPage(playback, clock)
    for (const _ of [1, 2, 3]) playback.failed(1, 'everyone/d~0', 'load-failed')
    clock.advance(12_000)
    playback.setContent(exampleContent({ playlists }, ['c.webp']))
    expect(`${plans.at(-1)?.takeover} ${keys(playback.plan())}`).toBe('boundary everyone/a everyone/b')
    expect(playback.faults()).toEqual(['item-failed'])
    clock.advance(15_000)
    expect(page.onScreen()).toBe('everyone/a~0')
    playback.hold()
    playback.setContent(exampleContent({ playlists }))
    expect(playback.held()).toBe(true)
    playback.skip()
    expect(keys(playback.plan()), 'and is back once it is whole').toBe('everyone/b everyone/c everyone/a')
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
  test('where a loop was left it goes on', () => {
    const playlists = [examplePlaylist('everyone', ['a', 'b', 'c']), examplePlaylist('noon', ['n'])]
    const schedule = [{ playlist: 'noon', priority: 1, from: '10:01', until: '10:02' }]
    const { clock, playback } = play(exampleContent({ playlists, schedule }), '2026-01-05T10:00:25Z')
    openPage(playback, clock)
    clock.advance(120_000)
    // Until the daypart a, b, c and a came; so b is next.
    expect(keys(playback.plan())).toBe('everyone/b everyone/c everyone/a')
  })
  test('an asset that fails three times rests, so that an only one gives way to the fallback and comes back', () => {
    const { clock, playback, plans } = play(exampleContent({ playlists: [examplePlaylist('everyone', ['a'])] }))
    const assets: string[] = []
    playback.onAssetFailed((sha256) => assets.push(sha256))
    for (const _ of [1, 2, 3]) {
      expect(plans).toEqual([])
      expect(playback.faults()).toEqual([])
      playback.failed(1, 'everyone/a~0', 'load-failed')
    }
    expect(keys(playback.plan())).toBe('fallback')
    expect(assets).toEqual(Array(3).fill(expect.stringMatching(/^[0-9a-f]{64}$/)))
    expect(playback.faults()).toEqual(['item-failed'])
    clock.advance(10 * 60_000)
    expect(keys(playback.plan())).toBe('everyone/a')
    expect(playback.faults()).toEqual([])
  })
  test('what was on to its end in between did not fail three times in a row, what was cut did', () => {
    const content = exampleContent({ playlists: [examplePlaylist('everyone', ['a', 'b'])] })
    const fails = ({ playback }: ReturnType<typeof play>): void =>
      playback.failed(playback.plan().revision, playback.plan().items[0]?.key ?? '', 'load-failed')
    const shown = play(content)
    const cut = play(content)
    for (const one of [shown, cut]) openPage(one.playback, one.clock)
    for (let times = 0; times < 4; times++) {
      fails(shown)
      // Once round without failing.
      shown.clock.advance(40_000)
    }
    expect(shown.playback.faults()).toEqual([])
    for (const _ of [1, 2, 3]) {
      fails(cut)
      for (const __ of ['b', 'a', 'b', 'a']) cut.playback.skip()
    }
    expect(cut.playback.faults()).toEqual(['item-failed'])
  })
  test('reports on what was never planned change nothing', () => {
    const { playback, plans } = play(exampleContent())
    const before = JSON.stringify(playback.playing())
    playback.presented(99, 'everyone/two~0')
    playback.presented(1, 'nobody/two~0')
    for (const _ of [1, 2, 3]) playback.failed(99, 'everyone/two~0', 'load-failed')
    expect([JSON.stringify(playback.playing()), plans]).toEqual([before, []])
  })
})

describe('a session', () => {
  const begin = (): { clock: ManualClock; playback: Playback; plans: Plan[]; page: ReturnType<typeof openPage> } => {
    const started = play(exampleContent(calling))
    const page = openPage(started.playback, started.clock)
    started.clock.advance(13_000)
    started.playback.setSessionOpen(true)
    return { ...started, page }
  }

  test('a trigger takes over as it says, and says what it rests on', () => {
    const { playback, plans } = begin()
    expect(playback.setAudience(looks('looking'), { everyone: false })).toEqual({
      used: ['attention'],
      usedInterests: [],
    })
    const both = { ...looks('looking'), interests: ['wine'] }
    expect(playback.setAudience(both, { everyone: false })).toEqual({ used: [], usedInterests: ['wine'] })
    expect(plans.map((plan) => `${plan.takeover} ${keys(plan)}`)).toEqual(['boundary lookers/l', 'now wine/w wine/x'])
  })
  test('the end of a hold brings the general programme back at a boundary and tells that no word is used', () => {
    const { clock, playback, plans } = begin()
    const used: unknown[] = []
    playback.onUsed((now) => used.push(now))
    playback.setAudience(looks('looking'), { everyone: false })
    clock.advance(2_000)
    expect(playback.setAudience(looks('away'), { everyone: false }).used).toEqual(['attention'])
    clock.advance(2_999)
    expect([plans.length, used]).toEqual([1, []])
    clock.advance(1)
    expect(`${plans[1]?.takeover} ${keys(playback.plan())}`).toBe('boundary everyone/c everyone/a everyone/b')
    expect(used).toEqual([{ used: [], usedInterests: [] }])
  })
  test('P10: another package, and an item that cannot be shown, tell that no word is used any more', () => {
    const { playback } = begin()
    const used: unknown[] = []
    playback.onUsed((now) => used.push(now))
    playback.setAudience(looks('looking'), { everyone: false })
    expect(playback.setAudience(looks('away'), { everyone: false }).used, 'control: held').toEqual(['attention'])
    playback.setContent(exampleContent({ ...calling, version: 2 }))
    expect(used).toEqual([{ used: [], usedInterests: [] }])
    playback.setAudience(looks('looking'), { everyone: false })
    expect(keys(playback.plan())).toBe('lookers/l')
    for (const _ of [1, 2, 3]) playback.failed(playback.plan().revision, playback.plan().items[0]?.key ?? '', 'x')
    expect(keys(playback.plan())).toContain('everyone/')
    expect(used).toEqual(Array(2).fill({ used: [], usedInterests: [] }))
  })
  test('the end: the general programme at once, with the item that was on at the first touch', () => {
    const { clock, playback, plans, page } = begin()
    expect(page.onScreen()).toBe('everyone/b~0')
    playback.setAudience(told('wine'), { everyone: false })
    clock.advance(25_000)
    playback.setAudience(null, { everyone: false })
    expect(`${playback.plan().takeover} ${keys(playback.plan())}`).toBe('now everyone/b everyone/c everyone/a')
    expect(page.onScreen()).toBe('everyone/b~1')
    clock.advance(3_000)
    playback.setSessionOpen(false)
    const last = plans.at(-1)
    expect(`${last?.revision} ${last?.takeover} ${page.onScreen()}`).toBe('1000002 now everyone/b~1')
    clock.advance(7_000)
    expect(page.onScreen()).toBe('everyone/c~1')
  })
  test('a no changes nothing on the screen', () => {
    const { clock, playback, page } = begin()
    clock.advance(2_000)
    const before = page.drawn().length
    playback.setSessionOpen(false)
    expect(page.drawn().length).toBe(before)
    expect(playback.playing()).toMatchObject({ item: 'b', since: '2026-01-05T10:00:10.000Z' })
  })
  test('cooldowns and holds end with the words', () => {
    const { clock, playback } = begin()
    playback.setAudience(looks('looking'), { everyone: false })
    clock.advance(6_000)
    expect(playback.setAudience(looks('away'), { everyone: false }).used).toEqual([])
    expect(playback.setAudience(looks('looking'), { everyone: false }).used, 'control: it cools down').toEqual([])
    playback.setAudience(null, { everyone: false })
    expect(playback.setAudience(looks('looking'), { everyone: false }).used).toEqual(['attention'])
  })
  test('cooldowns and holds begin from nothing for the next customer', () => {
    const { clock, playback } = begin()
    const usedBy = (audience: Audience | null) => playback.setAudience(audience, { everyone: false }).used
    const nextCustomer = () => {
      usedBy(null)
      playback.setSessionOpen(false)
      playback.setSessionOpen(true)
    }
    usedBy(looks('looking'))
    clock.advance(1_000)
    expect(usedBy(looks('away')), 'control: held').toEqual(['attention'])
    nextCustomer()
    expect(usedBy(looks('away'))).toEqual([])
    expect(usedBy(looks('looking'))).toEqual(['attention'])
    clock.advance(6_000)
    usedBy(looks('away'))
    expect(usedBy(looks('looking')), 'control: it cools down').toEqual([])
    nextCustomer()
    expect(usedBy(looks('looking'))).toEqual(['attention'])
  })
  test('nothing is told but that there is one', () => {
    const { clock, playback } = begin()
    let told = 0
    playback.onPlaying(() => told++)
    playback.onAssetFailed(() => told++)
    playback.setAudience(looks('looking'), { everyone: false })
    for (const _ of [1, 2, 3]) playback.failed(playback.plan().revision, playback.plan().items[0]?.key ?? '', 'x')
    clock.advance(60_000)
    playback.setAudience(null, { everyone: false })
    expect([told, playback.faults()]).toEqual([0, []])
    const marker = { package: 'example', version: 1, reason: 'session' }
    expect(playback.playing()).toEqual(marker)
    expect(playback.staffPlaying(true)).toEqual(marker)
    playback.setSessionOpen(false)
    expect(told).toBe(1)
    expect(statusSchema.shape.playing.parse(playback.playing())).toMatchObject({ playlist: 'everyone', item: 'b' })
    expect(playback.staffPlaying(true)).toMatchObject({
      playlistTitle: 'everyone',
      picture: { kind: 'image', source: expect.stringMatching(/^\/image/) },
    })
  })
  test('an interrupt beats the triggers', () => {
    const schedule = [{ playlist: 'alarm', priority: 9, from: '10:01', until: '10:02', interrupt: true }]
    const { clock, playback, plans } = play(exampleContent({ ...calling, schedule }))
    openPage(playback, clock)
    playback.setAudience(told('wine'), { everyone: false })
    const used: unknown[] = []
    playback.onUsed((now) => used.push(now))
    clock.advance(60_000)
    expect(`${plans.at(-1)?.takeover} ${keys(playback.plan())}`).toBe('now alarm/z')
    clock.advance(60_000)
    expect(keys(playback.plan())).toContain('wine/')
    expect(used).toEqual([
      { used: [], usedInterests: [] },
      { used: [], usedInterests: ['wine'] },
    ])
  })
  test('an end without dropping the words first drops them', () => {
    const { playback } = begin()
    playback.setAudience(told('wine'), { everyone: false })
    playback.setSessionOpen(false)
    expect(keys(playback.plan())).toBe('everyone/b everyone/c everyone/a')
    expect(JSON.stringify(playback.remembered())).not.toContain('wine')
  })
  test('a package that comes meanwhile plays for the customer and afterwards, from its beginning', () => {
    const { clock, playback } = begin()
    playback.setAudience(told('wine'), { everyone: false })
    playback.setContent(exampleContent({ ...calling, version: 2 }))
    expect(keys(playback.plan())).toBe('wine/w wine/x')
    expect(playback.playing()).toEqual({ package: 'example', version: 2, reason: 'session' })
    clock.advance(15_000)
    playback.setAudience(null, { everyone: false })
    playback.setSessionOpen(false)
    expect(keys(playback.plan())).toBe('everyone/a everyone/b everyone/c')
  })
  test('after dispose nothing waits', () => {
    const { playback } = play(exampleContent())
    const { clock, playback: other } = play(exampleContent())
    other.dispose()
    expect(clock.waiting()).toBe(0)
    playback.dispose()
  })
})
