import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../contract/draft.ts'
import type { Manifest } from '../../../contract/package/package.ts'
import { exampleActive, exampleDraft, joinedTo, takenFile } from './draft.fixture.ts'
import { openedDraft } from './opened-draft.ts'

const fridays = {
  kind: 'times',
  days: ['fri'],
  hours: { from: '16:00', until: '18:00' },
  lastDay: '2026-12-24',
} as const
const timed = (draft: Draft): Draft => ({ ...draft, place: { ...fridays, days: [...fridays.days] } })

/** One of the playlists of a package as staff open it, with all its files. */
function opened(manifest: Manifest, id: string): Draft {
  const playlist = manifest.playlists.find((each) => each.id === id)
  if (!playlist) throw new Error('no playlist')
  return openedDraft(
    playlist,
    manifest,
    new Map(playlist.items.map((item, place) => [item, takenFile(place)])),
    'own-9',
  )
}

describe('a playlist that staff open', () => {
  test('of the shop is in its own place; at certain times it becomes another one, and that one stays', () => {
    const active = exampleActive()
    const draft = opened(active, 'everyone')
    expect(draft).toMatchObject({
      playlist: 'own-9',
      title: 'everyone',
      place: { kind: 'instead', playlist: 'everyone' },
    })
    const manifest = joinedTo(active, timed(draft))
    expect(manifest.playlists.slice(0, 2)).toEqual(active.playlists)
    expect(manifest.schedule.slice(0, 2).map(({ playlist }) => playlist)).toEqual(['everyone', 'lunch'])
    expect(manifest.schedule.at(-1)?.playlist).toBe('own-9')
    expect(manifest.defaultPlaylist).toBe('everyone')
  })

  test('of their own has the times that they gave it, and takes its own place again', () => {
    const active = joinedTo(exampleActive(), timed(exampleDraft(0)))
    const draft = opened(active, 'own-1')
    expect(draft).toMatchObject({ playlist: 'own-1', place: fridays })
    expect(joinedTo(active, draft).schedule).toEqual(active.schedule)
  })

  test('of their own that plays all the time is still that', () => {
    const alone = joinedTo(null, exampleDraft(0))
    expect(opened(alone, 'own-1')).toMatchObject({ playlist: 'own-1', place: { kind: 'alone' } })
    const more = joinedTo(alone, { ...timed(exampleDraft(1)), playlist: 'own-2' })
    expect(opened(more, 'own-1')).toMatchObject({ playlist: 'own-1', place: { kind: 'instead', playlist: 'own-1' } })
  })
})
