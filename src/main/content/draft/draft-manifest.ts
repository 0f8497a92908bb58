import type { Draft } from '../../../contract/draft.ts'
import type { Manifest } from '../../../contract/package/package.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { joinedDraft, listedItems } from './joined-draft.ts'

/** What the package is called. */
export type DraftNames = Pick<Manifest, 'id' | 'version' | 'createdAt'> & {
  /** The title of a draft that has none. */
  readonly untitled: string
}

/**
 * The manifest, format 1, that a draft with at least one item makes; `beside` is what it goes with unless it is alone. Refused:
 * there is nothing that it could go with. What the rules of the format say of it is asked afterwards.
 */
export function draftManifest(
  draft: Draft,
  beside: Manifest | null,
  names: DraftNames,
): Result<Manifest, 'playlist-gone' | 'times-full'> {
  const { id, version, createdAt, untitled } = names
  const title = draft.title.trim() || untitled
  if (draft.place.kind !== 'alone') {
    const together = beside ? joinedDraft(draft, beside, title) : refuse('playlist-gone' as const)
    return together.ok ? succeed({ ...together.value, id, version, createdAt }) : together
  }
  const { assets, items } = listedItems(draft, {})
  return succeed({
    format: 'askfirst/1',
    id,
    version,
    title,
    createdAt,
    assets,
    playlists: [{ id: draft.playlist, title, loop: draft.loop, items }],
    schedule: [{ playlist: draft.playlist, priority: 0 }],
    triggers: [],
    interests: [],
    defaultPlaylist: draft.playlist,
  })
}

/**
 * A version that people can read, the day and the minute as `202611260415`, and higher than `newest` even where the clock
 * is wrong.
 */
export function draftVersion(now: Date, newest: number): number {
  const parts = [now.getMonth() + 1, now.getDate(), now.getHours(), now.getMinutes()]
  const told = Number(`${now.getFullYear()}${parts.map((part) => String(part).padStart(2, '0')).join('')}`)
  return Math.max(told, newest + 1)
}
