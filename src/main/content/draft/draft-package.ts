import type { Draft } from '../../../contract/draft.ts'
import type { Manifest } from '../../../contract/package/package.ts'
import type { CallReason } from '../../../contract/reasons.ts'
import type { StaffLanguage } from '../../../contract/settings/settings-languages.ts'
import type { KeptPackage } from '../../../contract/views/content-view.ts'
import type { EditorView } from '../../../contract/views/editor-view.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import type { ContentPackage } from '../content-package.ts'
import { readManifest } from '../manifest/read-manifest.ts'
import { refusalSentence } from '../manifest/refusal-sentence.ts'
import { printable } from '../printable.ts'
import { withoutAdded } from './added-playlists.ts'
import { besideDraft } from './beside-draft.ts'
import { type DraftNames, draftManifest, draftVersion } from './draft-manifest.ts'
import { untitledWords } from './untitled-words.ts'

/** What a package is made of: its manifest, and where each file lies, by its path in the package. */
export type DraftPackage = {
  readonly manifest: Manifest
  readonly text: string
  readonly files: Readonly<Record<string, string>>
}

type Content = Pick<ContentPackage, 'manifest' | 'digests'>

export type DraftPackageFacts = {
  readonly now: Date
  readonly language: StaffLanguage
  readonly playerVersion: string
  /** What plays now, which the draft may go with. */
  readonly content: Content | null
  /** What played before the draft's own playlist, where that is what plays all the time. */
  readonly before: Content | null
  /** Packages that are kept here: the new one is newer than those of its line. */
  readonly kept: readonly Pick<KeptPackage, 'id' | 'version'>[]
  /** Where a file of the draft lies. */
  readonly placeOf: (sha256: string) => string
}

/** Either what the window says of a call, or what the rules of a package say of this one. */
export type DraftRefusal = CallReason | NonNullable<EditorView['refused']>

// Shops are in Europe: the day before the month.
const locales: Readonly<Record<StaffLanguage, string>> = { de: 'de-DE', en: 'en-GB' }

function namesOf(id: string, { now, kept, language }: DraftPackageFacts): DraftNames {
  const newest = Math.max(0, ...kept.flatMap((each) => (each.id === id ? each.version : [])))
  const day = now.toLocaleDateString(locales[language], { day: '2-digit', month: '2-digit', year: 'numeric' })
  return {
    id,
    version: draftVersion(now, newest),
    createdAt: now.toISOString().replace(/\.\d+Z$/, 'Z'),
    untitled: untitledWords[language](day),
  }
}

/** The package that a manifest makes, by the rules that hold for every package. `own`: digests of files of the draft. */
function packageOf(
  manifest: Manifest,
  own: ReadonlySet<string>,
  { playerVersion, content, before, placeOf }: DraftPackageFacts,
): Result<DraftPackage, DraftRefusal> {
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  const read = readManifest(new TextEncoder().encode(text), playerVersion)
  if (!read.ok) return refuse({ reason: read.refusal.reason, sentence: refusalSentence(read.refusal) })
  const files: Record<string, string> = {}
  for (const [path, { sha256 }] of Object.entries(manifest.assets)) {
    const stored = content?.digests.get(sha256) ?? before?.digests.get(sha256)
    const place = own.has(sha256) ? placeOf(sha256) : stored?.path
    if (place === undefined) return refuse({ reason: 'asset-corrupt', sentence: '', file: printable(path) })
    files[path] = place
  }
  return succeed({ manifest, text, files })
}

/** The package that a draft is now, of the line `id`, or why it cannot be one. */
export function draftPackage(draft: Draft, id: string, facts: DraftPackageFacts): Result<DraftPackage, DraftRefusal> {
  if (draft.items.length === 0) return refuse('draft-empty')
  const { content, before } = facts
  const goesAlone = draft.place.kind === 'alone'
  const beside = goesAlone ? succeed(null) : besideDraft(draft, content?.manifest ?? null, before?.manifest ?? null)
  if (!beside.ok) return beside
  const made = draftManifest(draft, beside.value, namesOf(id, facts))
  return made.ok ? packageOf(made.value, new Set(draft.items.map(({ file }) => file.sha256)), facts) : made
}

/** What plays now without a playlist that staff added to it, of the line `id`. */
export function packageWithout(
  playlist: string,
  id: string,
  facts: DraftPackageFacts,
): Result<DraftPackage, DraftRefusal> {
  const left = facts.content ? withoutAdded(facts.content.manifest, playlist) : undefined
  if (!left) return refuse('not-now')
  const { version, createdAt } = namesOf(id, facts)
  return packageOf({ ...left, id, version, createdAt }, new Set(), facts)
}
