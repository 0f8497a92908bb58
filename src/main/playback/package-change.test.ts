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
  test('until the boundary what is told is of the package whose item is on: status, staff, and the totals of a session', () => {
    const shop = (id: string, title: string, from: string) =>
      exampleContent({
        ...{ id, title, playlists: ['everyone', 'day'].map((each) => examplePlaylist(each, [`${id}-item`])) },
        schedule: [{ playlist: 'day', priority: 1, from }],
      })
    const { clock, playback } = play(shop('old', 'Old shop', '09:00'))
    openPage(playback, clock)
    clock.advance(5_000)
    const status = playback.playing()
    const { next: _, ...staff } = playback.staffPlaying(false) as Extract<
      ReturnType<typeof playback.staffPlaying>,
      { item: unknown }
    >
    expect(staff, 'control').toMatchObject({ packageTitle: 'Old shop', reason: { hours: { from: '09:00' } } })
    playback.setContent(shop('new', 'New shop', '08:00'))
    expect(playback.playing()).toEqual(status)
    expect(playback.staffPlaying(false)).toMatchObject({
      ...staff,
      next: { item: 'new-item', reason: { hours: { from: '08:00' } } },
    })
    const counted: unknown[] = []
    playback.onShownInSession((item) => counted.push(item))
    playback.setSessionOpen(true)
    playback.setSessionOpen(false)
    expect(counted[0]).toEqual({ package: 'old', item: 'old-item' })
    clock.advance(10_000)
    expect(playback.playing()).toMatchObject({ package: 'new', item: 'new-item' })
    expect(playback.staffPlaying(false)).toMatchObject({
      packageTitle: 'New shop',
      reason: { hours: { from: '08:00' } },
    })
  })
  test('files that the screen shows are known, whatever package came since; in a session those of its beginning', () => {
    const { clock, playback } = play(exampleContent({ playlists: [examplePlaylist('everyone', ['film', 'next'])] }))
    expect(playback.shownFiles(), 'before anything is on').toEqual([])
    openPage(playback, clock)
    const film = playback.shownFiles()
    expect(film).toHaveLength(1)
    for (const id of ['second', 'third'])
      playback.setContent(exampleContent({ id, playlists: [examplePlaylist(id, ['x', 'y'])] }))
    expect(playback.shownFiles()).toEqual(film)
    playback.setSessionOpen(true)
    clock.advance(15_000)
    expect(playback.shownFiles()).toEqual(film)
    playback.setSessionOpen(false)
    clock.advance(15_000)
    expect(playback.shownFiles()).toHaveLength(1)
    expect(playback.remembered().position.shown?.plan.programme.places.map(({ item }) => item.id)).toEqual(['x', 'y'])
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
