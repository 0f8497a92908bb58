import { describe, expect, test } from 'vitest'
import { examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import { openPage } from './page.fixture.ts'
import { exampleContent } from './playback.fixture.ts'
import { keys, play } from './played.fixture.ts'

describe('content that changes while it plays', () => {
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
    for (const _ of [1, 2, 3]) playback.failed(1, 'everyone/d~0', false)
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
})
