import { expect, test } from 'vitest'
import { examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { openPage } from './page.fixture.ts'
import { exampleAddress, exampleContent, exampleTime } from './playback.fixture.ts'
import { createPlayback } from './playback-runner.ts'

const nameOf = (key: string): string => key.replace(/^[^/]*\//, '').replace(/~.*/, '')

/** Whether graphics die in this second; they come back at once, and the page goes on. */
type Deadly = (on: string, next: string, secondsOn: number, second: number) => boolean

function play(seconds: number, isDeadly: Deadly) {
  const clock = manualClock()
  const content = exampleContent({ playlists: [examplePlaylist('everyone', ['a', 'b', 'c', 'd', 'e', 'f'])] })
  const playback = createPlayback({ clock, ...exampleTime(), random: () => 0.5, content, address: exampleAddress })
  const told: string[] = []
  playback.onAssetFailed((sha256) => told.push(sha256))
  const page = openPage(playback, clock)
  const deaths: number[] = []
  for (let second = 0; second < seconds; second++) {
    clock.advance(1_000)
    const on = Math.round((clock.monotonic() - (page.drawn().at(-1)?.at ?? 0)) / 1_000)
    if (!isDeadly(nameOf(page.onScreen()), nameOf(page.next()), on, second)) continue
    deaths.push(second)
    playback.graphicsGone()
  }
  const drawn = page.drawn().map(({ key }) => nameOf(key))
  const toldNames = told.map((sha256) =>
    Object.entries(content.manifest.assets).flatMap(([path, asset]) => (asset.sha256 === sha256 ? [path] : [])),
  )
  return { drawn: drawn.join(''), deaths, told: toldNames.flat(), faults: playback.faults() }
}

test('an item that kills graphics while it is on rests after the second time, and no other does', () => {
  const { drawn, deaths, told, faults } = play(200, (on, _, seconds) => on === 'd' && seconds === 5)
  expect(drawn).toMatch(/^abcdefabcdefabcefabc/)
  expect(deaths.length).toBe(2)
  expect(told).toEqual(['d.webp'])
  expect(faults).toEqual(['item-failed'])
})

test('an item that kills them twice while it is on rests, and what comes next does not', () => {
  const { deaths, told } = play(100, (on, _, seconds) => on === 'd' && (seconds === 3 || seconds === 6))
  expect(deaths.length).toBe(2)
  expect(told).toEqual(['d.webp'])
})

test('one that kills them when it is made ready and whenever it is on rests alone', () => {
  const { told } = play(300, (on, next, seconds) => (next === 'e' && seconds === 8) || (on === 'e' && seconds === 1))
  expect(told).toEqual(['e.webp'])
})

test('it is tried again so rarely that the player does not come into safe mode for it', () => {
  const { deaths } = play(8 * 3_600, (on, _, seconds) => on === 'd' && seconds === 5)
  expect(deaths.length).toBeGreaterThan(3)
  for (const [place, at] of deaths.entries()) expect((deaths[place + 2] ?? Infinity) - at).toBeGreaterThan(1_800)
})

test('graphics that die now and then, whatever is on, are no item’s doing', () => {
  expect(play(600, (_on, _next, _seconds, second) => second % 150 === 149).told).toEqual([])
})
