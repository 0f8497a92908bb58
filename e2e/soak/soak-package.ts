import type { Item, Manifest } from '../../src/contract/package/package.ts'
import { exampleItem, examplePlaylist } from '../../src/contract/package/package-example.fixture.ts'
import { writePackage } from '../../src/main/content/package.fixture.ts'
import type { Medium } from './soak-media.ts'

const transitions = ['cut', 'crossfade', 'slide'] as const
const coupon = {
  code: 'SOAK-2040',
  label: { de: 'Zum Einweichen', en: 'For soaking' },
  validUntil: '2040-01-01T00:00:00Z',
}

/** Whether a place of a plan shows what cannot be decoded, by its key `playlist/item~round`: it is no miss. */
export const isSpoilt = (key: string): boolean => /^[^/]+\/broken-/.test(key)

/** One item of each file, by kinds in turn, so that none is beside another of its kind where there are several. */
function inTurn(media: readonly Medium[]): readonly Medium[] {
  const kinds = [...new Set(media.map(({ kind }) => kind))]
  const rounds = Math.max(...kinds.map((kind) => media.filter((medium) => medium.kind === kind).length))
  return Array.from({ length: rounds }).flatMap((_, round) =>
    kinds.flatMap((wanted) => media.filter(({ kind }) => kind === wanted)[round] ?? []),
  )
}

function itemOf({ kind, name, item }: Medium, place: number, lengths: readonly number[]): Item {
  const transition = transitions[place % transitions.length] ?? 'cut'
  return exampleItem(name.replace(/\..*/, ''), {
    kind: item,
    asset: name,
    duration: `PT${(lengths[place % lengths.length] ?? 1_000) / 1_000}S`,
    transition: transition === 'cut' ? 'cut' : { kind: transition, duration: 'PT0.05S' },
    fit: place % 2 === 0 ? 'contain' : 'cover',
    ...(kind === 'coupon' && { coupon }),
  })
}

/**
 * Writes one version of the package: what shows all items in turn, and what an interest calls. A version with an even number
 * has them shuffled and weighted as well, as equals that take turns: then plans are stretches, and each is followed by another.
 * Each item is on for `lengths` milliseconds, by its place. Returns its folder.
 */
export async function writeSoakPackage(
  version: number,
  media: readonly Medium[],
  lengths: readonly number[],
): Promise<{ readonly folder: string; readonly manifest: Manifest }> {
  const items = inTurn(media).map((medium, place) => itemOf(medium, place, lengths))
  const weighted = items.map((item, place) => ({ ...item, weight: 1 + (place % 5) }))
  const equals = ['everyone', 'shuffled', 'weighted'].map((playlist) => ({ playlist, priority: 1 }))
  return await writePackage(
    {
      id: 'soak',
      version,
      playlists: [
        examplePlaylist('everyone', items),
        examplePlaylist('bread', items),
        examplePlaylist('shuffled', items, { loop: 'shuffle' }),
        examplePlaylist('weighted', weighted, { loop: 'weighted' }),
      ],
      schedule: version % 2 === 0 ? equals : [],
      defaultPlaylist: 'everyone',
      interests: [{ id: 'bread', label: { de: 'Brot', en: 'Bread' } }],
      triggers: [{ id: 'bread', when: { interest: 'bread' }, playlist: 'bread', at: 'now', holdFor: 'PT1S' }],
    },
    Object.fromEntries(media.map(({ name, bytes }) => [name, bytes])),
  )
}
