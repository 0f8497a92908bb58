import { describe, expect, test } from 'vitest'
import { exampleItem, examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { openPage } from './page.fixture.ts'
import { exampleAddress, exampleContent, exampleTime } from './playback.fixture.ts'
import type { Playback } from './playback.ts'
import { createPlayback } from './playback-runner.ts'
import type { ScreenNews } from './screen-news.ts'

function play(changes: Parameters<typeof exampleContent>[0] = {}) {
  const clock = manualClock()
  const content = exampleContent(changes)
  const playback = createPlayback({ clock, ...exampleTime('UTC'), random: () => 0.5, content, address: exampleAddress })
  const news: ScreenNews[] = []
  playback.onScreen((one) => news.push(one))
  const page = openPage(playback, clock)
  const onScreen = (): string => page.onScreen().replace(/~.*/, '')
  return { clock, playback, page, onScreen, news }
}
const shuffled = { playlists: [{ ...examplePlaylist('everyone', ['a', 'b', 'c']), loop: 'shuffle' as const }] }

describe('an item that staff hold', () => {
  test.each([
    ['a short loop', {}],
    ['a stretch', shuffled],
  ])('stays, and then the next one comes: %s', (_, changes) => {
    const { clock, playback, page, onScreen, news } = play(changes)
    clock.advance(25_000)
    const [held, told, next] = [onScreen(), news.length, playback.staffPlaying(false)]
    expect(playback.hold()).toBe(true)
    clock.advance(500_000)
    expect(onScreen()).toBe(held)
    expect(news.length, 'it is the same play, that only took longer').toBe(told)
    expect(playback.skip()).toBe(true)
    expect(playback.held()).toBe(false)
    expect(onScreen()).toContain('next' in next ? next.next?.item : 'nothing')
    const before = page.drawn().length
    clock.advance(30_000)
    expect(page.drawn().length, 'the loop goes on').toBe(before + 3)
  })

  test('gives way to another package', () => {
    const { clock, playback, onScreen } = play()
    playback.hold()
    clock.advance(60_000)
    playback.setContent(exampleContent({ version: 2, playlists: [examplePlaylist('everyone', ['x', 'y'])] }))
    expect(playback.held()).toBe(false)
    clock.advance(15_000)
    expect(onScreen()).toBe('everyone/y')
  })

  test.each([
    ['a touch', ({ setSessionOpen }: Playback) => setSessionOpen(true)],
    ['words', ({ setAudience }: Playback) => setAudience({ words: {}, interests: [] }, { everyone: false })],
  ])('gives way to a session, with %s: the loop goes on, and afterwards with what was held', (_, begin) => {
    const { clock, playback, page, onScreen } = play()
    playback.hold()
    clock.advance(60_000)
    begin(playback)
    expect(playback.held()).toBe(false)
    expect(playback.hold()).toBe(false)
    expect(playback.skip()).toBe(false)
    const before = page.drawn().length
    clock.advance(35_000)
    expect(page.drawn().length, 'the loop goes on').toBeGreaterThanOrEqual(before + 3)
    playback.setAudience(null, { everyone: false })
    playback.setSessionOpen(false)
    expect(onScreen()).toBe('everyone/one')
    clock.advance(10_000)
    expect(onScreen()).toBe('everyone/two')
  })

  test('gives way where its file fails', () => {
    const failing = play()
    failing.playback.hold()
    const [item] = failing.playback.plan().items
    failing.playback.failed(failing.playback.plan().revision, item?.key ?? '', true)
    expect(failing.playback.held()).toBe(false)
    expect(failing.onScreen()).not.toBe(item?.key.replace(/~.*/, ''))
    expect(failing.playback.plan().items.length).toBe(3)
  })

  test('gives way to an interrupt at once, and can be held again while that is on', () => {
    const { clock, playback, onScreen } = play({
      playlists: [examplePlaylist('everyone', ['a']), examplePlaylist('alarm', ['z'])],
      schedule: [{ playlist: 'alarm', priority: 1, interrupt: true, from: '10:01', until: '10:05' }],
    })
    playback.hold()
    clock.advance(90_000)
    expect([playback.held(), onScreen()]).toEqual([false, 'alarm/z'])
    expect(playback.hold()).toBe(true)
    clock.advance(60_000)
    expect([playback.held(), onScreen()]).toEqual([true, 'alarm/z'])
  })

  test('what the schedule changes meanwhile comes when it is over', () => {
    const { clock, playback, onScreen } = play({
      playlists: [examplePlaylist('everyone', ['a']), examplePlaylist('late', ['l'])],
      schedule: [{ playlist: 'late', priority: 1, from: '10:01', until: '11:00' }],
    })
    playback.hold()
    clock.advance(300_000)
    expect(onScreen()).toBe('everyone/a')
    playback.skip()
    expect(onScreen()).toBe('late/l')
  })
})

describe('a coupon that is over', () => {
  const coupon = { code: 'SAVE', label: { en: 'Save' }, validUntil: '2026-01-05T10:05:00Z' }

  test('goes from the item that staff hold, which stays, as the same play', () => {
    const { clock, playback, page, news } = play({
      playlists: [examplePlaylist('everyone', [exampleItem('a', { coupon }), 'b'])],
    })
    playback.hold()
    const [held, told, drawn] = [page.onScreen(), news.length, page.drawn().length]
    const onScreen = () => playback.plan().items.map(({ key, coupon }) => [key, coupon?.code])
    clock.advance(4 * 60_000)
    expect(onScreen()).toEqual([[held, 'SAVE']])
    clock.advance(2 * 60_000)
    expect(onScreen()).toEqual([[held, undefined]])
    expect([playback.held(), page.onScreen(), news.length]).toEqual([true, held, told])
    const { revision } = playback.plan()
    clock.advance(60 * 60_000)
    expect(playback.plan().revision, 'it is drawn anew once').toBe(revision)
    expect(page.drawn().length).toBe(drawn)
  })

  test('goes also where the schedule would play something else by then', () => {
    const { clock, playback } = play({
      playlists: [examplePlaylist('everyone', [exampleItem('a', { coupon })]), examplePlaylist('late', ['l'])],
      schedule: [{ playlist: 'late', priority: 1, from: '10:01', until: '11:00' }],
    })
    playback.hold()
    clock.advance(6 * 60_000)
    expect(playback.plan().items.map(({ key, coupon }) => [key.replace(/~.*/, ''), coupon])).toEqual([
      ['everyone/a', null],
    ])
  })
})

describe('a loop of one item', () => {
  const alone = { playlists: [examplePlaylist('everyone', ['a'])] }

  test.each([
    ['held and let go', (playback: Playback) => playback.hold()],
    ['passed over', () => true],
  ])('begins it anew where it is %s: a play of its own', (_, before) => {
    const { clock, playback, page, news } = play(alone)
    clock.advance(4_000)
    before(playback)
    clock.advance(1_000)
    const [told, drawn] = [news.length, page.drawn().length]
    playback.skip()
    clock.advance(1_000)
    expect(page.drawn().length).toBe(drawn + 1)
    expect(news.slice(told)).toMatchObject([{ kind: 'item', item: { item: 'a' } }])
    clock.advance(10_000)
    expect(page.drawn().length, 'the loop goes on').toBe(drawn + 2)
  })
})

describe('the next item', () => {
  test('is at once on the screen, and is the one that staff were told', () => {
    const { clock, playback, onScreen } = play()
    clock.advance(12_000)
    for (let times = 0; times < 5; times++) {
      const playing = playback.staffPlaying(false)
      playback.skip()
      expect(onScreen()).toBe(`everyone/${'next' in playing ? playing.next?.item : ''}`)
    }
  })
})
