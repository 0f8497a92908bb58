import type { PrivacyView } from '../../contract/views/privacy-view.ts'
import { readAuditSummary } from '../documents/audit-summary.node.ts'
import type { DocumentFacts } from '../documents/document-facts.ts'
import { makeDocument } from '../documents/documents.ts'
import { listKept } from '../documents/kept-files.node.ts'
import { saveDocument } from '../documents/save-document.node.ts'
import type { StaffActions } from '../staff/staff-calls.ts'
import { saveTarget } from './save-target.electron.ts'

export type DocumentsSide = Pick<StaffActions, 'listKept' | 'saveDocument'> & {
  /** What the privacy page shows of it. */
  view(): Pick<PrivacyView, 'kept' | 'dialogs' | 'saved'>
  /** The last audit, as its file says now: it may have come while the player runs. */
  audit(): PrivacyView['audit']
}

/** Documents for others, and the list of everything that is kept. They are saved in `documents/` of the data folder. */
export function openDocumentsSide(parts: {
  readonly dataDirectory: string
  /** Whether the system's dialogs are there: the stand-in has none. */
  readonly dialogs: boolean
  readonly facts: () => DocumentFacts
  readonly changed: () => void
}): DocumentsSide {
  let kept: PrivacyView['kept'] = null
  let saved: PrivacyView['saved'] = null
  const look = async (): Promise<void> => {
    kept = [...(await listKept(parts.dataDirectory))]
  }
  return {
    async listKept() {
      await look()
      parts.changed()
    },
    async saveDocument({ document, language, folder }) {
      const target = await saveTarget(folder, parts)
      if (!target.ok) return target.refusal
      if (target.value === undefined) return undefined
      const outcome = await saveDocument(target.value, makeDocument(document, language, parts.facts()))
      if (!outcome.ok) return outcome.refusal
      saved = { document, path: outcome.value }
      if (kept) await look()
      parts.changed()
      return undefined
    },
    audit: () => readAuditSummary(parts.dataDirectory),
    view: () => ({ kept, dialogs: parts.dialogs, saved }),
  }
}
