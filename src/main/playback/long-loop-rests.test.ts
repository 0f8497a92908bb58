import { expect, test } from 'vitest'
import { examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { openPage } from './page.fixture.ts'
import { exampleAddress, exampleContent, exampleTime } from './playback.fixture.ts'
import { createPlayback } from './playback-runner.ts'

/** A loop of so many items of ten seconds, the first of which can never be shown; what staff are told within its hours. */
function play(items: number, hours: number) {
  const clock = manualClock()
  const names = ['bad', ...Array.from({ length: items - 1 }, (_, place) => `i${place}`)]
  const content = exampleContent({ playlists: [examplePlaylist('everyone', names)] })
  const playback = createPlayback({ clock, ...exampleTime(), random: () => 0.5, content, address: exampleAddress })
  openPage(playback, clock, new Set([exampleAddress(content.manifest.assets['bad.webp']?.sha256 ?? '', 'image')]))
  let told = 0
  for (let minute = 0; minute < hours * 60; minute++) {
    clock.advance(60_000)
    if (playback.faults().includes('item-failed')) told++
  }
  return told
}

test('an item that can never be shown rests, and is told, however long a round of its loop takes', () => {
  expect(play(21, 8), 'minutes in which staff are told of it').toBeGreaterThan(20)
  expect(play(201, 8)).toBeGreaterThan(20)
})
