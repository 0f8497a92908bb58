import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Manifest } from '../../../contract/package/package.ts'
import { exampleItem, examplePlaylist } from '../../../contract/package/package-example.fixture.ts'
import { writePackage } from '../package.fixture.ts'
import { storeFolderName } from '../store/layout.ts'
import { importInto } from '../store/real-store.fixture.ts'
import { changeActive, overlookStore } from '../upkeep/store-upkeep.node.ts'
import { playedBefore } from './played-before.node.ts'

let data = ''
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'askfirst-before-'))
})

async function bring(changes: Partial<Manifest>): Promise<void> {
  const { folder } = await writePackage(changes)
  expect(await importInto(data, folder, 4, { rules: { takeOtherLine: true } })).toMatchObject({ kind: 'activated' })
}

/** Staff show a playlist of their own, and nothing else. */
const showAlone = (playlist: string, version: number): Promise<void> =>
  bring({
    id: 'made-here',
    version,
    title: playlist,
    playlists: [examplePlaylist(playlist, [exampleItem('one')])],
    defaultPlaylist: playlist,
  })

const before = async (playlist: string) =>
  (await playedBefore(join(data, storeFolderName), playlist, '0.1.0'))?.manifest.title ?? null

test('what played before is the newest that is kept in which another playlist plays all the time, with its files', async () => {
  expect(await before('own-1'), 'nothing was brought').toBeNull()
  await showAlone('own-1', 1)
  expect(await before('own-1'), 'nothing else was brought').toBeNull()
  await bring({ id: 'shop', version: 7, title: 'Shop' })
  await showAlone('own-1', 2)
  await showAlone('own-1', 3)
  expect(await before('own-1')).toBe('Shop')
  expect((await playedBefore(join(data, storeFolderName), 'own-1', '0.1.0'))?.digests.size).toBe(3)
})

test('what staff went back from does not come again by that', async () => {
  await bring({ id: 'shop', version: 7, title: 'Shop' })
  await showAlone('own-1', 1)
  await showAlone('own-2', 2)
  const [active] = (await overlookStore(data, 4)).packages
  await changeActive(data, { from: active?.manifestSha256 ?? '', direction: 'back', playerVersion: '0.1.0' })
  expect(await before('own-1')).toBe('Shop')
})
