import fc from 'fast-check'
import type { EditorChange } from '../../../contract/calls/editor-calls.ts'
import type { Draft, DraftPlace } from '../../../contract/draft.ts'
import type { Manifest } from '../../../contract/package/package.ts'
import {
  exampleDigest,
  exampleItem,
  exampleManifest,
  examplePlaylist,
} from '../../../contract/package/package-example.fixture.ts'
import { weekdays } from '../../../contract/weekdays.ts'
import type { TakenFile } from '../../../contract/workers/draft-work.ts'
import { emptyDraft, millisecondsOf, withFiles } from './draft-change.ts'
import { draftManifest } from './draft-manifest.ts'

const types = ['image/jpeg', 'image/png', 'image/svg+xml', 'video/mp4', 'video/webm'] as const

/** A file that was taken; `place` decides its digest, and what else goes with a digest. */
export function takenFile(place: number, name = `picture ${place}.jpg`, type = types[place % types.length]): TakenFile {
  const film = type?.startsWith('video/') ?? false
  const file = { sha256: exampleDigest(place + 100), bytes: 100 + place, type: type ?? 'image/jpeg' }
  return { name, file, length: film ? 12_000 : null }
}

/** Names as they come from cameras, from people, and from those who mean no good. */
const names = fc.oneof(
  fc.constantFrom('IMG_0001.JPG', 'Kürbis & Co.png', '2.jpg', 'CON.png', '..', '.jpg', '日本.webp', 'a/b.png'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
)
export const takenFiles = fc.array(
  fc.record({ place: fc.nat(12), name: names }).map(({ place, name }) => takenFile(place, name)),
  { minLength: 1, maxLength: 12 },
)

const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))

const calendarDays = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

export const places: fc.Arbitrary<DraftPlace> = fc.oneof(
  fc.constant({ kind: 'alone' as const }),
  fc.record(
    {
      kind: fc.constant('times' as const),
      days: fc.subarray([...weekdays], { minLength: 1 }),
      hours: fc.option(fc.record({ from: times, until: times })),
      lastDay: calendarDays,
    },
    { requiredKeys: ['kind', 'days', 'hours'] },
  ),
  fc.record({
    kind: fc.constant('instead' as const),
    playlist: fc.constantFrom('everyone', 'lunch', 'not-there'),
    title: fc.constant('Lunch'),
  }),
)

/** A change that can be meant: the draft's own items, some of them, in any order. */
export function changesOf(draft: Draft): fc.Arbitrary<EditorChange> {
  const milliseconds = fc.integer({ min: 1_000, max: 3_600_000 })
  return fc.record(
    {
      title: fc.string({ unit: 'grapheme', maxLength: 200 }),
      place: places,
      items: fc.shuffledSubarray(draft.items, { minLength: 1 }).chain((items) =>
        fc.tuple(
          ...items.map(({ item }) =>
            fc.record({
              id: fc.constant(item.id),
              milliseconds:
                item.kind === 'video'
                  ? fc.option(milliseconds)
                  : fc.oneof(milliseconds, fc.constant(millisecondsOf(item))),
            }),
          ),
        ),
      ),
    },
    { requiredKeys: [] },
  )
}

/** A draft that staff began, with these of the example files; `playlist` is its own id. */
export function exampleDraft(...numbers: readonly number[]): Draft {
  return withFiles(
    emptyDraft('own-1'),
    numbers.map((place) => takenFile(place)),
  )
}

const packageNames = { id: 'made-here', version: 202611260415, createdAt: '2026-11-26T04:15:00Z', untitled: 'Of 26/11' }

/** The package that a draft makes beside another one, which it can go with. */
export function joinedTo(beside: Manifest | null, draft: Draft): Manifest {
  const made = draftManifest(draft, beside, packageNames)
  if (!made.ok) throw new Error(`there is no package: ${made.refusal}`)
  return made.value
}

/** What plays now: two playlists and the schedule of one, with assets that are called like those of a draft. */
export function exampleActive(): Manifest {
  const lunch = examplePlaylist('lunch', [exampleItem('soup'), exampleItem('wine', { asset: 'SOUP/Bottle.webp' })])
  const manifest = exampleManifest({
    title: 'Market, autumn',
    playlists: [examplePlaylist('everyone', ['one', 'two']), lunch],
    schedule: [
      { playlist: 'everyone', priority: 0 },
      { playlist: 'lunch', from: '11:00', until: '14:00', priority: 3 },
    ],
  })
  const spare = { sha256: exampleDigest(999), bytes: 100, type: 'image/png' } as const
  return {
    ...manifest,
    assets: { ...manifest.assets, 'picture-0-00000000.jpg/inside.png': spare },
    playlists: manifest.playlists.map((playlist) =>
      playlist.id === 'everyone'
        ? {
            ...playlist,
            items: [...playlist.items, exampleItem('spare', { asset: 'picture-0-00000000.jpg/inside.png' })],
          }
        : playlist,
    ),
  }
}
