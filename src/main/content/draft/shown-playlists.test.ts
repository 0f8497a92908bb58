import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../contract/draft.ts'
import type { Manifest } from '../../../contract/package/package.ts'
import { exampleItem, exampleManifest, examplePlaylist } from '../../../contract/package/package-example.fixture.ts'
import { playlistsLimits, playlistsViewSchema } from '../../../contract/views/playlists-view.ts'
import { exampleDraft, joinedTo } from './draft.fixture.ts'
import { shownPlaylists } from './shown-playlists.ts'

const address = (sha256: string, kind: string) => `${kind}/${sha256.slice(-2)}`
const many = Array.from({ length: playlistsLimits.items + 7 }, (_, place) =>
  exampleItem(`item-${place}`, { asset: 'same.webp' }),
)
const manifest = exampleManifest({
  playlists: [
    examplePlaylist('everyone', ['one', exampleItem('page', { kind: 'html', asset: 'a/page.zip' })]),
    examplePlaylist('many', many, { loop: 'shuffle' }),
  ],
  triggers: [
    { id: 'near', when: { signal: 'distance', is: ['near'] }, playlist: 'everyone', at: 'boundary', holdFor: 'PT5S' },
  ],
})
const stored = (path: string) => [manifest.assets[path]?.sha256 ?? '', { path, type: 'image/webp', bytes: 1 }] as const

describe('the playlists that staff are shown', () => {
  test('fit the contract, with their first pictures; one that is looked into is told as far as a window can bear', () => {
    const digests = new Map(Object.keys(manifest.assets).map(stored))
    const view = shownPlaylists({ manifest, digests }, 'many', address)
    expect(playlistsViewSchema.parse(view)).toEqual(view)
    expect(view.playlists.map(({ items, pictures }) => [items, pictures.length])).toEqual([
      [2, 2],
      [507, 4],
    ])
    expect(view.playlists[0]?.pictures[1]).toEqual({ id: 'page', kind: 'html', source: 'html/02' })
    expect(view.opened).toMatchObject({ id: 'many', loop: 'shuffle', more: 7 })
    expect(view.opened?.items).toHaveLength(playlistsLimits.items)
  })

  test('are told to be called by a camera word, and to be staff’s own to take out', () => {
    const digests = new Map(Object.keys(manifest.assets).map(stored))
    const told = (shown: Manifest) =>
      shownPlaylists({ manifest: shown, digests }, null, address).playlists.map(({ id, called, added }) => [
        id,
        called,
        added,
      ])
    expect(told(manifest)).toEqual([
      ['everyone', true, false],
      ['many', false, false],
    ])
    const alone = joinedTo(null, exampleDraft(0))
    expect(told(alone), 'nothing would be left').toEqual([['own-1', false, false]])
    const timed: Draft = { ...exampleDraft(0), place: { kind: 'times', days: ['mon'], hours: null } }
    expect(told(joinedTo(manifest, timed)).at(-1)).toEqual(['own-1', false, true])
  })

  test('what is damaged is not shown, and a playlist that is gone is not open', () => {
    const digests = new Map([stored('a/page.zip')])
    const view = shownPlaylists({ manifest, digests }, 'gone', address)
    expect(view.playlists.map(({ pictures }) => pictures.map(({ id }) => id))).toEqual([['page'], []])
    expect(view.opened).toBeNull()
    expect(shownPlaylists(null, null, address)).toEqual({ package: null, playlists: [], opened: null })
  })
})
