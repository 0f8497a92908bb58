import { describe, expect, test } from 'vitest'
import { offeredInterests } from './offered-interests.ts'
import type { Condition, Item, Manifest } from './package.ts'
import { exampleItem, exampleManifest, examplePlaylist } from './package-example.fixture.ts'

const interest = (id: string) => ({ id, label: { en: id } })
const drink: Item = exampleItem('drink', { restricted: 'alcohol' })
const trigger = (when: Condition, playlist: string): Manifest['triggers'][number] => ({
  id: `to-${playlist}`,
  when,
  playlist,
  at: 'now',
  holdFor: 'PT1S',
})

/** What each interest leads to, when `when` calls a drink, and beef calls what everybody sees. */
function leading(when: Condition): Record<string, readonly string[]> {
  const manifest = exampleManifest({
    playlists: [examplePlaylist('everyone', ['one']), examplePlaylist('evening', ['two', drink])],
    triggers: [trigger({ interest: 'beef' }, 'everyone'), trigger(when, 'evening')],
    interests: ['wine', 'cheese', 'beef'].map(interest),
  })
  return Object.fromEntries(offeredInterests(manifest).map(({ id, restricted }) => [id, restricted]))
}

describe('P18: an interest is for adults only where it helps to call something restricted', () => {
  test('alone', () => {
    expect(leading({ interest: 'wine' })).toEqual({ wine: ['alcohol'], cheese: [], beef: [] })
  })

  test('one of several, or with others', () => {
    for (const named of [
      { any: [{ interest: 'wine' }, { interest: 'cheese' }] },
      { all: [{ interest: 'wine' }, { any: [{ interest: 'cheese' }] }] },
    ])
      expect(leading(named)).toEqual({ wine: ['alcohol'], cheese: ['alcohol'], beef: [] })
  })

  test('with every category that it leads to, once and in the order of the vocabulary', () => {
    const items = (['religion', 'credit', 'religion'] as const).map((restricted, place) =>
      exampleItem(`item-${place}`, { restricted }),
    )
    const manifest = exampleManifest({
      playlists: [examplePlaylist('everyone', ['one']), examplePlaylist('evening', [...items, drink])],
      triggers: [trigger({ interest: 'wine' }, 'evening')],
      interests: [interest('wine')],
    })
    expect(offeredInterests(manifest)[0]?.restricted).toEqual(['alcohol', 'credit', 'religion'])
  })

  test('not where what everybody sees by the clock is restricted', () => {
    const manifest = exampleManifest({
      playlists: [examplePlaylist('everyone', [drink]), examplePlaylist('quiet', ['one'])],
      triggers: [trigger({ interest: 'beef' }, 'quiet')],
      interests: [interest('beef')],
    })
    expect(offeredInterests(manifest)[0]?.restricted).toEqual([])
  })
})
