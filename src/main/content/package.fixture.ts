import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Asset, Manifest } from '../../contract/package/package.ts'
import { exampleItem, exampleManifest, examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import { archiveOf } from './archive.fixture.ts'

export const fixtureFiles: Readonly<Record<string, Buffer>> = {
  'one.webp': Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8 '), Buffer.alloc(2000, 7)]),
  'deep/two.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'),
  'page.zip': archiveOf([
    { name: 'index.html', text: '<!doctype html><title>x</title>' },
    { name: 'style.css', text: 'p{}', deflate: true },
  ]),
}

const types: Readonly<Record<string, Asset['type']>> = {
  webp: 'image/webp',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  zip: 'application/zip',
  mp4: 'video/mp4',
  webm: 'video/webm',
}

/** Writes a package folder to a place of its own and returns it. `changes` go into its manifest. */
export async function writePackage(
  changes: Partial<Manifest> = {},
  files: Readonly<Record<string, Buffer>> = fixtureFiles,
): Promise<{ readonly folder: string; readonly manifest: Manifest }> {
  const folder = await mkdtemp(join(tmpdir(), 'askfirst-package-'))
  const assets: Record<string, Asset> = {}
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, 'assets', path)), { recursive: true })
    await writeFile(join(folder, 'assets', path), bytes)
    const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'image/png'
    assets[path] = { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, type }
  }
  const items = [
    exampleItem('one'),
    exampleItem('two', { asset: 'deep/two.svg' }),
    exampleItem('page', { kind: 'html', asset: 'page.zip' }),
  ]
  const manifest = exampleManifest({ playlists: [examplePlaylist('everyone', items)], assets, ...changes })
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return { folder, manifest }
}
