import { describe, expect, test } from 'vitest'
import { examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import { openPage } from './page.fixture.ts'
import { exampleContent } from './playback.fixture.ts'
import { keys, play } from './played.fixture.ts'

describe('what the page reports', () => {
  test('an asset that fails three times rests, so that an only one gives way to the fallback and comes back', () => {
    const { clock, playback, plans } = play(exampleContent({ playlists: [examplePlaylist('everyone', ['a'])] }))
    const assets: string[] = []
    playback.onAssetFailed((sha256) => assets.push(sha256))
    for (const _ of [1, 2, 3]) {
      expect(plans).toEqual([])
      expect(playback.faults()).toEqual([])
      playback.failed(1, 'everyone/a~0', false)
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
      playback.failed(playback.plan().revision, playback.plan().items[0]?.key ?? '', false)
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
  test('what is on is heard of when it breaks, however many plans came meanwhile', () => {
    const minutes = ['10:01', '10:02', '10:03', '10:04', '10:05', '10:06']
    const schedule = minutes.map((from, place) => ({
      playlist: place % 2 === 0 ? 'odd' : 'even',
      priority: place,
      from,
    }))
    const playlists = ['everyone', 'odd', 'even'].map((id) => examplePlaylist(id, ['a']))
    const { clock, playback, plans } = play(exampleContent({ schedule, playlists }))
    const told: string[] = []
    playback.onScreen(({ kind }) => told.push(kind))
    playback.onAssetFailed(() => told.push('asset'))
    playback.presented(1, 'everyone/a~0')
    clock.advance(6 * 60_000)
    expect(plans.length).toBe(6)
    playback.failed(1, 'everyone/a~0', true)
    expect(told).toEqual(['item', 'failed', 'asset'])
  })
  test('nothing is on before the page says so, and what it says is on since then', () => {
    const { clock, playback } = play(exampleContent())
    const before = { package: 'example', playlist: null, item: null, since: '2026-01-05T10:00:00.000Z' }
    clock.advance(5_000)
    expect(playback.playing()).toMatchObject(before)
    expect(playback.staffPlaying(false)).toMatchObject({ ...before, picture: null, next: { item: 'one' } })
    playback.presented(1, 'everyone/one~0')
    const since = '2026-01-05T10:00:05.000Z'
    expect(playback.playing()).toMatchObject({ playlist: 'everyone', item: 'one', since })
    expect(playback.staffPlaying(false)).toMatchObject({ item: 'one', since, next: { item: 'two' } })
  })
  test('reports on what was never planned change nothing', () => {
    const { playback, plans } = play(exampleContent())
    const before = JSON.stringify(playback.playing())
    playback.presented(99, 'everyone/two~0')
    playback.presented(1, 'nobody/two~0')
    for (const _ of [1, 2, 3]) playback.failed(99, 'everyone/two~0', false)
    expect([JSON.stringify(playback.playing()), plans]).toEqual([before, []])
  })
})
