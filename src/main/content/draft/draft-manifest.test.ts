import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../contract/draft.ts'
import type { Manifest } from '../../../contract/package/package.ts'
import { readManifest } from '../manifest/read-manifest.ts'
import { changesOf, exampleActive, exampleDraft, joinedTo, takenFiles } from './draft.fixture.ts'
import { changedDraft, emptyDraft, withFiles } from './draft-change.ts'
import { draftManifest, draftVersion } from './draft-manifest.ts'

const names = { id: 'made-here', version: 202611260415, createdAt: '2026-11-26T04:15:00Z', untitled: 'Of 26/11' }
const read = (manifest: Manifest) => readManifest(Buffer.from(JSON.stringify(manifest)), '1.0.0')

const drafts = takenFiles
  .chain((files) => {
    const draft = withFiles(emptyDraft('own-1'), files)
    return fc.tuple(fc.constant(draft), changesOf(draft))
  })
  .map(([draft, change]) => changedDraft(draft, change) ?? draft)

const timed = (draft: Draft, hours: { from: string; until: string } | null): Draft => ({
  ...draft,
  place: { kind: 'times', days: ['mon', 'fri'], hours },
})

describe('the package that a draft makes', () => {
  test('is always valid by the format, whatever was dropped and changed, alone and with what plays', () => {
    const made = { alone: 0, joined: 0, nothing: 0 }
    fc.assert(
      fc.property(drafts, fc.option(fc.constant(exampleActive())), (draft, active) => {
        const outcome = draftManifest(draft, active, names)
        if (!outcome.ok) {
          made.nothing++
          expect(outcome.refusal).toBe('playlist-gone')
          const gone = draft.place.kind === 'instead' && draft.place.playlist === 'not-there'
          expect(active === null ? draft.place.kind !== 'alone' : gone).toBe(true)
          return
        }
        const manifest = outcome.value
        made[draft.place.kind === 'alone' ? 'alone' : 'joined']++
        expect(read(manifest)).toEqual({ ok: true, value: manifest })
        const own = manifest.playlists.find(
          ({ items }) => items.length > 0 && items.at(-1)?.id === draft.items.at(-1)?.item.id,
        )
        expect(own?.items.map((item) => manifest.assets[item.asset]?.sha256)).toEqual(
          draft.items.map(({ file }) => file.sha256),
        )
      }),
      { numRuns: 300 },
    )
    expect(Math.min(...Object.values(made)), 'every way was gone').toBeGreaterThan(5)
  })

  test('control: a draft whose items were not listed is refused by the same reader', () => {
    const made = draftManifest(exampleDraft(0), null, names)
    expect(made.ok && read({ ...made.value, assets: {} }).ok).toBe(false)
  })

  test('alone: nothing but the playlist, always on; without a name it is called as it is said', () => {
    const manifest = joinedTo(exampleActive(), exampleDraft(0, 1))
    expect(manifest).toMatchObject({
      id: 'made-here',
      title: 'Of 26/11',
      defaultPlaylist: 'own-1',
      schedule: [{ playlist: 'own-1', priority: 0 }],
    })
    expect(manifest.playlists).toHaveLength(1)
  })

  test('at certain times: in front of what the package plans at those times, which stays', () => {
    const active = exampleActive()
    const manifest = joinedTo(active, timed(exampleDraft(0), { from: '12:00', until: '02:00' }))
    expect(manifest.title).toBe('Market, autumn')
    expect(manifest.playlists.map(({ id }) => id)).toEqual(['everyone', 'lunch', 'own-1'])
    expect(manifest.schedule).toEqual([
      { playlist: 'everyone', priority: 0 },
      { playlist: 'lunch', from: '11:00', until: '14:00', priority: 1 },
      { playlist: 'own-1', days: ['mon', 'fri'], from: '12:00', until: '02:00', priority: 2 },
    ])
  })

  test('published again with other times, it takes its own place and leaves no old times behind', () => {
    const once = joinedTo(exampleActive(), timed(exampleDraft(0), null))
    const again = joinedTo(once, timed(exampleDraft(1), { from: '08:00', until: '09:00' }))
    expect(again.playlists.map(({ id }) => id)).toEqual(['everyone', 'lunch', 'own-1'])
    expect(again.schedule.filter(({ playlist }) => playlist === 'own-1')).toMatchObject([{ from: '08:00' }])
    expect(Object.keys(again.assets).filter((path) => path.startsWith('picture-0-0000006'))).toEqual([])
  })

  test('at certain times it takes the place of nothing that the shop was sent, and of nothing that plays by default', () => {
    const active = exampleActive()
    for (const id of ['everyone', 'lunch']) {
      const manifest = joinedTo(active, { ...timed(exampleDraft(0), null), playlist: id })
      expect(manifest.playlists.slice(0, 2)).toEqual(active.playlists)
      expect(manifest.schedule.filter(({ playlist }) => playlist === id)).toHaveLength(1)
      expect(manifest.schedule.at(-1)?.playlist).toBe(`${id}-2`)
    }
    const alone = joinedTo(null, exampleDraft(0))
    expect(joinedTo(alone, timed(exampleDraft(1), null)).playlists.map(({ id }) => id)).toEqual(['own-1', 'own-1-2'])
  })

  test('where no priority is left above what plays at those times, there is none, and at other times there is', () => {
    const active = exampleActive()
    const levels = Array.from({ length: 10 }, (_, priority) => ({
      playlist: 'lunch',
      days: ['mon' as const],
      priority,
    }))
    const full = { ...active, schedule: levels }
    expect(draftManifest(timed(exampleDraft(0), null), full, names)).toEqual({ ok: false, refusal: 'times-full' })
    const tuesday: Draft = { ...exampleDraft(0), place: { kind: 'times', days: ['tue'], hours: null } }
    expect(joinedTo(full, tuesday).schedule.at(-1)).toMatchObject({ playlist: 'own-1', priority: 0 })
  })

  test('in place of a playlist: its times and everything else stay, and its files that nothing shows any more go', () => {
    const active = exampleActive()
    const draft: Draft = { ...exampleDraft(0), place: { kind: 'instead', playlist: 'lunch', title: 'lunch' } }
    const manifest = joinedTo(active, draft)
    expect(manifest.schedule).toEqual(active.schedule)
    expect(manifest.playlists.map(({ id, items }) => [id, items.length])).toEqual([
      ['everyone', 3],
      ['lunch', 1],
    ])
    expect(manifest.assets).not.toHaveProperty('soup.webp')
  })

  test('a version says the day and the minute, and is newer even where the clock was wrong', () => {
    const now = new Date(2026, 10, 26, 4, 5)
    expect(draftVersion(now, 0)).toBe(202611260405)
    expect(draftVersion(now, 202611260405)).toBe(202611260406)
    expect(draftVersion(new Date(1970, 0, 1), 202611260405)).toBe(202611260406)
  })
})
