import { expect, test } from 'vitest'
import { exampleItem, examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { openPage } from './page.fixture.ts'
import { exampleAddress, exampleContent, exampleTime } from './playback.fixture.ts'
import { createPlayback } from './playback-runner.ts'

test('items are as loud as they say, times what the entry in force says; without an entry as they say', () => {
  const playlists = [
    examplePlaylist('everyone', [exampleItem('loud'), exampleItem('half', { volume: 0.5 })]),
    examplePlaylist('night', [exampleItem('loud'), exampleItem('half', { volume: 0.5 })]),
  ]
  const schedule = [
    { playlist: 'everyone', from: '10:00', until: '10:10', priority: 1, volume: 0.4 },
    { playlist: 'night', from: '10:10', until: '10:20', priority: 1 },
    { playlist: 'night', from: '10:20', until: '10:30', priority: 1, volume: 0 },
  ]
  const clock = manualClock(new Date('2026-01-05T10:00:00Z'))
  const content = exampleContent({ playlists, schedule })
  const playback = createPlayback({
    clock,
    ...exampleTime('UTC'),
    random: () => 0.5,
    content,
    address: exampleAddress,
  })
  openPage(playback, clock)
  const volumes = (): readonly number[] => playback.plan().items.map(({ volume }) => volume)
  expect(volumes()).toEqual([0.4, 0.2])
  clock.advance(10 * 60_000 + 20_000)
  expect(volumes().toSorted()).toEqual([0.5, 1])
  clock.advance(10 * 60_000)
  expect(volumes()).toEqual([0, 0])
  clock.advance(10 * 60_000)
  expect(volumes().toSorted()).toEqual([0.5, 1])
  playback.dispose()
})
