import type { Asset, Item, Manifest } from '../../../contract/package/package.ts'
import { inFileNameOrder } from './file-name-order.ts'

/** An id made of any text: its letters and digits in lower case, joined by dashes; `spare` if nothing is left. */
export function idFrom(text: string, spare: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const id = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '')
  return id || spare
}

/** The ids in their order, with a number behind each that came before, so that no two are alike. */
export function unlike(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return ids.map((id) => {
    let own = id
    for (let count = 2; seen.has(own); count++) own = `${id.slice(0, 58)}-${count}`
    seen.add(own)
    return own
  })
}

/** How a file of this type is shown where nobody said how: a picture for ten seconds, a film to its end. */
export function itemOf(path: string, id: string, type: Asset['type']): Item {
  if (type.startsWith('video/')) return { id, kind: 'video', asset: path }
  const kind = type === 'application/zip' ? 'html' : 'image'
  return { id, kind, asset: path, duration: 'PT10S', ...(kind === 'image' ? { fit: 'contain' as const } : {}) }
}

/** A manifest to begin with: one playlist that everybody sees, each file once in the order of their names. */
export function firstManifest(
  assets: Readonly<Record<string, Asset>>,
  { id, title, createdAt }: Pick<Manifest, 'id' | 'title' | 'createdAt'>,
): Manifest {
  const paths = inFileNameOrder(Object.keys(assets))
  const ids = unlike(paths.map((path, place) => idFrom(path.replace(/\.[^./]+$/, ''), `item-${place + 1}`)))
  const items = paths.flatMap((path, place) => {
    const type = assets[path]?.type
    return type ? [itemOf(path, ids[place] ?? `item-${place + 1}`, type)] : []
  })
  return {
    format: 'askfirst/1',
    id,
    version: 1,
    title,
    createdAt,
    assets: { ...assets },
    playlists: [{ id: 'everyone', title: 'For everyone', loop: 'sequential', items }],
    schedule: [{ playlist: 'everyone', priority: 0 }],
    triggers: [],
    interests: [],
    defaultPlaylist: 'everyone',
  }
}
