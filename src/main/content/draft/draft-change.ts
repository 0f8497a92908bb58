import type { EditorChange } from '../../../contract/calls/editor-calls.ts'
import { textIsClean } from '../../../contract/clean-text.ts'
import { type Draft, type DraftItem, draftLimits } from '../../../contract/draft.ts'
import { durationMilliseconds } from '../../../contract/package/duration.ts'
import type { Item, RestrictedCategory } from '../../../contract/package/package.ts'
import { ownPlaylistPrefix } from '../../../contract/package/staff-lines.ts'
import type { TakenFile } from '../../../contract/workers/draft-work.ts'
import { idFrom, itemOf, unlike } from '../making/first-manifest.ts'

/** A draft without anything. `id`: one that no other playlist has. */
export function emptyDraft(id: string): Draft {
  return { format: 1, playlist: id, title: '', items: [], loop: 'sequential', place: { kind: 'alone' } }
}

/** A draft as an earlier version kept it, under the id of the playlist that it began as: it gets `spareId` for its own. */
export function withOwnId(draft: Draft, spareId: string): Draft {
  return draft.playlist.startsWith(ownPlaylistPrefix) ? draft : { ...draft, playlist: spareId }
}

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
  'application/zip': 'zip',
}

/** How the type of a file ends its name. */
export function endingOf(type: string): string {
  return endings[type] ?? type.slice(type.indexOf('/') + 1)
}

const stemOf = (name: string): string => name.replace(/\.[^./]+$/, '')

/** The draft with these files behind its items, as many as it takes. */
export function withFiles(draft: Draft, taken: readonly TakenFile[]): Draft {
  const room = taken.slice(0, draftLimits.items - draft.items.length)
  const wanted = room.map(({ name }) => idFrom(stemOf(name), 'item').slice(0, 50))
  const ids = unlike([...draft.items.map(({ item }) => item.id), ...wanted]).slice(draft.items.length)
  const items = room.map((each, place): DraftItem => {
    const path = `${wanted[place]}-${each.file.sha256.slice(0, 8)}.${endingOf(each.file.type)}`
    return { ...each, item: itemOf(path, ids[place] ?? `item-${place}`, each.file.type) }
  })
  return { ...draft, items: [...draft.items, ...items] }
}

const durationText = (milliseconds: number): string => `PT${milliseconds / 1000}S`

/** How long an item stays, in milliseconds; null: a film to its end. */
export function millisecondsOf({ duration }: Item): number | null {
  return duration === undefined ? null : (durationMilliseconds(duration) ?? null)
}

function lasting(each: DraftItem, milliseconds: number | null): DraftItem | undefined {
  if (millisecondsOf(each.item) === milliseconds) return each
  if (milliseconds !== null && milliseconds < draftLimits.shortest) return undefined
  if (milliseconds !== null) return { ...each, item: { ...each.item, duration: durationText(milliseconds) } }
  if (each.item.kind !== 'video') return undefined
  const { duration: _, ...item } = each.item
  return { ...each, item }
}

function about({ item, ...each }: DraftItem, subject: RestrictedCategory | null): DraftItem {
  const { restricted: _, ...rest } = item
  return { ...each, item: { ...rest, ...(subject !== null && { restricted: subject }) } }
}

/**
 * The draft as staff changed it; undefined: it cannot be meant, because it names an item that is not there, or twice, lets
 * a picture stay to its end, sets one shorter than the editor takes, or writes what a package may not say. Items that it does
 * not name stay, behind those that it does: they may have come since the list was drawn that staff changed.
 */
export function changedDraft(
  draft: Draft,
  { title, place, items = [], removed = [], subject }: EditorChange,
): Draft | undefined {
  if (title !== undefined && !textIsClean(title)) return undefined
  if (place?.kind === 'instead' && !textIsClean(place.title)) return undefined
  const left = new Map(draft.items.map((each) => [each.item.id, each]))
  for (const id of removed) if (!left.delete(id)) return undefined
  const declared = subject && left.get(subject.id)
  if (subject && !declared) return undefined
  if (subject && declared) left.set(subject.id, about(declared, subject.is))
  const ordered: DraftItem[] = []
  for (const { id, milliseconds } of items) {
    const each = left.get(id)
    const changed = each && lasting(each, milliseconds)
    if (!changed) return undefined
    left.delete(id)
    ordered.push(changed)
  }
  return {
    ...draft,
    ...(title !== undefined && { title }),
    ...(place !== undefined && { place }),
    items: [...ordered, ...left.values()],
  }
}
