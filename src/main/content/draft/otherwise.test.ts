import { describe, expect, test } from 'vitest'
import type { Manifest } from '../../../contract/package/package.ts'
import { exampleActive, exampleDraft, joinedTo } from './draft.fixture.ts'
import { createOtherwise } from './otherwise.ts'

const contentOf = (manifest: Manifest) => ({ manifest, digests: new Map(), source: 'store' as const })
const shop = contentOf(exampleActive())
const alone = contentOf(joinedTo(null, exampleDraft(0)))

function bench(playing: typeof shop | null, kept: typeof shop | null) {
  const asked: string[] = []
  const told = Promise.withResolvers<void>()
  let active = playing
  let draft = 'own-1'
  const otherwise = createOtherwise({
    content: () => active,
    playlist: () => draft,
    async playedBefore(playlist) {
      asked.push(playlist)
      return kept
    },
    changed: told.resolve,
  })
  return {
    otherwise,
    asked,
    told: told.promise,
    becomes(next: typeof shop, playlist: string) {
      active = next
      draft = playlist
      otherwise.look()
    },
  }
}

describe('what goes on at other times', () => {
  test('is what plays, which nobody looks for', async () => {
    const { otherwise, asked } = bench(shop, null)
    otherwise.look()
    expect(otherwise.view()).toEqual({ title: 'Market, autumn', before: false })
    expect(await otherwise.read()).toBeNull()
    expect(asked).toEqual([])
    expect(bench(null, shop).otherwise.view()).toBeNull()
  })

  test('is what played before where the draft itself plays all the time; looked for once, and anew before it is used', async () => {
    const { otherwise, asked, told, becomes } = bench(alone, shop)
    otherwise.look()
    expect(otherwise.view(), 'not read yet').toBeNull()
    await told
    otherwise.look()
    expect(otherwise.view()).toEqual({ title: 'Market, autumn', before: true })
    expect(asked).toEqual(['own-1'])
    expect(await otherwise.read()).toBe(shop)
    expect(asked).toHaveLength(2)
    becomes(alone, 'own-2')
    expect(otherwise.view(), 'another draft goes with it').toEqual({ title: alone.manifest.title, before: false })
    becomes(shop, 'own-1')
    expect(otherwise.view()).toEqual({ title: 'Market, autumn', before: false })
  })

  test('is nothing where nothing else is kept', async () => {
    const { otherwise } = bench(alone, null)
    otherwise.look()
    expect(await otherwise.read()).toBeNull()
    expect(otherwise.view()).toBeNull()
  })
})
