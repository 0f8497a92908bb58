import type { DraftItem } from '../../../contract/draft.ts'
import type { Item } from '../../../contract/package/package.ts'
import type { EditorItem } from '../../../contract/views/editor-view.ts'
import { millisecondsOf } from './draft-change.ts'

type Address = (sha256: string, kind: EditorItem['kind']) => string

/** What an item says of when it may be shown, and of what it is about. */
export function limitsOf({ validFrom, validUntil, restricted }: Item) {
  return { validFrom: validFrom ?? null, validUntil: validUntil ?? null, restricted: restricted ?? null }
}

/** The items of a draft as the settings window draws them. */
export function shownItems(items: readonly DraftItem[], address: Address): EditorItem[] {
  return items.map(({ name, file, length, item }) => ({
    id: item.id,
    name,
    kind: item.kind,
    source: address(file.sha256, item.kind),
    milliseconds: millisecondsOf(item),
    length,
    ...limitsOf(item),
  }))
}
