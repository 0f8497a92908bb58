import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Item } from '../../src/contract/package/package.ts'
import { exampleItem, examplePlaylist } from '../../src/contract/package/package-example.fixture.ts'
import { archiveOf } from '../../src/main/content/archive.fixture.ts'
import { writePackage } from '../../src/main/content/package.fixture.ts'
import { spreadColours } from '../stage/colours.ts'
import { makePatches, mediaFolder, type Patch } from '../stage/media.ts'

const transitions = ['cut', 'crossfade', 'slide'] as const

/** What a playlist of the soak shows, in its order: pictures, a drawing, two videos, a page, each in three ways. */
export const soakItems: readonly string[] = Array.from({ length: 15 }, (_, place) => `item-${place}`)

/** A file of the loop. Its bytes are read once: other tests make theirs in the same folder. */
export type Medium = Patch & { readonly bytes: Buffer }

/** Makes the media. */
export async function soakMedia(): Promise<readonly Medium[]> {
  const patches = await makePatches(spreadColours(5))
  return await Promise.all(
    patches.map(async (patch) => ({ ...patch, bytes: await readFile(join(mediaFolder, patch.name)) })),
  )
}

function itemOf(id: string, place: number, { name, kind }: Patch, lengths: readonly number[]): Item {
  const kindOfTransition = transitions[place % transitions.length] ?? 'cut'
  return exampleItem(id, {
    kind,
    asset: kind === 'html' ? name.replace('.html', '.zip') : name,
    duration: `PT${(lengths[place % lengths.length] ?? 1_000) / 1_000}S`,
    transition: kindOfTransition === 'cut' ? 'cut' : { kind: kindOfTransition, duration: 'PT0.05S' },
  })
}

/**
 * Writes one version of the package: a playlist for everyone, and one that an interest calls. Each item is on for `lengths`
 * milliseconds, by its place. Returns its folder.
 */
export async function writeSoakPackage(
  version: number,
  media: readonly Medium[],
  lengths: readonly number[],
): Promise<string> {
  const files: Record<string, Buffer> = {}
  for (const { name, kind, bytes } of media) {
    if (kind === 'html') files[name.replace('.html', '.zip')] = archiveOf([{ name: 'index.html', bytes }])
    else files[name] = bytes
  }
  const items = soakItems.flatMap((id, place) => {
    const patch = media[place % media.length]
    return patch ? [itemOf(id, place, patch, lengths)] : []
  })
  const { folder } = await writePackage(
    {
      id: 'soak',
      version,
      playlists: [examplePlaylist('everyone', items), examplePlaylist('bread', items)],
      defaultPlaylist: 'everyone',
      interests: [{ id: 'bread', label: { de: 'Brot', en: 'Bread' } }],
      triggers: [{ id: 'bread', when: { interest: 'bread' }, playlist: 'bread', at: 'now', holdFor: 'PT1S' }],
    },
    files,
  )
  return folder
}
