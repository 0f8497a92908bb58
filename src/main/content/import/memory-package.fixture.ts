import type { Asset, Manifest } from '../../../contract/package/package.ts'
import { exampleManifest, examplePlaylist } from '../../../contract/package/package-example.fixture.ts'
import { sha256, startHash } from '../../base/hashing.node.ts'
import { succeed } from '../../base/result.ts'
import type { Chunks, PackageSource } from '../source/package-source.ts'
import { wholeFiles } from '../source/read-whole.ts'
import type { ImportParts } from './import-package.ts'
import type { ImportRules } from './import-rules.ts'

export const openRules: ImportRules = {
  playerVersion: '0.1.0',
  trustedKeys: [],
  allowUnsigned: true,
  takeOlder: false,
  takeOtherLine: false,
  loose: false,
  line: null,
  confirmed: null,
}

/** Effects that are no disk, for packages of pictures that nobody need look into. */
export const plainParts: ImportParts = {
  tools: {
    verifySignature: () => ({ kind: 'invalid' }),
    sha256,
    startHash,
    lookInto: async () => undefined,
    needsLook: () => false,
  },
  now: () => new Date('2026-01-05T09:00:00Z'),
  onProgress: () => undefined,
  signal: new AbortController().signal,
  kept: 2,
  onScreen: [],
}

export type MemoryPackage = {
  readonly manifest: Manifest
  readonly manifestSha256: string
  readonly assets: ReadonlyMap<string, Buffer>
  /** Opened anew for each import; `chunkBytes` at a time. */
  open(chunkBytes?: number): PackageSource
}

/** A package that never saw a disk: one picture for each name, whose bytes follow from the text beside it. */
export function memoryPackage(
  version: number,
  pictures: Readonly<Record<string, string>>,
  changes: Partial<Manifest> = {},
): MemoryPackage {
  const assets = new Map(
    Object.entries(pictures).map(([name, text]) => [`${name}.webp`, Buffer.from(`RIFF\0\0\0\0WEBPVP8 ${text}`)]),
  )
  const listed = Array.from(assets, ([path, bytes]): [string, Asset] => [
    path,
    { sha256: sha256(bytes), bytes: bytes.length, type: 'image/webp' },
  ])
  const playlists = [examplePlaylist('everyone', Object.keys(pictures))]
  const manifest = exampleManifest({ version, playlists, assets: Object.fromEntries(listed), ...changes })
  const text = Buffer.from(JSON.stringify(manifest))
  const files = new Map([
    ['manifest.json', text],
    ...Array.from(assets, ([path, bytes]) => [`assets/${path}`, bytes] as const),
  ])
  return {
    manifest,
    manifestSha256: sha256(text),
    assets,
    open(chunkBytes = 16) {
      async function* open(path: string): Chunks {
        const bytes = files.get(path) ?? Buffer.alloc(0)
        for (let at = 0; at < bytes.length; at += chunkBytes) yield succeed(bytes.subarray(at, at + chunkBytes))
      }
      const entries = new Map(Array.from(files, ([path, bytes]) => [path, bytes.length]))
      return { form: 'folder', entries, open, close: async () => undefined, ...wholeFiles({ entries, open }) }
    },
  }
}
