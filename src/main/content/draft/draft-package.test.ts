import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../contract/draft.ts'
import { exampleActive, exampleDraft, joinedTo } from './draft.fixture.ts'
import { emptyDraft } from './draft-change.ts'
import { type DraftPackageFacts, draftPackage, packageWithout } from './draft-package.ts'

const stored = { path: '/store/object', type: 'image/jpeg', bytes: 1 } as const
const active = exampleActive()
const digests = new Map(Object.values(active.assets).map(({ sha256 }) => [sha256, stored]))

const facts = {
  now: new Date(2026, 0, 5, 10),
  language: 'de',
  playerVersion: '1.0.0',
  before: null,
  content: { manifest: active, digests },
  kept: [{ id: 'made-here', version: 999_912_312_359 }],
  placeOf: (sha256: string) => `/draft/${sha256}`,
} satisfies DraftPackageFacts
const allDay = { kind: 'times', days: ['mon'], hours: null } as const

describe('a draft as a package', () => {
  test('has every file where it lies: its own in its folder, those of what plays in the store', () => {
    const draft = { ...exampleDraft(0, 1), place: { ...allDay, days: [...allDay.days] } }
    const made = draftPackage(draft, 'made-here', facts)
    if (!made.ok) throw new Error('there is no package')
    const { manifest, text, files } = made.value
    expect(JSON.parse(text)).toEqual(manifest)
    expect(manifest).toMatchObject({ id: 'made-here', version: 999_912_312_360 })
    const own = new Set(draft.items.map(({ file }) => file.sha256))
    expect(files).toEqual(
      Object.fromEntries(
        Object.entries(manifest.assets).map(([path, { sha256 }]) => [
          path,
          own.has(sha256) ? `/draft/${sha256}` : stored.path,
        ]),
      ),
    )
    expect(Object.values(files)).toContain(stored.path)
  })

  test('is none without an item, without what it goes with, or where a file of that is damaged', () => {
    const draft = { ...exampleDraft(0), place: { ...allDay, days: [...allDay.days] } }
    expect(draftPackage(emptyDraft('own-1'), 'made-here', facts)).toEqual({ ok: false, refusal: 'draft-empty' })
    expect(draftPackage(draft, 'made-here', { ...facts, content: null })).toEqual({
      ok: false,
      refusal: 'playlist-gone',
    })
    const damaged = { manifest: active, digests: new Map() }
    expect(draftPackage(draft, 'made-here', { ...facts, content: damaged })).toMatchObject({
      ok: false,
      refusal: { reason: 'asset-corrupt', file: expect.stringMatching(/\.webp$/) },
    })
  })

  test('without a name is called by the day that it is here, in the language of the staff', () => {
    const night = { ...facts, now: new Date(2026, 10, 27, 0, 30) }
    const titles = (['de', 'en'] as const).map((language) => {
      const made = draftPackage(exampleDraft(0), 'made-here', { ...night, language })
      return made.ok && made.value.manifest.title
    })
    expect(titles).toEqual(['Playlist vom 27.11.2026', 'Playlist of 27/11/2026'])
  })

  test('what plays all the time and shall play at certain times only lets what played before it go on', () => {
    const alone = joinedTo(null, exampleDraft(0))
    const own = new Map(Object.values(alone.assets).map(({ sha256 }) => [sha256, stored]))
    const draft: Draft = { ...exampleDraft(0, 1), place: { ...allDay, days: [...allDay.days] } }
    const playing = { ...facts, content: { manifest: alone, digests: own } }
    expect(draftPackage(draft, 'made-here', playing)).toEqual({ ok: false, refusal: 'nothing-otherwise' })
    const made = draftPackage(draft, 'made-here', { ...playing, before: { manifest: active, digests } })
    if (!made.ok) throw new Error('there is no package')
    expect(made.value.manifest).toMatchObject({ title: 'Market, autumn', defaultPlaylist: 'everyone' })
    expect(made.value.manifest.playlists.map(({ id }) => id)).toEqual(['everyone', 'lunch', 'own-1'])
    expect(Object.values(made.value.files)).toContain(stored.path)
  })

  test('what plays without what staff added to it is as it was, and has nothing of it any more', () => {
    const draft: Draft = { ...exampleDraft(0), place: { ...allDay, days: [...allDay.days] } }
    const joined = joinedTo(active, draft)
    const made = packageWithout('own-1', 'made-here', { ...facts, content: { manifest: joined, digests } })
    if (!made.ok) throw new Error('there is no package')
    expect(made.value.manifest).toMatchObject({ playlists: active.playlists, version: 999_912_312_360 })
    expect(Object.keys(made.value.files)).toEqual(Object.keys(made.value.manifest.assets))
    expect(Object.values(made.value.files).every((path) => path === stored.path)).toBe(true)
    const gone = { ok: false, refusal: 'not-now' }
    expect(packageWithout('own-1', 'made-here', facts)).toEqual(gone)
    expect(packageWithout('lunch', 'made-here', facts), 'the shop was sent it').toEqual(gone)
  })

  test('is none by the rules that hold for every package, and they are told', () => {
    const refused = draftPackage(exampleDraft(0), 'NO ID', facts)
    expect(refused).toMatchObject({ ok: false, refusal: { reason: 'manifest-invalid' } })
  })
})
