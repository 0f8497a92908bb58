import type { Item, Manifest, Playlist } from '../../contract/package/package.ts'
import { forAllAtTimes } from '../../contract/package/package-reach.ts'
import { isMadeByStaff } from '../../contract/package/staff-lines.ts'
import type { ContentPackage } from '../content/content-package.ts'
import { edgesOf, nextEdge } from './edges.ts'
import type { IndexedItem, IndexedPlaylist } from './indexed-playlist.ts'
import { planItem } from './plan-item.ts'
import { standingOf } from './playable.ts'
import { compileSchedule, type Schedule } from './schedule.ts'
import { type CompiledTrigger, compileTrigger } from './triggers.ts'
import type { ScheduledPlaylist } from './turn.ts'

/** Finds the address under which the player page asks for an asset. */
export type Address = (sha256: string, kind: Item['kind']) => string

/** A package made ready for deciding: everything by id, every time parsed. */
export type ContentIndex = {
  readonly manifest: Manifest
  readonly id: string
  readonly version: number
  readonly title: string
  /**
   * When whoever sent it made it, in milliseconds since 1970: so late it has been by now. 0 for what staff put together,
   * which says no more than the date of a file or a clock like this one's.
   */
  readonly createdAt: number
  readonly defaultPlaylist: string
  readonly playlists: ReadonlyMap<string, IndexedPlaylist>
  readonly schedule: Schedule
  /** Of each entry of the schedule its playlist. */
  readonly scheduled: readonly ScheduledPlaylist[]
  readonly triggers: readonly CompiledTrigger[]
  /** Of each playlist that is for all at times only: in turn when they begin and end. */
  readonly forAllAt: ReadonlyMap<string, readonly number[]>
  /** When any item, or its coupon, begins or ceases to be valid. */
  readonly edges: readonly number[]
  /** In which playlists an asset is shown, by its digest: the playlists' places. */
  readonly shownIn: ReadonlyMap<string, ReadonlySet<number>>
  /** Every item with a coupon, in the manifest's order. */
  readonly couponed: readonly IndexedItem[]
}

const instant = (text: string | undefined, otherwise: number): number =>
  text === undefined ? otherwise : Date.parse(text)

function indexItem(item: Item, manifest: Manifest, digests: ContentPackage['digests'], address: Address): IndexedItem {
  const asset = Object.hasOwn(manifest.assets, item.asset) ? manifest.assets[item.asset] : undefined
  const sha256 = asset?.sha256 ?? ''
  return {
    id: item.id,
    kind: item.kind,
    sha256,
    shown: planItem(item, asset ? address(sha256, item.kind) : '', asset?.type ?? ''),
    validFrom: instant(item.validFrom, -Infinity),
    validUntil: instant(item.validUntil, Infinity),
    coupon: item.coupon ? { value: item.coupon, validUntil: Date.parse(item.coupon.validUntil) } : null,
    whole: digests.has(sha256),
  }
}

function indexPlaylist(playlist: Playlist, place: number, items: readonly IndexedItem[]): IndexedPlaylist {
  return {
    place,
    id: playlist.id,
    title: playlist.title,
    loop: playlist.loop,
    weights: playlist.items.map((item) => item.weight ?? 1),
    items,
    standing: standingOf(items),
    edges: edgesOf(items.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil])),
    couponEdges: edgesOf(items.flatMap(({ coupon }) => (coupon ? [coupon.validUntil] : []))),
  }
}

function placesByDigest(playlists: readonly IndexedPlaylist[]): ReadonlyMap<string, ReadonlySet<number>> {
  const places = new Map<string, Set<number>>()
  for (const { place, items } of playlists) {
    for (const { sha256 } of items) {
      const known = places.get(sha256)
      if (known) known.add(place)
      else places.set(sha256, new Set([place]))
    }
  }
  return places
}

/** A package as playback asks it, with what its texts say already read. `address` says where an asset is served. */
export function indexContent(
  { manifest, digests }: Pick<ContentPackage, 'manifest' | 'digests'>,
  address: Address,
): ContentIndex {
  const playlists = manifest.playlists.map((playlist, place) =>
    indexPlaylist(
      playlist,
      place,
      playlist.items.map((item) => indexItem(item, manifest, digests, address)),
    ),
  )
  const byId = new Map(playlists.map((playlist) => [playlist.id, playlist]))
  return {
    manifest,
    id: manifest.id,
    version: manifest.version,
    title: manifest.title,
    createdAt: isMadeByStaff(manifest.id) ? 0 : Date.parse(manifest.createdAt),
    defaultPlaylist: manifest.defaultPlaylist,
    playlists: byId,
    schedule: compileSchedule(manifest.schedule),
    scheduled: manifest.schedule.map(({ playlist, volume = 1, interrupt = false }, entry) => ({
      playlist: byId.get(playlist),
      reason: { kind: 'schedule', entry },
      volume,
      atOnce: interrupt,
    })),
    triggers: manifest.triggers.map(compileTrigger),
    forAllAt: forAllAtTimes(manifest),
    edges: edgesOf(playlists.flatMap(({ edges, couponEdges }) => [...edges, ...couponEdges])),
    shownIn: placesByDigest(playlists),
    couponed: playlists.flatMap(({ items }) => items.filter(({ coupon }) => coupon !== null)),
  }
}

/** Whether it is the very package that was indexed, though other files of it may be whole. */
export function isIndexOf({ manifest }: ContentIndex, other: Pick<ContentPackage, 'manifest'>): boolean {
  return manifest === other.manifest || JSON.stringify(manifest) === JSON.stringify(other.manifest)
}

/** When an item or a coupon of the package next begins or ceases to be valid; Infinity: never. */
export function nextValidityChange({ edges }: ContentIndex, now: number): number {
  return nextEdge(edges, now)
}
