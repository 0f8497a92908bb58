import { createHash, randomFillSync } from 'node:crypto'
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Asset, type Manifest, manifestSchema } from '../../src/contract/package/package.ts'

const pieceBytes = 1024 ** 2
const beginning = Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1')

/** Writes a picture's worth of bytes that nothing can pack smaller. */
async function writeAsset(file: string, bytes: number): Promise<Asset> {
  const hash = createHash('sha256')
  const handle = await open(file, 'w')
  const piece = Buffer.alloc(pieceBytes)
  for (let at = 0; at < bytes; at += piece.length) {
    const part = randomFillSync(piece).subarray(0, Math.min(piece.length, bytes - at))
    if (at === 0) beginning.copy(part)
    hash.update(part)
    await handle.write(part)
  }
  await handle.sync()
  await handle.close()
  return { sha256: hash.digest('hex'), bytes, type: 'image/webp' }
}

const assetPath = (place: number): string => `picture-${place}.webp`

function manifestOf(version: number, assets: Manifest['assets']): Manifest {
  const items = Object.keys(assets).map((asset) => ({
    id: asset.replace('.webp', ''),
    kind: 'image' as const,
    asset,
    duration: 'PT10S',
  }))
  return manifestSchema.parse({
    format: 'askfirst/1',
    id: 'large',
    version,
    title: 'A large package',
    createdAt: '2026-01-05T09:00:00Z',
    assets,
    playlists: [{ id: 'everyone', title: 'For everyone', loop: 'sequential', items }],
    schedule: [],
    triggers: [],
    interests: [],
    defaultPlaylist: 'everyone',
  })
}

const writeManifest = (folder: string, manifest: Manifest): Promise<void> =>
  writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))

/** Makes a package folder of `count` pictures of `bytes` bytes each. */
export async function makeLargePackage(folder: string, count: number, bytes: number): Promise<void> {
  await mkdir(join(folder, 'assets'), { recursive: true })
  const assets: Record<string, Asset> = {}
  for (let place = 0; place < count; place++) {
    assets[assetPath(place)] = await writeAsset(join(folder, 'assets', assetPath(place)), bytes)
  }
  await writeManifest(folder, manifestOf(1, assets))
}

/** Makes the next version of it, with its first `changed` pictures anew. */
export async function raiseVersion(folder: string, changed: number): Promise<void> {
  const { version, assets } = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  const renewed: Record<string, Asset> = { ...assets }
  for (let place = 0; place < changed; place++) {
    const path = assetPath(place)
    renewed[path] = await writeAsset(join(folder, 'assets', path), assets[path]?.bytes ?? 0)
  }
  await writeManifest(folder, manifestOf(version + 1, renewed))
}
