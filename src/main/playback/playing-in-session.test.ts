import { describe, expect, test } from 'vitest'
import { fallbackKey, type Plan } from '../../contract/plan.ts'
import type { Audience } from '../../contract/signals.ts'
import { statusSchema } from '../../contract/status.ts'
import type { ManualClock } from '../base/time/manual-clock.ts'
import { openPage } from './page.fixture.ts'
import { exampleContent } from './playback.fixture.ts'
import type { Playback } from './playback.ts'
import { calling, keys, looks, play, told } from './played.fixture.ts'

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
    for (const _ of [1, 2, 3]) playback.failed(playback.plan().revision, playback.plan().items[0]?.key ?? '', false)
    expect(keys(playback.plan())).toContain('everyone/')
    expect(used).toEqual(Array(2).fill({ used: [], usedInterests: [] }))
  })
  test('P14: what is counted of an item ends where the page has to show its built-in picture', () => {
    const { playback } = begin()
    const shown: (string | null)[] = []
    playback.onShownInSession((item) => shown.push(item?.item ?? null))
    playback.setAudience(told('wine'), { everyone: false })
    const { revision, items } = playback.plan()
    playback.presented(revision, items[0]?.key ?? '')
    playback.presented(revision - 1, fallbackKey)
    expect(shown.at(-1), 'control: an earlier plan has nothing to say').not.toBeNull()
    playback.presented(revision, fallbackKey)
    expect(shown.at(-1)).toBeNull()
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
    for (const _ of [1, 2, 3]) playback.failed(playback.plan().revision, playback.plan().items[0]?.key ?? '', false)
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
