import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Asset, Manifest } from '../../src/contract/package/package.ts'
import { interests, playlists, schedule, triggers } from './programme.ts'

const types: Readonly<Record<string, Asset['type']>> = {
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.mp4': 'video/mp4',
  '.zip': 'application/zip',
}

/** Writes `folder`/manifest.json for what is in `folder`/assets. Returns the bytes of all assets together. */
export async function writeManifest(folder: string): Promise<number> {
  const assets: Record<string, Asset> = {}
  let total = 0
  for (const name of (await readdir(join(folder, 'assets'))).sort()) {
    const bytes = await readFile(join(folder, 'assets', name))
    const type = types[extname(name)]
    if (type === undefined) throw new Error(`no media type is known for ${name}`)
    assets[name] = { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, type }
    total += bytes.length
  }
  const manifest: Manifest = {
    format: 'askfirst/1',
    id: 'beet-demo',
    version: 1,
    title: 'Beet, a demo shop',
    createdAt: '2026-11-02T06:00:00Z',
    assets,
    playlists: [...playlists],
    schedule: [...schedule],
    triggers: [...triggers],
    interests: [...interests],
    defaultPlaylist: 'everyone',
  }
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return total
}
