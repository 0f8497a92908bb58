import { expect, test } from 'vitest'
import { exampleManifest } from '../../contract/package/package-example.fixture.ts'
import type { ContentPackage } from './content-package.ts'
import { withoutDamaged } from './without-damaged.ts'

test('damaged assets are not played any more, and are named', () => {
  const manifest = exampleManifest()
  const assets = Object.entries(manifest.assets)
  const content: ContentPackage = {
    manifest,
    folder: '/shop',
    digests: new Map(assets.map(([path, { sha256, type, bytes }]) => [sha256, { path, type, bytes }])),
    damaged: [],
    unscripted: new Set(),
    source: 'store',
  }
  const [[path, { sha256 }] = ['', { sha256: '' }]] = assets
  const rest = withoutDamaged(content, new Set([sha256]))
  expect(rest.digests.has(sha256)).toBe(false)
  expect(rest.digests.size).toBe(content.digests.size - 1)
  expect(rest.damaged).toEqual([{ path, reason: 'asset-corrupt' }])
  expect(withoutDamaged(rest, new Set([sha256]))).toEqual(rest)
})
