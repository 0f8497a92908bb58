import { expect, test } from 'vitest'
import { refuse, succeed } from '../../base/result.ts'
import { memoryPackage, plainParts } from '../import/memory-package.fixture.ts'
import type { PackageSource } from '../source/package-source.ts'
import { keepNothing } from './verify-asset.ts'
import { type PackageEffects, verifyAssets } from './verify-package.ts'

/** Effects that note what is staged and kept; what is kept is held from then on. */
function noting() {
  const kept = new Set<string>()
  const staged: string[] = []
  const now = new Set<string>()
  let most = 0
  const effects: PackageEffects = {
    ...plainParts.tools,
    hasSpace: async () => true,
    onBytes: () => undefined,
    held: async ({ asset }) => (kept.has(asset.sha256) ? 'here' : null),
    async stage({ asset }) {
      if (now.has(asset.sha256)) throw new Error('it is staged already')
      staged.push(asset.sha256)
      now.add(asset.sha256)
      most = Math.max(most, now.size)
      return keepNothing
    },
    async keep({ sha256 }) {
      now.delete(sha256)
      kept.add(sha256)
    },
  }
  return { effects, staged, most: () => most }
}

const names = (count: number, text: (place: number) => string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, place) => [`p${place}`, text(place)]))

test('two assets are taken at a time, and the same bytes under many names only once', async () => {
  const { manifest, open } = memoryPackage(
    1,
    names(9, (place) => `${place % 2}`.repeat(200)),
  )
  const { effects, staged, most } = noting()
  expect(await verifyAssets(open(), manifest, effects)).toBeUndefined()
  expect(new Set(staged).size).toBe(2)
  expect(staged).toHaveLength(2)
  expect(most()).toBe(2)
})

test('the first refusal is the one that is told, and ends what else is under way', async () => {
  const { manifest, open } = memoryPackage(
    1,
    names(6, (place) => `${place}`.repeat(place === 0 ? 20_000 : 20)),
  )
  const source = open()
  let pieces = 0
  const failing: PackageSource = {
    ...source,
    async *open(path) {
      for await (const piece of source.open(path)) {
        if (path.endsWith('p1.webp')) {
          yield refuse('read-error')
          return
        }
        if (path.endsWith('p0.webp')) pieces++
        yield piece.ok ? succeed(piece.value) : piece
      }
    },
  }
  const { effects, staged } = noting()
  expect(await verifyAssets(failing, manifest, effects)).toMatchObject({ reason: 'read-error', argument: 'p1.webp' })
  expect(pieces).toBeLessThan(100)
  expect(staged).toHaveLength(2)
})

test('what cannot be written ends all of it, and is told', async () => {
  const { manifest, open } = memoryPackage(
    1,
    names(6, (place) => `${place}`.repeat(500)),
  )
  const { effects, staged } = noting()
  const full = {
    ...effects,
    async keep() {
      throw new Error('the disk is full')
    },
  }
  await expect(verifyAssets(open(), manifest, full)).rejects.toThrow('the disk is full')
  expect(staged.length).toBeLessThanOrEqual(3)
})
