import { expect, test } from 'vitest'
import { exampleActive } from './draft.fixture.ts'
import { playlistFiles } from './playlist-files.ts'

const manifest = exampleActive()
const [playlist] = manifest.playlists
if (!playlist) throw new Error('there is no playlist')

test('a playlist of which a file is damaged names that file, too, so that staff are told what is left out', () => {
  const digests = new Map(
    Object.entries(manifest.assets).map(([path, { sha256, bytes, type }]) => [
      sha256,
      { path: `/store/${path}`, bytes, type },
    ]),
  )
  const [first, ...rest] = playlist.items
  const digest = manifest.assets[first?.asset ?? '']?.sha256 ?? ''
  digests.delete(digest)
  const { files, draftWith } = playlistFiles(playlist, { manifest, digests })
  const named = new Set(playlist.items.map(({ asset }) => asset))
  expect(files).toHaveLength(named.size)
  expect(files.filter(({ path }) => path === '')).toEqual([{ path: '', name: first?.asset.split('/').at(-1) }])
  const taken = rest.map(({ asset }) => {
    const file = manifest.assets[asset]
    if (!file) throw new Error(asset)
    return { name: asset, file, length: null }
  })
  expect(draftWith(taken, 'own-1').items.map(({ item }) => item.id)).toEqual(rest.map(({ id }) => id))
})
