import type { Draft } from '../../../contract/draft.ts'
import type { Manifest } from '../../../contract/package/package.ts'
import type { CallReason } from '../../../contract/reasons.ts'
import type { KeptPackage } from '../../../contract/views/content-view.ts'
import type { EditorView } from '../../../contract/views/editor-view.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import type { ContentPackage } from '../content-package.ts'
import { readManifest } from '../manifest/read-manifest.ts'
import { refusalSentence } from '../manifest/refusal-sentence.ts'
import { printable } from '../printable.ts'
import { draftManifest, draftVersion } from './draft-manifest.ts'

/** What a package is made of: its manifest, and where each file lies, by its path in the package. */
export type DraftPackage = {
  readonly manifest: Manifest
  readonly text: string
  readonly files: Readonly<Record<string, string>>
}

export type DraftPackageFacts = {
  readonly now: Date
  readonly playerVersion: string
  /** What plays now, which the draft may go with. */
  readonly content: Pick<ContentPackage, 'manifest' | 'digests'> | null
  /** Packages that are kept here: the new one is newer than those of its line. */
  readonly kept: readonly Pick<KeptPackage, 'id' | 'version'>[]
  /** Where a file of the draft lies. */
  readonly placeOf: (sha256: string) => string
}

/** Either what the window says of a call, or what the rules of a package say of this one. */
export type DraftRefusal = CallReason | NonNullable<EditorView['refused']>

/** The package that a draft is now, of the line `id`, or why it cannot be one. */
export function draftPackage(draft: Draft, id: string, facts: DraftPackageFacts): Result<DraftPackage, DraftRefusal> {
  const { now, content } = facts
  if (draft.items.length === 0) return refuse('draft-empty')
  const createdAt = now.toISOString().replace(/\.\d+Z$/, 'Z')
  const newest = Math.max(0, ...facts.kept.flatMap((kept) => (kept.id === id ? kept.version : [])))
  const names = { id, version: draftVersion(now, newest), createdAt, untitled: createdAt.slice(0, 10) }
  const manifest = draftManifest(draft, content?.manifest ?? null, names)
  if (!manifest) return refuse('playlist-gone')
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  const read = readManifest(new TextEncoder().encode(text), facts.playerVersion)
  if (!read.ok) return refuse({ reason: read.refusal.reason, sentence: refusalSentence(read.refusal) })
  const own = new Set(draft.items.map(({ file }) => file.sha256))
  const files: Record<string, string> = {}
  for (const [path, { sha256 }] of Object.entries(manifest.assets)) {
    const place = own.has(sha256) ? facts.placeOf(sha256) : content?.digests.get(sha256)?.path
    if (place === undefined) return refuse({ reason: 'asset-corrupt', sentence: '', file: printable(path) })
    files[path] = place
  }
  return succeed({ manifest, text, files })
}
