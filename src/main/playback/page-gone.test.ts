import { expect, test } from 'vitest'
import { examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { openPage } from './page.fixture.ts'
import { exampleAddress, exampleContent, exampleTime } from './playback.fixture.ts'
import { createPlayback } from './playback-runner.ts'

const nameOf = (key: string): string => key.replace(/^[^/]*\//, '').replace(/~.*/, '')

/** Whether a page dies with this on for so many seconds, or with nothing on yet, and that to come; after so many deaths. */
type Deadly = (on: string, next: string, seconds: number, deaths: number) => boolean

/** A player whose page is loaded again whenever it dies. */
function play(items: readonly string[], isDeadly: Deadly) {
  const clock = manualClock()
  const content = exampleContent({ playlists: [examplePlaylist('everyone', items)] })
  const playback = createPlayback({ clock, ...exampleTime(), random: () => 0.5, content, address: exampleAddress })
  const drawn: string[] = []
  const deaths: number[] = []
  const suspected: string[] = []
  playback.onAssetFailed((sha256) => suspected.push(sha256))

  function die(): void {
    deaths.push(clock.monotonic())
    playback.pageGone()
  }
  function load() {
    while (deaths.length < 50 && isDeadly('', nameOf(playback.plan().items[0]?.key ?? ''), 0, deaths.length)) {
      playback.pageReady()
      die()
    }
    const opened = openPage(playback, clock)
    return { ...opened, told: 0 }
  }
  let page = load()
  const advance = (seconds: number): void => {
    for (let second = 0; second < seconds; second++) {
      clock.advance(1_000)
      drawn.push(
        ...page
          .drawn()
          .slice(page.told)
          .map(({ key }) => nameOf(key)),
      )
      page.told = page.drawn().length
      const onFor = (clock.monotonic() - (page.drawn().at(-1)?.at ?? 0)) / 1_000
      if (!isDeadly(nameOf(page.onScreen()), nameOf(page.next()), onFor, deaths.length)) continue
      page.die()
      die()
      page = load()
    }
  }
  return { clock, playback, content, drawn, deaths, suspected, advance, page: () => page }
}

const six = ['a', 'b', 'c', 'd', 'e', 'f']
const minute = 60

test('a page that is loaded again goes on after what was on, and nothing rests for one time', () => {
  const { advance, drawn, playback } = play(six, (on, _, seconds, deaths) => on === 'c' && seconds > 3 && deaths === 0)
  advance(60)
  expect(drawn.join('')).toBe('abcdefa')
  expect(playback.faults()).toEqual([])
})

test('an item that kills the page when it is made ready rests after the second time, and the others play', () => {
  const { advance, drawn, deaths, playback, suspected, content } = play(six, (_, next) => next === 'e')
  advance(120)
  expect(drawn.join('')).toMatch(/^abcdfabcdfab/)
  expect(deaths.length).toBe(2)
  expect(playback.faults(), 'staff are told as of any item that fails').toEqual(['item-failed'])
  expect(suspected).toEqual([content.manifest.assets['e.webp']?.sha256])
})

test('it is tried again so rarely that the player does not come into safe mode for it', () => {
  const { advance, deaths } = play(six, (_, next) => next === 'e')
  advance(400 * minute)
  expect(deaths.length).toBeGreaterThan(3)
  for (const [place, at] of deaths.entries()) {
    expect((deaths[place + 2] ?? Infinity) - at, 'three within half an hour').toBeGreaterThan(30 * minute * 1_000)
  }
})

test('an item that kills the page while it is on rests, and not what would have come', () => {
  const { advance, drawn, deaths } = play(six, (on, _, seconds) => on === 'd' && seconds > 5)
  advance(220)
  expect(drawn.join('')).toMatch(/^abcdefabcdefabcefabce/)
  expect(deaths.length).toBe(2)
})

test('the only item gives way to the fallback, and is back later', () => {
  let deadly = true
  const { advance, drawn, playback, page } = play(['a'], (on, next) => deadly && [on, next].includes('a'))
  advance(5)
  expect(page().onScreen()).toBe('fallback')
  deadly = false
  advance(41 * minute)
  expect(page().onScreen()).toContain('everyone/a')
  expect(drawn[0]).toBe('fallback')
  expect(playback.faults()).toEqual([])
})

test('a page that dies now and then, whatever is on, is no item’s doing', () => {
  let seconds = 0
  const { advance, deaths, playback } = play(six, () => ++seconds % 150 === 0)
  advance(10 * minute)
  expect(deaths.length).toBe(4)
  expect(playback.faults()).toEqual([])
})

test('staff’s pause outlives the page, unless the page dies of what is held', () => {
  let deadly = false
  const { advance, playback, page } = play(six, (on) => deadly && on === 'b')
  advance(12)
  playback.hold()
  deadly = true
  advance(1)
  deadly = false
  expect([playback.held(), nameOf(page().onScreen())]).toEqual([true, 'b'])
  advance(60)
  deadly = true
  advance(1)
  expect([playback.held(), nameOf(page().onScreen())]).toEqual([false, 'c'])
})

test('in proof of play, what comes then is another play, though it is the same item', () => {
  const { advance, playback } = play(['a'], (_, __, seconds, deaths) => seconds > 3 && deaths === 0)
  const told: string[] = []
  playback.onScreen(({ kind }) => told.push(kind))
  advance(9)
  expect(told).toEqual(['item'])
})

test('a page that dies before it is up died of no item', () => {
  const { playback } = play(['a'], () => false)
  playback.pageGone()
  for (const _ of [1, 2, 3]) playback.pageGone()
  expect(playback.faults()).toEqual([])
  for (const _ of [1, 2]) {
    playback.pageReady()
    playback.pageGone()
  }
  expect(playback.faults(), 'control').toEqual(['item-failed'])
})

test('a page that dies in a session leaves no trace', () => {
  const { playback } = play(six, () => false)
  playback.setSessionOpen(true)
  playback.setAudience({ words: {}, interests: [] }, { everyone: false })
  const before = JSON.stringify(playback.remembered())
  const { revision } = playback.plan()
  for (const _ of [1, 2, 3]) playback.pageGone()
  expect(JSON.stringify(playback.remembered())).toBe(before)
  expect(playback.plan().revision, 'the page is given a plan').toBe(revision + 3)
  playback.setAudience(null, { everyone: false })
  playback.setSessionOpen(false)
  expect(playback.faults()).toEqual([])
})
