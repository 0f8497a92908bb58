import type { Draft } from '../../../contract/draft.ts'
import type { Asset, Item, Manifest, Playlist, ScheduleEntry } from '../../../contract/package/package.ts'
import { collidingPaths } from '../../../contract/package/package-path.ts'
import { weekdays } from '../../../contract/weekdays.ts'
import { endingOf } from './draft-change.ts'

/** What the package is called. */
export type DraftNames = Pick<Manifest, 'id' | 'version' | 'createdAt'> & {
  /** The title of a draft that has none. */
  readonly untitled: string
}

const highestPriority = 9

/** A path for the file that stands for nothing else and is taken for nothing else on any system. */
function freePath(assets: Readonly<Record<string, Asset>>, wanted: string, { sha256, type }: Asset): string {
  const known = Object.entries(assets).find(([, asset]) => asset.sha256 === sha256)
  if (known) return known[0]
  const paths = Object.keys(assets)
  const candidates = [wanted, `${sha256}.${endingOf(type)}`]
  for (let count = 2; ; count++) {
    const path = candidates.shift() ?? `${count}-${sha256}.${endingOf(type)}`
    if (collidingPaths([...paths, path]).length === 0) return path
  }
}

/** The draft's items with every file listed once among `assets`. */
function listed(draft: Draft, assets: Readonly<Record<string, Asset>>) {
  const all: Record<string, Asset> = { ...assets }
  const items = draft.items.map(({ file, item }): Item => {
    const asset = freePath(all, item.asset, file)
    all[asset] = file
    return { ...item, asset }
  })
  return { assets: all, items }
}

function used(assets: Readonly<Record<string, Asset>>, playlists: readonly Playlist[]): Record<string, Asset> {
  const named = new Set(playlists.flatMap(({ items }) => items.map(({ asset }) => asset)))
  return Object.fromEntries(Object.entries(assets).filter(([path]) => named.has(path)))
}

function entryOf(draft: Draft, schedule: readonly ScheduleEntry[]): ScheduleEntry | undefined {
  if (draft.place.kind !== 'times') return undefined
  const { days, hours } = draft.place
  const above = Math.max(0, ...schedule.map(({ priority }) => priority)) + 1
  return {
    playlist: draft.playlist,
    ...(days.length < weekdays.length && { days: [...days] }),
    ...hours,
    priority: Math.min(above, highestPriority),
  }
}

/** What a draft that goes with what plays makes of it. */
function joined(draft: Draft, active: Manifest, title: string): Manifest | undefined {
  const id = draft.place.kind === 'instead' ? draft.place.playlist : draft.playlist
  const place = active.playlists.findIndex((each) => each.id === id)
  if (draft.place.kind === 'instead' && place < 0) return undefined
  const { assets, items } = listed(draft, active.assets)
  const playlist = { id, title, loop: draft.loop, items }
  const playlists = place < 0 ? [...active.playlists, playlist] : active.playlists.with(place, playlist)
  const schedule =
    draft.place.kind === 'instead' ? active.schedule : active.schedule.filter((each) => each.playlist !== id)
  const entry = entryOf(draft, schedule)
  return { ...active, assets: used(assets, playlists), playlists, schedule: entry ? [...schedule, entry] : schedule }
}

/**
 * The manifest, format 1, that a draft with at least one item makes; `active` is what plays now, for a draft that goes with
 * it. Undefined: there is nothing that it could go with. What the rules of the format say of it is asked afterwards.
 */
export function draftManifest(draft: Draft, active: Manifest | null, names: DraftNames): Manifest | undefined {
  const { id, version, createdAt, untitled } = names
  const title = draft.title.trim() || untitled
  if (draft.place.kind !== 'alone') {
    const together = active ? joined(draft, active, title) : undefined
    return together && { ...together, id, version, createdAt }
  }
  const { assets, items } = listed(draft, {})
  return {
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
  }
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
