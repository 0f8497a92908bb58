import { rm } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { exampleDigest } from '../../src/contract/package/package-example.fixture.ts'
import { readManifest } from '../../src/main/content/manifest/read-manifest.ts'
import { type Medium, soakKinds } from './soak-media.ts'
import { isSpoilt, writeSoakPackage } from './soak-package.ts'

const media: readonly Medium[] = soakKinds.flatMap((kind) =>
  [0, 1, 2].map((each) => ({
    kind,
    name: `${kind}-${each}.png`,
    item: 'image' as const,
    bytes: Buffer.from(exampleDigest(soakKinds.indexOf(kind) * 3 + each)),
  })),
)

async function manifestOf(version: number, shown = media) {
  const { folder, manifest } = await writeSoakPackage(version, shown, [250])
  await rm(folder, { recursive: true })
  return manifest
}

test('the soak shows every kind, as one loop that goes round and as equals whose plans follow each other', async () => {
  const [odd, even] = [await manifestOf(1), await manifestOf(2)]
  for (const manifest of [odd, even]) {
    expect(readManifest(Buffer.from(JSON.stringify(manifest)), '99.0.0')).toMatchObject({ ok: true })
    const kinds = manifest.playlists[0]?.items.map(({ id }) => id.replace(/-\d$/, ''))
    expect(kinds).toEqual([...soakKinds, ...soakKinds, ...soakKinds])
    expect(manifest.playlists[0]?.items.filter(({ coupon }) => coupon)).toHaveLength(3)
  }
  expect(odd.schedule).toEqual([])
  const loops = even.schedule.map((entry) => even.playlists.find(({ id }) => id === entry.playlist)?.loop)
  expect(loops).toEqual(['sequential', 'shuffle', 'weighted'])
})

test('one kind alone is shown as other files in turn: the same twice would stay', async () => {
  const { playlists } = await manifestOf(
    1,
    media.filter(({ kind }) => kind === 'photo'),
  )
  expect(playlists[0]?.items.map(({ asset }) => asset)).toEqual(['photo-0.png', 'photo-1.png', 'photo-2.png'])
  expect(['everyone/broken-1~0', 'everyone/photo-1~0', 'shuffled/broken-2/77~1'].map(isSpoilt)).toEqual([
    true,
    false,
    true,
  ])
})
