import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../contract/draft.ts'
import { besideDraft } from './beside-draft.ts'
import { exampleActive, exampleDraft, joinedTo } from './draft.fixture.ts'

const timed = (draft: Draft): Draft => ({ ...draft, place: { kind: 'times', days: ['mon'], hours: null } })

describe('what a draft goes with', () => {
  test('is what plays now, and nothing without that', () => {
    const active = exampleActive()
    expect(besideDraft(timed(exampleDraft(0)), active, null)).toEqual({ ok: true, value: active })
    expect(besideDraft(timed(exampleDraft(0)), null, null)).toEqual({ ok: false, refusal: 'playlist-gone' })
  })

  test('is what played before where it plays all the time itself, with what staff added since then at times of its own', () => {
    const shop = exampleActive()
    const alone = joinedTo(null, exampleDraft(0))
    const active = joinedTo(alone, { ...timed(exampleDraft(1)), playlist: 'own-2', title: 'Monday' })
    const beside = besideDraft(timed(exampleDraft(0)), active, shop)
    if (!beside.ok) throw new Error(beside.refusal)
    expect(beside.value.playlists.map(({ id }) => id)).toEqual(['everyone', 'lunch', 'own-2'])
    expect(beside.value.playlists.at(-1)).toEqual(active.playlists.at(-1))
    const manifest = joinedTo(beside.value, timed(exampleDraft(0)))
    expect(manifest.defaultPlaylist).toBe('everyone')
    expect(manifest.schedule.map(({ playlist }) => playlist)).toEqual(['everyone', 'lunch', 'own-2', 'own-1'])
    expect(besideDraft(timed(exampleDraft(0)), active, null)).toEqual({ ok: false, refusal: 'nothing-otherwise' })
  })
})
