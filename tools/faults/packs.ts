import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Asset } from '../../src/contract/package/package.ts'
import { exampleItem, exampleManifest, examplePlaylist } from '../../src/contract/package/package-example.fixture.ts'
import { sha256 } from '../../src/main/base/hashing.node.ts'
import { archiveOf } from '../../src/main/content/archive.fixture.ts'
import type { Chance } from '../fuzz/random.ts'

/** A package to import: a folder with `manifest.json`, or one file. */
export type Pack = { readonly path: string; readonly version: number; readonly assets: readonly Asset[] }

/** How large the pictures of a package are at most, in bytes. */
export type PackSize = 'small' | 'large'
const pictureBytes: Readonly<Record<PackSize, number>> = { small: 200_000, large: 900_000 }

const [ownPictures, sharedPictures] = [8, 3]

/** Bytes that no disk can make less of. */
function picture(mark: number, bytes: number): Buffer {
  const filled = Buffer.alloc(bytes)
  let state = mark
  for (let at = 0; at + 4 <= bytes; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    filled.writeInt32LE(state, at)
  }
  return Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8 '), filled])
}

type Pictures = ReadonlyMap<string, Buffer>

function picturesOf(version: number, size: PackSize, chance: Chance): Pictures {
  const most = pictureBytes[size]
  const own = Array.from(
    { length: ownPictures },
    (_, place) => [`own-${place}.webp`, picture(version * 16 + place, 1 + chance.below(most))] as const,
  )
  const shared = Array.from(
    { length: sharedPictures },
    (_, place) => [`shared-${place}.webp`, picture(200 + place, most / 3)] as const,
  )
  return new Map([...own, ...shared])
}

async function writePack(
  path: string,
  form: 'archive' | 'folder',
  pictures: Pictures,
  manifest: string,
): Promise<void> {
  if (form === 'archive') {
    const entries = Array.from(pictures, ([name, bytes]) => ({ name: `assets/${name}`, bytes, deflate: true }))
    await writeFile(path, archiveOf([{ name: 'manifest.json', text: manifest }, ...entries]))
    return
  }
  await mkdir(join(path, 'assets'), { recursive: true })
  await writeFile(join(path, 'manifest.json'), manifest)
  for (const [name, bytes] of pictures) await writeFile(join(path, 'assets', name), bytes)
}

async function makePack(folder: string, version: number, size: PackSize, chance: Chance): Promise<Pack> {
  const pictures = picturesOf(version, size, chance)
  const assets = Object.fromEntries(
    Array.from(pictures, ([path, bytes]): [string, Asset] => [
      path,
      { sha256: sha256(bytes), bytes: bytes.length, type: 'image/webp' },
    ]),
  )
  const items = [...pictures.keys()].map((path) => exampleItem(path.replace('.webp', '')))
  const playlists = [examplePlaylist('everyone', items)]
  const form = version === 2 ? 'archive' : 'folder'
  const path = join(folder, form === 'archive' ? `${version}.askfirst` : `${version}`)
  await writePack(path, form, pictures, JSON.stringify(exampleManifest({ version, playlists, assets })))
  return { path, version, assets: Object.values(assets) }
}

/** Three packages below `folder`, one of them as an archive, which share some of their pictures. */
export async function makePacks(folder: string, size: PackSize, chance: Chance): Promise<readonly Pack[]> {
  const packs: Pack[] = []
  for (const version of [1, 2, 3]) packs.push(await makePack(folder, version, size, chance))
  return packs
}

export const bytesOf = (assets: readonly Asset[]): number => assets.reduce((sum, { bytes }) => sum + bytes, 0)

export const largestOf = ({ assets }: Pack): number => Math.max(...assets.map(({ bytes }) => bytes))
