import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../contract/draft.ts'
import type { Manifest } from '../../../contract/package/package.ts'
import { readManifest } from '../manifest/read-manifest.ts'
import { changesOf, exampleActive, exampleDraft, takenFiles } from './draft.fixture.ts'
import { changedDraft, emptyDraft, withFiles } from './draft-change.ts'
import { draftManifest, draftVersion } from './draft-manifest.ts'

const names = { id: 'made-here', version: 202611260415, createdAt: '2026-11-26T04:15:00Z', untitled: '2026-11-26' }
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
        const manifest = draftManifest(draft, active, names)
        if (!manifest) {
          made.nothing++
          const gone = draft.place.kind === 'instead' && draft.place.playlist === 'not-there'
          expect(active === null ? draft.place.kind !== 'alone' : gone).toBe(true)
          return
        }
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
    const manifest = draftManifest(exampleDraft(0), null, names)
    expect(manifest && read({ ...manifest, assets: {} }).ok).toBe(false)
  })

  test('alone: nothing but the playlist, always on; without a name it is called by its day', () => {
    const manifest = draftManifest(exampleDraft(0, 1), exampleActive(), names)
    expect(manifest).toMatchObject({
      id: 'made-here',
      title: '2026-11-26',
      defaultPlaylist: 'own-1',
      schedule: [{ playlist: 'own-1', priority: 0 }],
    })
    expect(manifest?.playlists).toHaveLength(1)
  })

  test('at certain times: above everything that the package plans, which stays', () => {
    const active = exampleActive()
    const manifest = draftManifest(timed(exampleDraft(0), { from: '22:00', until: '02:00' }), active, names)
    expect(manifest?.title).toBe('Market, autumn')
    expect(manifest?.playlists.map(({ id }) => id)).toEqual(['everyone', 'lunch', 'own-1'])
    expect(manifest?.schedule).toEqual([
      ...active.schedule,
      { playlist: 'own-1', days: ['mon', 'fri'], from: '22:00', until: '02:00', priority: 4 },
    ])
  })

  test('published again with other times, it takes its own place and leaves no old times behind', () => {
    const once = draftManifest(timed(exampleDraft(0), null), exampleActive(), names)
    const again = draftManifest(timed(exampleDraft(1), { from: '08:00', until: '09:00' }), once ?? null, names)
    expect(again?.playlists.map(({ id }) => id)).toEqual(['everyone', 'lunch', 'own-1'])
    expect(again?.schedule.filter(({ playlist }) => playlist === 'own-1')).toMatchObject([{ from: '08:00' }])
    expect(Object.keys(again?.assets ?? {}).filter((path) => path.startsWith('picture-0-0000006'))).toEqual([])
  })

  test('in place of a playlist: its times and everything else stay, and its files that nothing shows any more go', () => {
    const active = exampleActive()
    const draft: Draft = { ...exampleDraft(0), place: { kind: 'instead', playlist: 'lunch', title: 'lunch' } }
    const manifest = draftManifest(draft, active, names)
    expect(manifest?.schedule).toEqual(active.schedule)
    expect(manifest?.playlists.map(({ id, items }) => [id, items.length])).toEqual([
      ['everyone', 3],
      ['lunch', 1],
    ])
    expect(manifest?.assets).not.toHaveProperty('soup.webp')
  })

  test('a version says the day and the minute, and is newer even where the clock was wrong', () => {
    const now = new Date(2026, 10, 26, 4, 5)
    expect(draftVersion(now, 0)).toBe(202611260405)
    expect(draftVersion(now, 202611260405)).toBe(202611260406)
    expect(draftVersion(new Date(1970, 0, 1), 202611260405)).toBe(202611260406)
  })
})
