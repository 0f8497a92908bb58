import { createHash } from 'node:crypto'
import type { Asset, Manifest } from '../../src/contract/package/package.ts'
import { exampleItem, exampleManifest, examplePlaylist } from '../../src/contract/package/package-example.fixture.ts'
import { archiveOf, type FixtureEnd, type FixtureEntry } from '../../src/main/content/archive.fixture.ts'

/** The files of a sound package, small enough that a hundred thousand of them are soon read. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>

const soundFiles: PackageFiles = {
  'one.webp': Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8 '), Buffer.alloc(200, 7)]),
  'deep/two.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'),
  'page.zip': archiveOf([
    { name: 'index.html', text: '<!doctype html><title>x</title>' },
    { name: 'style.css', text: 'p{}'.repeat(20), deflate: true },
  ]),
}

const types: Readonly<Record<string, Asset['type']>> = {
  webp: 'image/webp',
  png: 'image/png',
  svg: 'image/svg+xml',
  zip: 'application/zip',
  mp4: 'video/mp4',
}

const kindOf = (type: Asset['type']): 'html' | 'image' | 'video' =>
  type === 'application/zip' ? 'html' : type.startsWith('video/') ? 'video' : 'image'

/** A manifest for `files`, right in every digest. `changes` go into it. */
export function manifestFor(files: PackageFiles = soundFiles, changes: Partial<Manifest> = {}): Manifest {
  const assets = Object.fromEntries(
    Object.entries(files).map(([path, bytes]): [string, Asset] => {
      const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'image/png'
      return [path, { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, type }]
    }),
  )
  const items = Object.entries(assets).map(([path, { type }], place) =>
    exampleItem(`item-${place}`, { asset: path, kind: kindOf(type) }),
  )
  return exampleManifest({ playlists: [examplePlaylist('everyone', items)], assets, ...changes })
}

export type SoundPackage = { readonly manifest: Manifest; readonly entries: readonly FixtureEntry[] }

/** The entries of a sound archive. */
export function soundPackage(files: PackageFiles = soundFiles, changes: Partial<Manifest> = {}): SoundPackage {
  const manifest = manifestFor(files, changes)
  const assets = Object.entries(files).map(
    ([path, bytes], place): FixtureEntry => ({ name: `assets/${path}`, bytes, deflate: place % 2 === 1 }),
  )
  return { manifest, entries: [{ name: 'manifest.json', text: JSON.stringify(manifest) }, ...assets] }
}

/** A sound archive with these entries behind its own. */
export function archiveWith(more: readonly FixtureEntry[], end?: FixtureEnd): Buffer {
  return archiveOf([...soundPackage().entries, ...more], end)
}
