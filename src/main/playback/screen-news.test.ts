import { describe, expect, test } from 'vitest'
import {
  exampleDigest,
  exampleItem,
  exampleManifest,
  examplePlaylist,
} from '../../contract/package/package-example.fixture.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { openPage } from './page.fixture.ts'
import { exampleAddress, exampleContent, exampleTime } from './playback.fixture.ts'
import type { PlaybackParts } from './playback.ts'
import { createPlayback } from './playback-runner.ts'

function play(content: PlaybackParts['content']) {
  const clock = manualClock(new Date('2026-01-05T10:00:00Z'))
  const playback = createPlayback({ clock, ...exampleTime(), random: () => 0.5, content, address: exampleAddress })
  const news: string[] = []
  playback.onScreen((each) => {
    const isCut = each.kind !== 'failed' && each.takesOver
    news.push(`${isCut ? 'now ' : ''}${each.kind === 'item' ? `${each.item.playlist}/${each.item.item}` : each.kind}`)
  })
  return { clock, playback, news }
}
const two = examplePlaylist('everyone', ['a', 'b'])

describe('what comes onto the screen', () => {
  test('each presentation once, round and round, with what it was of and why', () => {
    const { clock, playback, news } = play(exampleContent({ playlists: [examplePlaylist('everyone', ['a'])] }))
    const whole: unknown[] = []
    playback.onScreen((each) => whole.push(each))
    openPage(playback, clock)
    clock.advance(25_000)
    expect(news).toEqual(['everyone/a', 'everyone/a', 'everyone/a'])
    expect(whole[0]).toEqual({
      kind: 'item',
      item: { package: 'example', version: 1, playlist: 'everyone', item: 'a', reason: { kind: 'default' } },
      planned: 10_000,
      takesOver: false,
    })
  })
  test('an item that goes on in another plan is not told again', () => {
    const { playback, news } = play(exampleContent({ playlists: [two] }))
    const key = playback.plan().items[0]?.key ?? ''
    playback.presented(1, key)
    playback.setContent(exampleContent({ playlists: [two], title: 'Another' }))
    playback.presented(playback.plan().revision, key)
    expect(news).toEqual(['everyone/a'])
    playback.presented(playback.plan().revision, key)
    expect(news, 'control: the same plan, the next round').toEqual(['everyone/a', 'everyone/a'])
  })
  test('the same names in another package are another showing where the file is another', () => {
    const { clock, playback, news } = play(exampleContent({ playlists: [two] }))
    openPage(playback, clock)
    const { assets } = exampleManifest({ playlists: [two] })
    const renewed = { ...assets, 'a.webp': { sha256: exampleDigest(99), bytes: 100, type: 'image/webp' as const } }
    playback.setContent(exampleContent({ playlists: [two], version: 2, assets: renewed }))
    clock.advance(15_000)
    expect(news).toEqual(['everyone/a', 'everyone/a'])
  })
  test('and where it is laid out in another way', () => {
    const laidOut = (fit: 'cover' | 'contain') => examplePlaylist('everyone', [exampleItem('a', { fit }), 'b'])
    const { clock, playback, news } = play(exampleContent({ playlists: [laidOut('contain')] }))
    openPage(playback, clock)
    playback.setContent(exampleContent({ playlists: [laidOut('cover')], version: 2 }))
    clock.advance(15_000)
    expect(news).toEqual(['everyone/a', 'everyone/a'])
  })
  test('an item that was cued when another package came is told as of its own, and moves no loop of the other', () => {
    const { clock, playback, news } = play(
      exampleContent({ playlists: [examplePlaylist('everyone', ['a', 'b', 'c'])] }),
    )
    const versions: number[] = []
    playback.onScreen((each) => each.kind === 'item' && versions.push(each.item.version))
    openPage(playback, clock, new Set(), 60)
    clock.advance(9_950)
    playback.setContent(exampleContent({ playlists: [examplePlaylist('everyone', ['x', 'y', 'z'])], version: 2 }))
    clock.advance(30_000)
    expect(news).toEqual(['a', 'b', 'x', 'y'].map((item) => `everyone/${item}`))
    expect(versions).toEqual([1, 1, 2, 2])
  })
  test('one that failed and is shown again is told again, whatever plan it is of', () => {
    const { playback, news } = play(exampleContent({ playlists: [examplePlaylist('everyone', ['a'])] }))
    const key = playback.plan().items[0]?.key ?? ''
    playback.presented(1, key)
    playback.failed(1, key, true)
    playback.skip()
    playback.presented(2, key)
    expect(news).toEqual(['everyone/a', 'failed', 'everyone/a'])
  })
  test('a film in a loop of its own whose next showing cannot be made ready plays to its end, and never rests', () => {
    const { playback, news } = play(exampleContent({ playlists: [examplePlaylist('everyone', ['a'])] }))
    const key = playback.plan().items[0]?.key ?? ''
    for (const _ of [1, 2, 3, 4]) {
      playback.presented(1, key)
      playback.failed(1, key, false)
    }
    expect(news).toEqual(Array(4).fill('everyone/a'))
    expect(playback.faults()).toEqual([])
  })
  test('nor does one that gives way to the fallback each time', () => {
    const { playback } = play(exampleContent({ playlists: [examplePlaylist('everyone', ['a'])] }))
    const key = playback.plan().items[0]?.key ?? ''
    for (const _ of [1, 2, 3, 4]) {
      playback.presented(1, key)
      playback.failed(1, key, false)
      playback.presented(1, 'fallback')
    }
    expect(playback.faults()).toEqual([])
  })
  test('what takes over at once says so, what waits does not', () => {
    const schedule = [
      { playlist: 'noon', priority: 1, from: '10:01' },
      { playlist: 'alarm', priority: 2, from: '10:02', until: '10:03', interrupt: true },
    ]
    const playlists = [two, examplePlaylist('noon', ['n']), examplePlaylist('alarm', ['z'])]
    const { clock, playback, news } = play(exampleContent({ playlists, schedule }))
    openPage(playback, clock)
    clock.advance(200_000)
    expect(news.filter((each) => each.includes('noon')).length).toBeGreaterThan(5)
    expect(news.filter((each) => each.startsWith('now'))).toEqual(['now alarm/z'])
  })
  test('what takes over at once cuts what is on, also where the next plan is there before it is', () => {
    const { playback, news } = play(exampleContent({ playlists: [examplePlaylist('everyone', ['a', 'b', 'c'])] }))
    const first = (): [number, string] => [playback.plan().revision, playback.plan().items[0]?.key ?? '']
    playback.presented(...first())
    playback.skip()
    playback.setContent(exampleContent({ playlists: [examplePlaylist('everyone', ['x', 'y'])], version: 2 }))
    expect(playback.plan().takeover, 'control').toBe('boundary')
    playback.presented(...first())
    expect(news).toEqual(['everyone/a', 'now everyone/x'])
  })
  test('what fails while it is on is told, and the neutral picture too', () => {
    const { playback, news } = play(exampleContent({ playlists: [examplePlaylist('everyone', ['a'])] }))
    const key = playback.plan().items[0]?.key ?? ''
    playback.presented(1, key)
    for (const _ of [1, 2, 3]) playback.failed(1, key, true)
    playback.presented(playback.plan().revision, 'fallback')
    expect(news).toEqual(['everyone/a', 'failed', 'failed', 'failed', 'neutral'])
  })
  test('the neutral picture cuts the last valid item when that is over, as whatever comes at once', () => {
    const last = exampleItem('a', { validUntil: '2026-01-05T10:00:03Z' })
    const { clock, playback, news } = play(exampleContent({ playlists: [examplePlaylist('everyone', [last])] }))
    playback.presented(1, playback.plan().items[0]?.key ?? '')
    clock.advance(3_000)
    playback.presented(playback.plan().revision, 'fallback')
    expect(news).toEqual(['everyone/a', 'now neutral'])
  })
  test('the page’s own fallback takes the place of what was on: at once as its plan does, and else at its end', () => {
    const { playback, news } = play(exampleContent({ playlists: [two] }))
    const key = playback.plan().items[0]?.key ?? ''
    playback.presented(1, key)
    playback.presented(1, 'fallback')
    expect([news, playback.playing()]).toMatchObject([['everyone/a', 'neutral'], { item: null }])
    playback.presented(1, key)
    playback.skip()
    playback.presented(2, 'fallback')
    expect(news.slice(2)).toEqual(['everyone/a', 'now neutral'])
  })
  test('P14: nothing is told during a session', () => {
    const { clock, playback, news } = play(exampleContent({ playlists: [two] }))
    openPage(playback, clock)
    clock.advance(5_000)
    playback.setSessionOpen(true)
    clock.advance(100_000)
    playback.setAudience({ words: {}, interests: [] }, { everyone: false })
    clock.advance(20_000)
    expect(news).toEqual(['everyone/a'])
    playback.setSessionOpen(false)
    clock.advance(30_000)
    expect(news.length, 'control: afterwards it is').toBeGreaterThan(2)
  })
})
